import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET, type FileKind, type Target } from "../../server/src/config/types.ts";
import { nearestName } from "../../server/src/rules/nearest-name.ts";
import { type DiagnoseOptions, diagnose, MAX_FINDINGS } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { filesOf } from "../support/rule-page.ts";

const COMPLETE = "client\ndev tun\nremote vpn.example.com\nca ca.crt\nauth-user-pass\nremote-cert-tls server\n";

interface Setting extends Partial<DiagnoseOptions> {
  readonly target?: Partial<Target>;
  readonly kind?: FileKind;
}

/** The errors of a text as `line code`, or all findings where `severities` say so. */
function errors(text: string, { target, kind = "main", ...options }: Setting = {}): readonly string[] {
  const config = readConfig(parse(text), kind, options.files);
  return diagnose(config, { ...DEFAULT_TARGET, ...target }, { now: 0, ...options })
    .filter(({ severity }) => severity === "error")
    .map(({ at, code }) => `${text.slice(0, at.start).split("\n").length} ${code}`);
}

describe("softening", () => {
  test.each([
    ["setenv opt", "setenv opt frobnicate\n", []],
    ["setenv opt, a wrong number of arguments", "setenv opt persist-tun 1\n", []],
    ["setenv opt, a wrong value stays an error", "setenv opt proto tpc\n", ["7 unknown-value"]],
    ["ignore-unknown-option first", "ignore-unknown-option frobnicate\nfrobnicate\n", []],
    ["ignore-unknown-option late", "frobnicate\nignore-unknown-option frobnicate\n", ["7 unknown-directive"]],
    ["a wrong place stays an error", "ignore-unknown-option iroute\niroute 192.0.2.0\n", ["8 wrong-place"]],
    ["FORWARD_COMPATIBLE 1", "setenv FORWARD_COMPATIBLE 1\nfrobnicate\n", []],
    ["FORWARD_COMPATIBLE takes 1 only", "setenv FORWARD_COMPATIBLE 2\nfrobnicate\n", ["8 unknown-directive"]],
    [
      "what stands above does not reach into <connection>",
      "ignore-unknown-option zz\n<connection>\nremote vpn.example.com\nzz\n</connection>\n",
      ["10 unknown-directive"],
    ],
    ["setenv opt works in <connection>", "<connection>\nremote vpn.example.com\nsetenv opt zz\n</connection>\n", []],
    ["setenv opt, a server-bridge that is none", "setenv opt server-bridge word\n", []],
    ["setenv opt softens no removal", "setenv opt client-cert-not-required\n", ["7 removed-directive"]],
  ])("%s", (_, lines, expected) => {
    const ours = errors(COMPLETE + lines).filter((error) => !error.endsWith("needs-server-mode"));
    expect(ours).toEqual(expected);
  });
});

describe("silencing", () => {
  test.each([
    ["behind the line", "frobnicate # openvpn-ignore: unknown-directive\n", []],
    ["above the line", "# openvpn-ignore: unknown-directive\nfrobnicate\nfrobnicate\n", ["9 unknown-directive"]],
    ["several codes", "frobnicate ; openvpn-ignore: wrong-place, unknown-directive\n", []],
    ["all codes", "frobnicate # openvpn-ignore\n", []],
    ["another code", "frobnicate # openvpn-ignore: wrong-place\n", ["7 unknown-directive"]],
    ["in a block", "<connection>\nremote a\nzz # openvpn-ignore: unknown-directive\n</connection>\n", []],
  ])("%s", (_, lines, expected) => {
    expect(errors(COMPLETE + lines)).toEqual(expected);
  });

  test("settings turn a code off or change what it is", () => {
    const text = `${COMPLETE}frobnicate\n`;
    expect(errors(text, { severities: { "unknown-directive": "off" } })).toEqual([]);
    expect(errors(text, { severities: { "unknown-directive": "warning" } })).toEqual([]);
  });
});

test("a thousand findings are shown, errors before the rest, and the last says how many more there are", () => {
  const text = COMPLETE + "zz\n".repeat(1500);
  const found = diagnose(readConfig(parse(text), "main"), DEFAULT_TARGET, { now: 0 });
  expect(found).toHaveLength(MAX_FINDINGS);
  expect(found.at(-1)).toMatchObject({ code: "too-many-findings", severity: "information" });
  expect(found.at(-1)?.message).toMatch(/^5\d\d more findings/);
});

describe("included files", () => {
  const files = filesOf(
    new Map([
      ["inc.conf", "# comment\nfrobnicate\nverb 3\n"],
      ["soft.conf", "ignore-unknown-option zz\n"],
      ["remote.conf", "dev tun\nremote vpn.example.com\n"],
      ["ca.crt", ""],
    ]),
  );
  test.each([
    ["an error shows on the line that reads the file in", `${COMPLETE}config inc.conf\n`, ["7 unknown-directive"]],
    ["softening reaches the lines behind", `${COMPLETE}config soft.conf\nzz\n`, []],
    [
      "what is included counts",
      "client\nconfig remote.conf\nca ca.crt\nauth-user-pass\nremote-cert-tls server\nnobind\n",
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(errors(text, { files })).toEqual(expected);
  });
});

test.each([
  ["serv", "server"],
  ["prot", "proto"],
  ["remotte", "remote"],
  ["ncp_ciphers", "ncp-ciphers"],
  ["xyzzyx", undefined],
])("%s is likened to %s", (name, near) => expect(nearestName(name, () => true)).toBe(near));

test("http-proxy-override gives its proxy to what connects by TCP", () => {
  const lines = "http-proxy-option AGENT example\nhttp-proxy-override 192.0.2.7 8080\n";
  expect(errors(`${COMPLETE}proto tcp\n${lines}`)).toEqual([]);
  expect(errors(`${COMPLETE}proto udp\n${lines}`)).toContain("8 http-proxy-missing");
});

test("what a server pushes does not stop the server", () => {
  expect(errors('push "frobnicate"\npush "route x"\n').filter((error) => /unknown|address/.test(error))).toEqual([]);
  expect(errors("frobnicate\nroute x\n", { kind: "push" })).toEqual(["1 unknown-directive", "2 invalid-address"]);
});

test("any text gets an answer", () => {
  for (const text of [
    "",
    "\0\0",
    "<ca>",
    "<>",
    "</>",
    "\ufeff",
    "push",
    'push "',
    "config",
    "\\",
    'route\nroute ""\n',
  ]) {
    expect(() => errors(text, { files: filesOf(new Map([["x", ""]])) })).not.toThrow();
  }
});
