import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { App } from "../../client/webview/app.tsx";
import { remedyParts } from "../../client/webview/remedy-parts.ts";
import { emptyPage, update } from "../../client/webview/update.ts";
import { NetworkForm, networkWords } from "../../client/webview/what-if/network-form.tsx";
import { packView } from "../../server/src/features/pack-view.ts";
import type { RouteView } from "../../server/src/protocol.ts";
import * as samples from "../preview-harness/sample-views.ts";
import { actions, found, html } from "../support/preview-markup.ts";

const { subject, view: full } = samples.full;
const [asked, broken, replaced, split] = [
  samples.asked.view,
  samples.broken.view,
  samples.replaced.view,
  samples.split.view,
];

test("the page says where the traffic goes, and why", () => {
  const text = html(asked)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  for (const words of [
    "All IPv4 traffic goes through the VPN",
    "its gateway there is 10.8.0.5",
    "gateway 10.8.0.5, on no machine",
    "100 % through the VPN",
    "server.ovpn:6",
    "Commands 4",
    "all other IPv4: 0.0.0.0/1 and 128.0.0.0/1",
    "198.51.100.8 (the tunnel itself)",
  ])
    expect(text).toContain(words);
});

test("where the tunnel carries nothing, nothing is said to go through the VPN", () => {
  for (const { view, subject } of [samples.loop, samples.cutOff, samples.offline]) {
    const markup = html(view, { subject });
    expect(markup).not.toContain("through the VPN");
    expect(markup).not.toContain("In the tunnel this computer is");
  }
  const { view, subject: asking } = samples.loop;
  expect(html(view, { subject: asking })).toContain('<b class="way-none">Into the tunnel, where it is lost,</b>');
});

test("an IPv6 address is said to be stopped in the tunnel where block-ipv6 does so", () => {
  const server = 'dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\npush "redirect-gateway def1 ipv6"';
  const client = "client\ndev tun\nremote 198.51.100.8";
  const choices = { address: "2606:4700::1111" };
  const shown = (push: string) => {
    const { view, subject } = samples.sample({ server: server + push, client }, { ...choices, choices });
    return html(view, { subject });
  };
  expect(shown("")).toContain('<b class="way-tunnel">Through the VPN,</b>');
  expect(shown('\npush "block-ipv6"')).toContain('<b class="way-none">Into the tunnel, where it is stopped,</b>');
});

test("directives that carry markup are shown as text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) 'quoted'`;
  const origin = { file: subject.uri, line: 1, directive: evil };
  const view: RouteView = {
    ...full,
    summary: evil,
    pushReply: [evil],
    notes: full.notes.map((note) => ({ ...note, message: evil, remedies: [{ system: "any", text: evil }] })),
    operations: full.operations.map((operation) => ({ ...operation, command: evil, reason: evil, origin })),
    after: full.after.map((row) => ({ ...row, reason: evil, interface: evil, origin })),
  };
  for (const tab of ["table", "commands", "pushed", "before"] as const) {
    const unfolded = view.notes.map(({ code, message }) => `${code} ${message}`);
    const markup = html(view, { state: { ...emptyPage({ tab, unfolded }).state } });
    expect(markup).not.toMatch(/<script|<img|href=/);
    expect(markup).toContain("&lt;script>");
  }
});

test("link-local addresses are no part of what could go through the VPN", () => {
  expect(packView(replaced).throughTunnel[4]).toBeGreaterThan(0.999995);
});

test("the LAN's length is that of the network the address is in", () => {
  expect(networkWords(samples.replaced.subject, samples.replaced.view)).toBe("192.168.0.19/24 via 192.168.0.1");
});

