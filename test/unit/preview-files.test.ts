import { describe, expect, test, vi } from "vitest";
import { createAnswers } from "../../client/src/preview/answers.ts";
import { applyChange } from "../../client/src/preview/choices.ts";
import { rankCounterparts } from "../../client/src/preview/counterpart.ts";
import { linuxDefaults, macosDefaults, windowsDefaults } from "../../client/src/preview/default-routes.ts";
import { linuxDefaults6, macosDefaults6, windowsDefaults6 } from "../../client/src/preview/default-routes6.ts";
import { live } from "../../client/src/preview/live.ts";
import { createMailbox } from "../../client/src/preview/mailbox.ts";
import type { Choices } from "../../client/src/preview/messages.ts";
import { nameOf } from "../../client/src/preview/name-of.ts";
import { keepPushReply } from "../../client/src/preview/push-reply.ts";
import { routesParams } from "../../client/src/preview/routes-params.ts";
import { shownRemote, transportOf } from "../../client/src/preview/shown-remote.ts";
import { skim } from "../../client/src/preview/skim.ts";
import { withoutTexts } from "../../client/src/without-texts.ts";
import { choiceMessage } from "../../client/webview/choice-message.ts";
import { unpackView } from "../../client/webview/unpack-view.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import type { PackedView } from "../../server/src/protocol.ts";
import * as samples from "../preview-harness/sample-views.ts";

const [full, split, broken] = [samples.full.view, samples.split.view, samples.broken.view];
const cutOff = samples.cutOff.view;

const SECRET = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
const CLIENT = `client\ndev tun\nremote 203.0.113.10 1194 # main\n--remote vpn.example.com 443 tcp\n<key>\nremote ${SECRET}\n</key>\n`;

