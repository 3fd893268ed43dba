import { describe, expect, test } from "vitest";
import { offsetAt } from "../../server/src/features/document.ts";
import { HINT_KINDS, type HintKind, inlayHints } from "../../server/src/features/inlay-hints.ts";
import { type ContextOptions, contextOf } from "../support/cursor.ts";
import { fixture } from "../support/fixture.ts";

const certificate = fixture("certificate-ec.pem");

/** The text with its hints in brackets. */
function withHints(text: string, kinds: readonly HintKind[], options?: ContextOptions): string {
  const context = contextOf(text, options);
  const end = { line: context.document.lineStarts.length, character: 0 };
  const hints = [...inlayHints(context, { start: { line: 0, character: 0 }, end }, new Set(kinds))];
  const placed = hints.map(({ position, label }) => ({
    at: offsetAt(context.document, position),
    label: `[${label}]`,
  }));
  return placed
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce((shown, { at, label }) => shown.slice(0, at) + label + shown.slice(at), text);
}

const SERVER = "dev tun\nserver 10.8.0.0 255.255.255.0";

describe("hints", () => {
  const cases: ReadonlyArray<readonly [HintKind, string, ContextOptions?]> = [
    ["masks", "route 192.0.2.0 255.255.255.0[/24]"],
    ["masks", 'push "route 192.0.2.0 255.255.255.0[/24]"'],
    ["masks", "route 192.0.2.0 255.0.255.0"],
    ["masks", "ifconfig 10.8.0.1 10.8.0.2"],
    ["masks", "ifconfig-push 10.8.0.6 255.255.255.0[/24]", { kind: "ccd" }],
    ["ifconfig", "dev tun\nifconfig 10.8.0.1 [peer:]10.8.0.2"],
    ["ifconfig", "dev tun\ntopology subnet\nifconfig 10.8.0.1 [netmask:]255.255.255.0"],
    ["ifconfig", "dev tap\nifconfig 10.8.0.1 [netmask:]255.255.255.0"],
    ["ifconfig", "client\ndev tun\nifconfig 10.8.0.1 10.8.0.2"],
    ["ifconfig", "ifconfig 10.8.0.1"],
    ["durations", "keepalive 10 120[= 2min]\nreneg-sec 3600[= 1h]\nping 59"],
    ["durations", 'push "ping-restart 5400[= 1h 30min]"\ninactive 90061[= 1d 1h 1min 1s]'],
    ["durations", "inactive 1000000000000 x\nstatus s.log 60[= 1min]"],
    ["defaults", `${SERVER}[topology net30][proto udp]`],
    ["defaults", `${SERVER}[topology subnet][proto udp]`, { target: { openvpn: "2.7" } }],
    ["defaults", `proto tcp\ntopology subnet\n${SERVER}`],
    ["defaults", "client\ndev tun\nremote vpn.example.com 1194[proto udp] # here"],
    ["defaults", "client\ndev tun\nremote vpn.example.com 1194 tcp"],
    ["defaults", "verb 3"],
    ["certificates", "<key>\nsecret\n</key>"],
  ];
  test.each(cases.map(([kind, expected, options]) => ({ kind, expected, options })))("$kind: $expected", (each) => {
    const { kind, expected, options } = each;
    expect(withHints(expected.replace(/\[[^\]]*\]/g, ""), [kind], options)).toBe(expected);
  });

  test("each kind can be switched off", () => {
    const text = `${SERVER}\nkeepalive 10 120\nifconfig 10.8.0.1 10.8.0.2\n<ca>\n${certificate}</ca>`;
    for (const kind of HINT_KINDS) expect(withHints(text, [kind])).not.toBe(text);
    expect(withHints(text, [])).toBe(text);
  });

  test("a certificate says how long it lasts", () => {
    expect(withHints(`<ca>\n${certificate}</ca>`, ["certificates"])).toMatch(/^<ca>\[\d+ days left\]|^<ca>\[⚠ /);
  });

  test("only the lines asked for get any", () => {
    const context = contextOf("ping 60\nping 60\nping 60");
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } };
    expect([...inlayHints(context, line, new Set(["durations"]))]).toHaveLength(1);
  });
});