test("an IPv6 network that was typed is reckoned with, named, and shown where it was typed", () => {
  const { view, subject: typing } = samples.typed6;
  expect(view.summary).toBe(
    "All IPv4 traffic goes through the VPN, except your LAN 192.0.2.0/24. So does IPv6, except your LAN 2001:db8:1::/64 and the server itself.",
  );
  expect(networkWords(typing, view)).toBe("192.0.2.5/24 via 192.0.2.1, and IPv6");
  for (const os of ["linux", "windows", "macos"] as const) {
    const params = { os, lan6: "2001:db8:1::19/64", gateway6: "fe80::1" };
    const { view: read, subject: about } = samples.sample({ server: "dev tun\nserver 10.8.0.0 255.255.255.0" }, params);
    const form = renderToString(h(NetworkForm, { subject: about, view: read, actions }));
    expect(Array.from(form.matchAll(/value="([^"]*)"/g), ([, value]) => value)).toEqual([
      "192.168.0.19/24",
      "192.168.0.1",
      "2001:db8:1::19/64",
      "fe80::1",
    ]);
  }
});

test("few servers are seen at a glance, many are chosen from a list, and the picture follows", () => {
  const remotes = (count: number) =>
    Array.from({ length: count }, (_, i) => `remote 203.0.113.${i} 443 tcp`).join("\n");
  const markupOf = (count: number) => {
    const { view, subject } = samples.sample(
      { client: `client\ndev tun\n${remotes(count)}` },
      { choices: { remote: "203.0.113.1" } },
    );
    return html(view, { subject });
  };
  expect(markupOf(3)).toMatch(/type="radio"[^>]* checked[^>]*\/> <code>203\.0\.113\.1 443 tcp/);
  expect(markupOf(20)).toMatch(/<option selected value="203\.0\.113\.1">203\.0\.113\.1 443 tcp/);
  expect(markupOf(20)).not.toContain('type="radio"');
  expect(/class="way-outside"|203\.0\.113\.1<\/tspan>/.test(markupOf(20))).toBe(true);
});

test("OpenVPN Connect is one of the programs, which nobody starts as an administrator", () => {
  const { view } = samples.full;
  const choices = { ...subject.choices, program: "connect" } as const;
  const markup = html(view, { subject: { ...subject, choices } });
  expect(markup).toMatch(/<option selected value="connect">Connect/);
  expect(markup).not.toContain("Started by");
});

test("of a client's file alone nothing is measured or coloured that the server has yet to say", () => {
  const client = "client\ndev tun\nremote 198.51.100.8\nroute 10.66.0.0 255.255.0.0";
  const { view, subject } = samples.sample({ client });
  const markup = html(view, { subject });
  expect(markup).toContain("This file asks for 10.66.0.0/16 <b");
  expect(markup).not.toContain("% through the VPN");
});

test("of a server alone its public address is asked for, once", () => {
  const server = 'dev tun\nserver 10.8.0.0 255.255.255.0\npush "redirect-gateway def1"';
  const { view, subject } = samples.sample({ server });
  const unfolded = ["more"];
  const markup = html(view, { subject, state: emptyPage({ unfolded }).state });
  expect(markup).toContain("The server’s public address");
  expect(markup).not.toContain("is not known here");
  expect(view.notes.map(({ message }) => message).join("\n")).toContain(
    "The server's public address is not known here",
  );
});

test("answers that were overtaken are dropped, and the last good table stays while the text is broken", () => {
  const good = update(update(emptyPage(undefined), { kind: "subject", subject }), {
    kind: "routes",
    sequence: 5,
    view: packView(full),
  });
  expect(update(good, { kind: "routes", sequence: 4, view: packView(split) })).toBe(good);
  // The half-typed line has no pool any more.
  const typing = update(good, { kind: "subject", subject: { ...subject, clients: null } });
  const { message: reason = "", origin = null } = broken.notes[0] ?? {};
  const stale = update(typing, { kind: "stale", sequence: 6, reason, origin });
  expect(stale.shown).toBe(good.shown);
  const markup = renderToString(h(App, { page: stale, width: 400, actions }));
  expect(/This is from before the last change.*?<\/button>/.exec(markup)?.[0].replaceAll(/<[^>]+>/g, "")).toBe(
    `This is from before the last change. ${reason} server.ovpn:2`,
  );
  expect(markup).toContain("<span>of 62</span>");
  const without = update(typing, { kind: "routes", sequence: 6, view: packView(split) });
  expect(renderToString(h(App, { page: without, width: 400, actions }))).not.toContain("<span>of ");
  expect(update(stale, { kind: "routes", sequence: 7, view: packView(split) }).stale).toBeUndefined();
});