describe("skimming a file", () => {
  test("a client: its remotes, and nothing from a key's body", () => {
    const seen = skim(CLIENT);
    expect(seen.role).toBe("client");
    expect(seen.remotes).toEqual([
      { host: "203.0.113.10", port: "1194", proto: "udp", isAddress: true },
      { host: "vpn.example.com", port: "443", proto: "tcp", isAddress: false },
    ]);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  test("remotes in connection blocks count", () => {
    expect(
      skim("client\n<connection>\nremote 192.0.2.1 443 tcp-client\n</connection>\n").remotes.map(({ host }) => host),
    ).toEqual(["192.0.2.1"]);
  });

  test.each([
    ["server 10.8.0.0 255.255.255.0", 62],
    ["server 10.8.0.0 255.255.255.0\ntopology subnet", 253],
  ])("%s has room for %i clients", (text, clients) => {
    expect(skim(text)).toMatchObject({ role: "server", serverTunnelAddress: "10.8.0.1", clients });
  });

  test.each([
    ["", true],
    ["# only\n;comments\n\n", true],
    ["dev tun", false],
  ])("%j is empty: %s", (text, isEmpty) => {
    expect(skim(text).isEmpty).toBe(isEmpty);
  });
});

test.each([
  ["file:///c%3A/B%C3%BCro/Server%20f%C3%BCr%20K%C3%B6ln%20100%25.ovpn", "Server für Köln 100%.ovpn"],
  ["untitled:Untitled-3", "Untitled-3"],
])("%s is called %s", (uri, name) => expect(nameOf(uri)).toBe(name));

test("the other sides that fit are offered best first", () => {
  const file = (uri: string, text: string) => ({ uri, skim: skim(text) });
  const own = file("file:///a/client.ovpn", "client\ndev tun\nremote 203.0.113.10 1195");
  const others = [
    file("file:///b/other-port.conf", "server 10.8.0.0 255.255.255.0\ndev tun"),
    file("file:///b/tcp.conf", "server 10.8.0.0 255.255.255.0\ndev tun\nproto tcp\nport 1195"),
    file("file:///b/right.conf", "server 10.8.0.0 255.255.255.0\ndev tun\nport 1195"),
    file("file:///a/another-client.ovpn", "client\nremote 203.0.113.10 1195"),
    own,
  ];
  expect(rankCounterparts(own, others).map(({ uri }) => uri)).toEqual([
    "file:///b/right.conf",
    "file:///b/other-port.conf",
    "file:///b/tcp.conf",
  ]);
});

describe("a paste", () => {
  test("keeps the lines with a PUSH_REPLY, tokens taken out", () => {
    const log = `2026-01-01 10:00:00 password is hunter2\n2026-01-01 10:00:01 PUSH: Received control message: 'PUSH_REPLY,route 10.8.0.1,auth-token ${SECRET},ifconfig 10.8.0.6 10.8.0.5,auth-tokenx'\n`;
    const kept = keepPushReply(log);
    expect(kept).toContain("route 10.8.0.1,ifconfig 10.8.0.6 10.8.0.5");
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain("hunter2");
  });

  test("bare options are a reply, too; anything else is none", () => {
    expect(keepPushReply("route 10.8.0.1,topology net30")).toBe("PUSH_REPLY,route 10.8.0.1,topology net30");
    expect(keepPushReply("hello")).toBeUndefined();
  });
});

test("questions carry what was chosen, and only that", () => {
  const uri = "file:///a/client.ovpn";
  const choices = {
    os: "windows",
    otherSide: "file:///a/server.ovpn",
    lan: "192.0.2.5/24",
    address: "203.0.113.7",
  } as const;
  expect(routesParams({ uri, role: "client", choices, remote: null })).toEqual({
    uri,
    os: "windows",
    server: "file:///a/server.ovpn",
    lan: "192.0.2.5/24",
    address: "203.0.113.7",
  });
  const six = { lan6: "2001:db8:1::19/64", gateway6: "fe80::1" };
  expect(routesParams({ uri, role: "client", choices: { ...choices, ...six }, remote: null })).toMatchObject(six);
  const network = { interfaces: [], routes: [], hosts: {} };
  expect(routesParams({ uri, role: "client", choices: { ...six, network }, remote: null })).toEqual({ uri, network });
  expect(routesParams({ uri, role: "server", choices: { ...choices, network }, remote: null })).toMatchObject({
    client: "file:///a/server.ovpn",
    network,
  });
  expect(
    routesParams({ uri, role: "client", choices: { ...choices, pushReply: "PUSH_REPLY" }, remote: null }),
  ).not.toHaveProperty("server");
  expect(
    routesParams({ uri, role: "server", choices: { ...choices, pushReply: "PUSH_REPLY" }, remote: null }),
  ).toMatchObject({
    client: "file:///a/server.ovpn",
    pushReply: "PUSH_REPLY",
  });
  expect(applyChange(choices, { lan: undefined, clientNumber: 2 })).not.toHaveProperty("lan");
});

const roaming = skim(
  "client\nremote vpn.example.com 443 tcp\nremote 203.0.113.10 1194 udp\nremote 203.0.113.11 443 tcp",
).remotes;

test("the remote that is shown is the chosen one, else one that meets the server", () => {
  const server = skim("server 10.8.0.0 255.255.255.0\ndev tun\nport 1194");
  expect(shownRemote(roaming, undefined, undefined)?.host).toBe("vpn.example.com");
  expect(shownRemote(roaming, undefined, server)?.host).toBe("203.0.113.10");
  expect(shownRemote(roaming, "203.0.113.11", server)?.host).toBe("203.0.113.11");
  const shown = shownRemote(roaming, "vpn.example.com", server);
  expect(transportOf(shown, server)).toBe("TCP 443");
  expect(routesParams({ uri: "file:///a.ovpn", role: "client", choices: {}, remote: shown })).toMatchObject({
    remote: "vpn.example.com",
  });
});

test("a server alone says how its tunnel travels", () => {
  expect(transportOf(null, skim("server 10.8.0.0 255.255.255.0\nport 443\nproto tcp-server"))).toBe("TCP 443");
});

test("a half-typed network gives the server no address", () => {
  expect(skim("server 10.8.0. 255.255.255.0").serverTunnelAddress).toBeUndefined();
});

test("what is taken back survives the way of a message", () => {
  const { change, forget } = JSON.parse(
    JSON.stringify(choiceMessage({ network: undefined, lan: "192.0.2.5/24", otherSide: null })),
  );
  expect({ change, forget }).toEqual({ change: { lan: "192.0.2.5/24", otherSide: null }, forget: ["network"] });
});

test("the log of the conversation with the server leaves documents out", () => {
  const params = { textDocument: { uri: "file:///a/client.ovpn", text: `<key>\n"${SECRET}"\n</key>` } };
  const line = withoutTexts(`Params: ${JSON.stringify(params, undefined, 4)}`);
  expect(line).toContain("client.ovpn");
  expect(line).not.toContain(SECRET);
});

test.each(Object.entries(samples).filter(([name]) => name !== "sample"))(
  "%s reaches the page as it was sent",
  (_, of) => {
    if (typeof of === "function") return;
    const sent: PackedView = JSON.parse(JSON.stringify(packView(of.view)));
    expect(unpackView(sent)).toEqual(JSON.parse(JSON.stringify(of.view)));
  },
);

describe("the mailbox of the page", () => {
  const panelThat = (visible: boolean, isDelivered = true) => {
    const heard: unknown[] = [];
    const postMessage = async (message: unknown) => {
      heard.push(message);
      return isDelivered;
    };
    return { heard, mailbox: createMailbox({ visible, webview: { postMessage } }) };
  };
  const one = { kind: "said", text: "one" } as const;

  test("a page that begins for the first time knows what was said before, one that begins again does not", async () => {
    const { heard, mailbox } = panelThat(true);
    mailbox.post(one);
    await Promise.resolve();
    expect(heard).toEqual([one]);
    expect(mailbox.open()).toBe("knows all");
    expect(mailbox.open()).toBe("knows nothing");
  });

  test("what VS Code lost on the way is to be said anew", async () => {
    const { mailbox } = panelThat(true, false);
    mailbox.post(one);
    await Promise.resolve();
    expect(mailbox.open()).toBe("knows nothing");
  });

  test("a hidden page is told nothing until it begins", async () => {
    const { heard, mailbox } = panelThat(false);
    mailbox.post(one);
    await Promise.resolve();
    expect(heard).toEqual([]);
    expect(mailbox.open()).toBe("knows nothing");
  });
});

describe("answers", () => {
  const view = (value: typeof full) => ({ kind: "view", view: packView(value) }) as const;
  const about = (choices: Choices = {}) => ({ choices, clients: 62 });

  test("a good table stays while the text is broken, also for a page that starts anew", () => {
    const answers = createAnswers();
    expect(answers.messages(1, view(full), about()).map(({ kind }) => kind)).toEqual(["routes"]);
    expect(answers.messages(2, view(broken), about({ address: "203.0.113.7" }))).toEqual([
      {
        kind: "stale",
        sequence: 2,
        reason: broken.notes[0]?.message,
        origin: { file: samples.broken.subject.uri, line: 2, directive: "server 10.8.0." },
      },
    ]);
    answers.forgetPage();
    const [again, stale] = answers.messages(3, view(broken), { ...about(), clients: null });
    expect([again?.kind, again?.kind === "routes" && again.clients, stale?.kind]).toEqual(["routes", 62, "stale"]);
  });

  test("routes that cut their own server off are told by their own table", () => {
    const answers = createAnswers();
    answers.messages(1, view(full), about());
    expect(cutOff.completed).toBe(false);
    expect(answers.messages(2, view(cutOff), about()).map(({ kind }) => kind)).toEqual(["routes"]);
  });

  test("a table of another question does not stay", () => {
    const answers = createAnswers();
    answers.messages(1, view(full), about({ os: "windows" }));
    expect(answers.messages(2, view(broken), about({ os: "linux" }))).toEqual([
      { kind: "routes", sequence: 2, view: packView(broken) },
    ]);
  });

  test("only the newest question counts", () => {
    const answers = createAnswers();
    const [first, second] = [answers.next(), answers.next()];
    expect([answers.isNewest(first), answers.isNewest(second)]).toEqual([false, true]);
    expect(answers.messages(second, view(split), about())).toHaveLength(1);
  });
});

test("the first change is taken up at once, those that follow together", () => {
  vi.useFakeTimers();
  const action = vi.fn();
  const updates = live(action, 100);
  updates.call();
  vi.advanceTimersByTime(0);
  expect(action).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 5; i++) updates.call();
  vi.advanceTimersByTime(99);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(2);
  updates.stop();
  vi.useRealTimers();
});

describe("default routes of this computer", () => {
  const expected = (name: string, metric?: number) => [
    { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: name, ...(metric === undefined ? {} : { metric }) },
  ];

  test("linux", () => {
    const text =
      "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\neth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\neth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n";
    expect(linuxDefaults(text)).toEqual(expected("eth0", 100));
  });

  test("macos", () => {
    expect(
      macosDefaults(
        "Routing tables\n\nInternet:\nDestination        Gateway            Flags        Netif Expire\ndefault            192.168.0.1        UGSc           en0\n127                127.0.0.1          UCS            lo0\n",
      ),
    ).toEqual(expected("en0"));
  });

  test("windows, in any language", () => {
    const interfaces = [{ name: "Ethernet", addresses: ["192.168.0.19/24"] }];
    const text =
      "Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik\r\n          0.0.0.0          0.0.0.0      192.168.0.1     192.168.0.19     35\r\n";
    expect(windowsDefaults(text, interfaces)).toEqual(expected("Ethernet", 35));
  });
});

describe("this computer's IPv6 default routes", () => {
  const zeros = "0".repeat(32);

  test("linux", () => {
    const text = [
      `${zeros} 00 ${zeros} 00 fe800000000000000000000000000001 00000400 00000003 00000000 00000003     eth0`,
      `${zeros} 00 ${zeros} 00 ${zeros} ffffffff 00000001 00000000 00200200       lo`,
      `fe800000000000000000000000000000 40 ${zeros} 00 ${zeros} 00000100 00000002 00000000 00000001     eth0`,
    ].join("\n");
    const gateway = "fe80:0000:0000:0000:0000:0000:0000:0001";
    expect(linuxDefaults6(text)).toEqual([{ destination: "::/0", gateway, interface: "eth0", metric: 1024 }]);
    expect(linuxDefaults6("")).toEqual([]);
  });

  test("macos", () => {
    const text =
      "Internet6:\nDestination Gateway Flags Netif Expire\ndefault fe80::1%en0 UGcg en0\ndefault fe80::%utun0 UGcIg utun0\n::1 ::1 UHL lo0\n";
    expect(macosDefaults6(text)).toEqual([{ destination: "::/0", gateway: "fe80::1", interface: "en0" }]);
  });

  test("windows", () => {
    const text =
      " Wenn Metrik Netzwerkziel             Gateway\r\n 12    291 ::/0                     fe80::1\r\n  1    331 ::1/128                  Auf Verbindung\r\n";
    expect(windowsDefaults6(text, new Map([[12, "Ethernet"]]))).toEqual([
      { destination: "::/0", gateway: "fe80::1", interface: "Ethernet", metric: 291 },
    ]);
    expect(windowsDefaults6(text, new Map())).toEqual([]);
  });
});
