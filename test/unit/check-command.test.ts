import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCommand } from "../../server/src/cli/check.ts";

let folder = "";
const GOOD = "client\ndev tun\nremote vpn.example.com\nca ca.crt\nauth-user-pass\nremote-cert-tls server\n";
const file = (name: string) => path.join(folder, name);
const check = (...args: readonly string[]) => checkCommand(args, { colours: false });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
  writeFileSync(file("ca.crt"), "");
  writeFileSync(file("good.ovpn"), GOOD);
  writeFileSync(file("bad.ovpn"), `${GOOD}proto tpc\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a file that OpenVPN takes: exit 0", () => {
  expect(check("--min-severity", "error", file("good.ovpn"))).toEqual({ out: "", err: "", code: 0 });
});

test("a file that it refuses: a line a finding, exit 1", () => {
  const { out, code } = check("--min-severity", "error", file("bad.ovpn"));
  expect(out).toMatch(/bad\.ovpn:7:7: error unknown-value: "tpc" is not one of the values of "proto": udp, .*\n$/);
  expect(code).toBe(1);
});

test("a PUSH_REPLY is read option by option, where they stand", () => {
  const options = "PUSH_REPLY,route 10.0.0.0 255.0.0.0,topology sub,ping 10";
  writeFileSync(file("reply.txt"), `${options}\n`);
  writeFileSync(file("log.txt"), `PUSH: Received control message: '${options}'\n`);
  const push = (name: string) => check("--kind", "push", "--min-severity", "error", file(name));
  expect(push("reply.txt").out).toMatch(/reply\.txt:1:46: error unknown-value: .*\n$/);
  expect(push("log.txt")).toMatchObject({ out: expect.stringMatching(/log\.txt:1:79: error unknown-value: .*\n$/) });
  writeFileSync(file("fine.txt"), "PUSH_REPLY,route 10.0.0.0 255.0.0.0,topology subnet,peer-id 0,cipher AES-256-GCM");
  expect(push("fine.txt")).toEqual({ out: "", err: "", code: 0 });
});

test("JSON names the place, the severity and the ways out", () => {
  const { out } = check("--format", "json", "--min-severity", "error", file("bad.ovpn"), file("good.ovpn"));
  const { files } = JSON.parse(out);
  expect(files).toMatchObject([
    {
      file: file("bad.ovpn"),
      role: "client",
      openvpn: "2.6",
      diagnostics: [
        {
          code: "unknown-value",
          severity: "error",
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 10,
          fixes: [{ title: 'Change to "tcp"' }],
        },
      ],
    },
    { file: file("good.ovpn"), diagnostics: [] },
  ]);
});

test("SARIF has the rule, the level and the region", () => {
  const { out } = check("--format", "sarif", "--min-severity", "error", file("bad.ovpn"));
  const [run] = JSON.parse(out).runs;
  expect(run.results[0]).toMatchObject({ ruleId: "unknown-value", level: "error" });
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({
    startLine: 7,
    startColumn: 7,
    endLine: 7,
    endColumn: 10,
  });
});

test.each([
  ["no file", [], /which FILE\?/],
  ["an unknown option", ["--frobnicate", "x"], /frobnicate/],
  ["an unknown version", ["--openvpn", "2.3", "x"], /2\.4, 2\.5, 2\.6, 2\.7/],
  ["an unreadable file", ["/nowhere/x.ovpn"], /\/nowhere\/x\.ovpn cannot be read/],
])("%s: one message, exit 2", (_, args, message) => {
  const { out, err, code } = check(...args);
  expect({ out, code }).toEqual({ out: "", code: 2 });
  expect(err).toMatch(message);
});