test.each([
  ['Send it through, in the server\'s file: push "redirect-gateway ipv6"', ["said", "typed"]],
  ["On a Linux server:\nsudo sysctl --system\nsudo pfctl -E\nThen start again.", ["said", "typed", "said"]],
  ["In PowerShell:\nSet-Service SharedAccess -StartupType Automatic", ["said", "typed"]],
  ["1. Press Win+R, run ncpa.cpl.\n2. Share it: other users may connect.", ["said"]],
  ["topology subnet", ["typed"]],
] as const)("what is to be typed is told from the words around it: %s", (text, kinds) => {
  const parts = remedyParts(text);
  expect(parts.map(({ kind }) => kind)).toEqual(kinds);
  expect(
    parts
      .map(({ words }) => words)
      .join(" ")
      .replaceAll("\n", " "),
  ).toBe(text.replaceAll("\n", " "));
});

test("an answer is told whole, in nothing but words", () => {
  const [answer = ""] = found(html(asked, { subject: samples.asked.subject }), /role="status">(.*?)<button/g);
  expect(answer.replace(/<[^>]*>/g, "").trimEnd()).toBe(
    "Through the VPN, by 128.0.0.0/1 via 10.8.0.5. 128.0.0.0/1 is the longest prefix that holds it; 0.0.0.0/0 would be next.",
  );
});

/** What the page answers who asks for the address. */
function answerOf(address: string, os: RouteView["os"]): string {
  const server = 'dev tun\ntopology subnet\nserver 10.66.0.0 255.255.255.0\npush "redirect-gateway def1"';
  const client = "client\ndev tun\nremote 203.0.113.50";
  const sample = samples.sample({ server, client }, { os, address, choices: { address } });
  const [answer = ""] = found(html(sample.view, { subject: sample.subject }), /<span role="status">(.*?)<\/div>/g);
  return answer
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .trimEnd();
}

test("what is this computer's own stays on it", () => {
  for (const address of ["127.0.0.1", "10.66.0.2", "192.168.0.19"])
    expect(answerOf(address, "linux")).toBe(
      'Stays on this computer. An address of this computer: the kernel takes it by its own table "local", before the main one.',
    );
  expect(answerOf("10.66.0.255", "linux")).toMatch(/^Through the VPN. To everyone in 10.66.0.0\/24:/);
  expect(answerOf("192.168.0.255", "linux")).toMatch(/^Outside the VPN. To everyone in 192.168.0.0\/24:/);
  for (const os of ["windows", "macos"] as const)
    for (const address of ["10.66.0.2", "192.168.0.19"])
      expect(answerOf(address, os)).toMatch(new RegExp(`^Stays on this computer, by ${address}/32`));
  expect(answerOf("10.66.0.1", "windows")).toMatch(/^Through the VPN, by/);
});

test("the answer and the link behind it are apart", () => {
  const markup = html(asked, { subject: samples.asked.subject });
  expect(markup.replace(/<[^>]*>/g, "")).toContain("0.0.0.0/0 would be next. Show this row in the table");
});

test("my network has the length of the LAN's own row, not that of the link-local one before it", () => {
  expect(html(replaced)).toContain("192.168.0.19/24 via 192.168.0.1");
});

test("what is wanted of a field is no part of its name", () => {
  expect(
    found(html(samples.alone.view, { subject: samples.alone.subject }), /aria-label="(Address of [^"]*)"/g),
  ).toEqual(["Address of vpn.example.com"]);
});
