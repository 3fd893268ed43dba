import { describe, expect, test } from "vitest";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { contextFor, OUTPUTS } from "../support/outputs.ts";

/** Short, and like nothing that a rule could take for a key. */
const [USER, WORD] = ["kitty77", "Hunter2!"];
const KEY = "5ec2e75ec2e75ec2e75ec2e75ec2e701";
const SHORT_END = "Qx3f";
const LONG_KEY = "MIIKsecret".repeat(7);

/** Every place that a secret gets into, by plan or by mistake. */
const PLACES: Readonly<Record<string, string>> = {
  "a block": `<auth-user-pass>\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a key's block": `<tls-auth>\n${KEY}\n</tls-auth>`,
  "a block without its end": `<auth-user-pass>\n${USER}\n${WORD}`,
  "a tag that is not closed": `<auth-user-pass\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a tag that is not opened": `auth-user-pass>\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a tag with a blank behind its bracket": `< auth-user-pass>\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a tag with a blank before its bracket": `<auth-user-pass >\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a tag with something behind": `<auth-user-pass> x\n${USER}\n${WORD}\n</auth-user-pass>`,
  "the line of a tag": `<auth-user-pass>${WORD}\n${USER}\n</auth-user-pass>`,
  "the line of a tag, behind a blank": `<auth-user-pass> ${USER} ${WORD}\n</auth-user-pass>`,
  "the line of both tags": `<askpass>${WORD}</askpass>`,
  "square brackets": `[auth-user-pass]\n${USER}\n${WORD}\n[/auth-user-pass]`,
  "a broken tag without an end": `<auth-user-pass\n${USER}\n${WORD}`,
  "broken tags on both sides": `<auth-user-pass\n${USER}\n${WORD}\n</auth-user-pass`,
  "a broken tag and blank lines": `<auth-user-pass\n\n${USER}\n\n# mine\n${WORD}\n</auth-user-pass>`,
  "a broken tag, the name a directive": `<auth-user-pass\nclient\nverb ${WORD}\n</auth-user-pass>`,
  "a broken tag, a quote in the word": `<auth-user-pass\n${USER}\n${WORD}"\n</auth-user-pass>`,
  "a broken tag, a backslash in the word": `<auth-user-pass\n${USER}\nH\\unter2!\n</auth-user-pass>`,
  "a closing tag alone": `${USER}\n${WORD}\n</auth-user-pass>`,
  "a broken closing tag alone": `${USER}\n${WORD}\n</auth-user-pass`,
  "a tag with a typo": `<auth-user-pas>\n${USER}\n${WORD}\n</auth-user-pass>`,
  "tags with the same typo": `<auth-user-pas>\n${USER}\n${WORD}\n</auth-user-pas>`,
  capitals: `<AUTH-USER-PASS>\n${USER}\n${WORD}\n</auth-user-pass>`,
  "a key before its tag": `${KEY}\n${SHORT_END}\n<tls-auth>\n</tls-auth>`,
  "a key without a tag": `-----BEGIN OpenVPN Static key V1-----\n${KEY}\n${SHORT_END}\n-----END OpenVPN Static key V1-----`,
  "a key without a tag and end": `-----BEGIN PRIVATE KEY-----\n${KEY}\n${SHORT_END}`,
  "a key behind a broken tag": `<key\n-----BEGIN PRIVATE KEY-----\n${KEY}\n${SHORT_END}\n-----END PRIVATE KEY-----\n</key>`,
  "a short key behind a broken tag": `<pkcs12\n${SHORT_END}\n${SHORT_END}\n</pkcs12>`,
  "a connection": `<connection>\nremote 192.0.2.1\n<http-proxy-user-pass>\n${USER}\n${WORD}\n</http-proxy-user-pass>\n</connection>`,
  "a broken tag in a connection": `<connection>\nremote 192.0.2.1\n<http-proxy-user-pass\n${USER}\n${WORD}\n</http-proxy-user-pass>\n</connection>`,
  "a connection in a connection": `<connection>\n<connection>\n<auth-user-pass>\n${WORD}\n</auth-user-pass>\n</connection>\n</connection>`,
  "a key between a certificate's lines": `<ca>\n<key>\n${KEY}\n</key>\n</ca>`,
  "user and password behind auth-user-pass": `auth-user-pass ${USER} ${WORD}`,
  "the password behind askpass": `askpass ${WORD}`,
  "the password of the management": `management 127.0.0.1 7505 ${WORD}`,
  "the password of a proxy": `http-proxy 192.0.2.9 8080 ${WORD}`,
  "the password of a SOCKS proxy": `socks-proxy 192.0.2.9 1080 ${WORD}`,
  "a token": `auth-token ${WORD}`,
  "a token and more": `auth-token ${WORD} ${USER}`,
  "a variable": `setenv DB_PASSWORD ${WORD}`,
  "a variable, safely": `setenv-safe PASSWORD ${WORD}`,
  "an optional token": `setenv opt auth-token ${WORD}`,
  "a pushed token": `push "auth-token ${WORD}"`,
  "a pushed token in single quotes": `push 'auth-token ${WORD}'`,
  "a pushed password": `push "setenv-safe PASSWORD ${WORD}"`,
  "the text of a filter": `pull-filter ignore "auth-token ${WORD}"`,
  "the text of a filter, with blanks in front": `pull-filter accept "  setenv-safe PASSWORD ${WORD}"`,
  "a key in place of its file": `pkcs12 ${LONG_KEY}`,
  "a key in place of its file, for the control channel": `tls-crypt ${LONG_KEY}`,
};

const SECRETS = [USER, WORD, "unter2!", KEY, SHORT_END, LONG_KEY];

const REST = "client\ndev tun\nremote vpn.example.com\n";
const FORMS: Readonly<Record<string, (place: string) => { readonly uri: string; readonly text: string }>> = {
  "in a configuration": (place) => ({ uri: "file:///w/client.ovpn", text: `${REST}${place}\nverb 3\n` }),
  "at the end, with Windows' line ends": (place) => ({
    uri: "file:///w/client.ovpn",
    text: `${REST}verb 3\n${place}`.replaceAll("\n", "\r\n"),
  }),
  "in a client's own file": (place) => ({
    uri: "file:///w/ccd/client",
    text: `push "route 10.9.0.0 255.255.0.0"\n${place}\n`,
  }),
};

describe.each(Object.entries(FORMS))("%s", (_, formOf) => {
  test.each(Object.entries(PLACES))("nothing tells what is in %s", (_place, place) => {
    const { uri, text } = formOf(place);
    const document = parseText({ uri, version: 1, text }, undefined);
    const told = Object.entries(OUTPUTS).flatMap(([name, make]) => {
      const answers = [contextFor(document), contextFor(document, { openvpn: "2.7", client: "connect" })].map(make);
      const output = JSON.stringify(answers);
      return SECRETS.filter((secret) => output.includes(secret)).map((secret) => `${secret} in ${name}`);
    });
    expect(told).toEqual([]);
  });
});
