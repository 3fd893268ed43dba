import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkCommand } from "../../server/src/cli/check.ts";
import { routesCommand } from "../../server/src/cli/routes.ts";
import { withoutSecrets } from "../../server/src/features/without-secrets.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { contextFor, OUTPUTS } from "../support/outputs.ts";

/** What must stay in the file, each recognisable: bodies of blocks, passwords, and keys whose tag is broken. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  key: ["-----BEGIN PRIVATE KEY-----", "MIIEvQsecretAAkeykeykeykeykeykeykey1", "-----END PRIVATE KEY-----"],
  "auth-user-pass": ["somebody-in-here", "Pa55-word-in-here"],
  "http-proxy-user-pass": ["proxy-user-here", "Pr0xy-pass-here"],
  secret: ["-----BEGIN OpenVPN Static key V1-----", "5ec2e75ec2e75ec2e75ec2e75ec2e701"],
  "tls-auth": ["5ec2e75ec2e75ec2e75ec2e75ec2e702"],
  "tls-crypt": ["5ec2e75ec2e75ec2e75ec2e75ec2e703"],
  "tls-crypt-v2": ["5ec2e75ec2e75ec2e75ec2e75ec2e704"],
  pkcs12: ["MIIKsecretsecretsecretsecretsecretBB"],
  askpass: ["Ask-pass-in-here"],
  "auth-gen-token-secret": ["5ec2e75ec2e75ec2e75ec2e75ec2e705"],
};
const STRAY = ["5ec2e75ec2e75ec2e75ec2e75ec2e706", "QUJDsecretsecretsecretsecretsecretsecretsecretsecretsecretsecret"];
const SECRETS = [...Object.values(BLOCKS).flat(), ...STRAY].filter((line) => !line.startsWith("-----"));

const TEXT = [
  "client",
  "dev tun",
  "remote vpn.example.com",
  ...Object.entries(BLOCKS).flatMap(([name, body]) => [`<${name}>`, ...body, `</${name}>`]),
  "<connection>",
  "remote 192.0.2.1 443 tcp",
  "<http-proxy-user-pass>",
  "proxy-user-here",
  "</http-proxy-user-pass>",
  "</connection>",
  "< tls-auth>",
  ...STRAY,
  "</tls-auth>",
  "redirect-gateway def1",
  "",
].join("\n");

const folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-secrets-"));
const file = path.join(folder, "client.ovpn");
writeFileSync(file, TEXT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = parseText({ uri: "file:///w/client.ovpn", version: 1, text: TEXT }, undefined);
const told = (output: unknown): readonly string[] => {
  const text = typeof output === "string" ? output : (JSON.stringify(output) ?? "");
  return SECRETS.filter((secret) => text.includes(secret));
};

describe.each(["2.4", "2.7"] as const)("OpenVPN %s", (openvpn) => {
  test.each(Object.entries(OUTPUTS))("%s tell no secret", (_, make) => {
    expect(told(make(contextFor(document, { openvpn })))).toEqual([]);
    expect(told(make(contextFor(document, { openvpn, client: "connect" })))).toEqual([]);
  });
});

test.each(["text", "json", "sarif"])("ovpn check --format %s tells no secret", (format) => {
  const { out, err } = checkCommand(["--format", format, file], { colours: false });
  expect(out).toContain("unknown-directive");
  expect(told(out + err)).toEqual([]);
});

test.each(["table", "json", "markdown", "csv"])("ovpn routes --format %s tells no secret", (format) => {
  const { out, err } = routesCommand(["--format", format, file]);
  expect(out).not.toBe("");
  expect(told(out + err)).toEqual([]);
});

describe("copied without secrets", () => {
  const shared = (text: string) => withoutSecrets(parseText({ uri: "file:///w/a.ovpn", version: 1, text }, undefined));

  test.each([
    ["a key", "<key>\nabc\ndef\n</key>\nverb 3\n", "<key>\n(left out)\n</key>\nverb 3\n"],
    [
      "a password",
      "<auth-user-pass>\nme\npw\n</auth-user-pass>\n",
      "<auth-user-pass>\n(left out)\n</auth-user-pass>\n",
    ],
    [
      "in a connection",
      "<connection>\nremote a\n<key>\nx\n</key>\n</connection>\n",
      "<connection>\nremote a\n<key>\n(left out)\n</key>\n</connection>\n",
    ],
    ["a block without an end", "<key>\nabc\n", "<key>\n(left out)\n"],
    ["a key that a block without an end has swallowed", "<ca>\n<key>\nabc\n</key>\nverb 3\n", "<ca>\n(left out)\n"],
    [
      "a key between a certificate's lines",
      "<ca>\n<key>\nabc\n</key>\n</ca>\nverb 3\n",
      "<ca>\n(left out)\n</ca>\nverb 3\n",
    ],
    [
      "a key in a connection within a connection",
      "<connection>\n<connection>\n<key>\nabc\n</key>\n</connection>\n",
      "<connection>\n<connection>\n(left out)\n</connection>\n",
    ],
    ["a token that a block without an end has swallowed", "<ca>\nMIIB\nauth-token abc\n", "<ca>\n(left out)\n"],
    [
      "a key within a certificate's own marks",
      "<ca>\n-----BEGIN CERTIFICATE-----\nMIIB\n</secret>\nabc\n-----END CERTIFICATE-----\n</ca>\n",
      "<ca>\n(left out)\n</ca>\n",
    ],
    [
      "a certificate's text beside it stays",
      "<cert>\nCertificate:\n  Data: 01:02\n-----BEGIN CERTIFICATE-----\nMIIB+/=\n-----END CERTIFICATE-----\n</cert>\n",
      "<cert>\nCertificate:\n  Data: 01:02\n-----BEGIN CERTIFICATE-----\nMIIB+/=\n-----END CERTIFICATE-----\n</cert>\n",
    ],
    ["a certificate stays", "<ca>\nMIIB\n</ca>\n", "<ca>\nMIIB\n</ca>\n"],
    [
      "a private key behind a certificate",
      "<cert>\n-----BEGIN PRIVATE KEY-----\n</cert>\n",
      "<cert>\n(left out)\n</cert>\n",
    ],
    ["a token", "auth-token abc # mine\n", "auth-token (left out) # mine\n"],
    ["a pushed token", 'push "auth-token abc"\n', "push (left out)\n"],
    [
      "an environment's password",
      "setenv DB_PASSWORD abc\nsetenv UV_ID 7\n",
      "setenv DB_PASSWORD (left out)\nsetenv UV_ID 7\n",
    ],
    ["a key that is commented out", `#${"5ec2e7".repeat(6)}\n# a note\n`, "#(left out)\n# a note\n"],
    ["nothing to hide", "client\nremote vpn.example.com 1194 # home\n", "client\nremote vpn.example.com 1194 # home\n"],
  ])("%s", (_, text, expected) => {
    expect(shared(text)).toBe(expected);
  });
});
