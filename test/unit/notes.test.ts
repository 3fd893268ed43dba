import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { Note } from "../../server/src/routing/types.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const SERVER = "dev tun\nserver 10.8.0.0 255.255.255.0\ntopology subnet\n";

const notesOf = (sketch: Sketch): readonly Note[] => simulate(scenario(sketch)).notes;

/** The note of that code as text: severity, origin, message, remedies. */
function told(code: string, sketch: Sketch): string {
  const note = notesOf(sketch).find((one) => one.code === code);
  if (note === undefined) return `no ${code}`;
  const at = note.origin === null ? "-" : `${note.origin.file}:${note.origin.line}`;
  return [`${note.severity} ${at} ${note.message}`, ...note.remedies.map(({ text }) => text)].join("\n");
}

const check = (code: string, sketch: Sketch, expected: string) => expect(told(code, sketch)).toBe(expected);
const never = (code: string, sketch: Sketch) => expect(told(code, sketch)).toBe(`no ${code}`);

describe("lan-clash", () => {
  const server = `${SERVER}push "route 192.168.0.0 255.255.255.0"`;
  const ways = [
    "Give one of the two networks other addresses; 192.168.0.0/24 and 192.168.1.0/24 are what most home routers use.",
    `Or keep this route away from clients in that LAN, in the client's file: pull-filter ignore "route 192.168.0.0"`,
  ];
  test("the VPN wins on Linux, where the newer row stands in front", () =>
    check(
      "lan-clash",
      { server },
      [
        "warning server.ovpn:4 The route 192.168.0.0/24 is your LAN as well, and the VPN wins on this system: your printer, your router's page and all else there is cut off.",
        ...ways,
      ].join("\n"),
    ));
  test("and on Windows by its metric", () =>
    expect(told("lan-clash", { server, os: "windows" })).toContain("the VPN wins on this system"));
  test("the LAN wins on macOS, which keeps the row it has", () => {
    expect(told("lan-clash", { server, os: "macos" })).toContain("the LAN wins on this system");
    expect(told("route-exists", { server, os: "macos" })).toContain("macOS has a route for 192.168.0.0/24 already");
  });
  test("a wider route leaves the LAN alone", () =>
    expect(told("lan-clash", { server: `${SERVER}push "route 192.168.0.0 255.255.0.0"` })).toContain(
      "information server.ovpn:4 The route 192.168.0.0/16 contains your LAN 192.168.0.0/24, which stays outside",
    ));
  test("a longer one takes a part of it", () =>
    expect(told("lan-clash", { server: `${SERVER}push "route 192.168.0.64 255.255.255.192"` })).toContain(
      "The route 192.168.0.64/26 lies inside your LAN 192.168.0.0/24: this part of it goes into the tunnel",
    ));
  test("not for other networks, nor for the default route", () => {
    never("lan-clash", { server: `${SERVER}push "route 192.168.1.0 255.255.255.0"\npush "redirect-gateway def1"` });
  });
});

describe("server-address-unknown", () => {
  const server = `${SERVER}push "redirect-gateway def1"`;
  const client = "client\ndev tun\nremote vpn.example.com 1194";
  test("the host route to a name that nobody has looked up is missing", () =>
    check(
      "server-address-unknown",
      { server, client },
      [
        "information client.ovpn:3 The address of vpn.example.com is not known here: the host route that keeps the tunnel itself outside of the VPN is missing from this table.",
        "Say what vpn.example.com resolves to: OpenVPN asks for it when it connects.",
      ].join("\n"),
    ));
  test("not where it is told, or needs no such route", () => {
    never("server-address-unknown", { server, client, serverAddress: "203.0.113.10" });
    never("server-address-unknown", { server: `${SERVER}push "redirect-gateway local def1"`, client });
    never("server-address-unknown", { server: SERVER, client });
  });
});

describe("vpn-subnet-equals-lan", () => {
  const server = 'dev tun\nserver 192.168.0.0 255.255.255.0\ntopology subnet\npush "redirect-gateway def1"';
  test("on Linux everything goes past the VPN", () =>
    expect(told("vpn-subnet-equals-lan", { server })).toMatch(
      /^warning server.ovpn:2 The tunnel's network 192.168.0.0\/24 overlaps your LAN 192.168.0.0\/24. 0.0.0.0\/1, 128.0.0.0\/1 land on eth0, and everything goes past the VPN unnoticed.\n/,
    ));
  test("on Windows the router is looked for in the tunnel first", () => {
    expect(told("vpn-subnet-equals-lan", { server, os: "windows" })).toMatch(/^error .*the connection dies/);
    never("server-loop", { server, os: "windows" });
  });
  test("without a redirect some computers are out of reach", () =>
    expect(
      told("vpn-subnet-equals-lan", { server: "dev tun\nserver 192.168.0.0 255.255.255.0\ntopology subnet" }),
    ).toContain("Computers of one of the two cannot be reached"));
  test("not for another network", () => never("vpn-subnet-equals-lan", { server: SERVER }));
});

describe("server-loop", () => {
  const loop = `${SERVER}push "route 203.0.113.0 255.255.255.0"`;
  test("a route covers the server itself", () =>
    check(
      "server-loop",
      { server: loop },
      `error server.ovpn:4 203.0.113.0/24 covers the server's own address 203.0.113.10, so the tunnel's own packets go into the tunnel: the connection dies.
In the server's file: push "route 203.0.113.10 255.255.255.255 net_gateway"
Or, which adds that route by itself: push "redirect-private def1"`,
    ));
  test.each([
    `${loop}\npush "route 203.0.113.10 255.255.255.255 net_gateway"`,
    `${loop}\npush "redirect-private def1"`,
    `${loop}\npush "redirect-gateway def1"`,
  ])("not where a host route saves it: %#", (server) => never("server-loop", { server }));

  const ends: Sketch = {
    server: "dev tun\ntls-server\nifconfig 10.4.0.1 10.4.0.2",
    client: "dev tun\ntls-client\nifconfig 10.4.0.2 10.4.0.1\nremote 203.0.113.10\nroute 203.0.113.0 255.255.255.0",
  };
  test("without a server that pushes no connection comes up at all", () => {
    check(
      "server-loop",
      ends,
      `error client.ovpn:5 203.0.113.0/24 covers the server's own address 203.0.113.10, and without a server that pushes it is there before the first packet: the connection never comes up.
In the client's file: route 203.0.113.10 255.255.255.255 net_gateway
Or, which adds that route by itself: redirect-private def1`,
    );
    const { completed, tunnel, summary } = simulate(scenario(ends));
    expect([completed, tunnel?.interface, summary]).toEqual([
      false,
      "tun0",
      "No connection comes up; what the routes lead into the tunnel is lost.",
    ]);
  });
  test.each(["route-delay 0", "up-delay", "route 203.0.113.10 255.255.255.255 net_gateway"])(
    "it does with %s",
    (line) => expect(simulate(scenario({ ...ends, client: `${ends.client}\n${line}` })).completed).toBe(true),
  );
});

describe("what keeps a tunnel from coming up", () => {
  const stops = (code: string, sketch: Sketch) => {
    expect(told(code, sketch)).toMatch(/^error /);
    expect(simulate(scenario(sketch)).completed).toBe(false);
  };
  test("a tab inside of push, from 2.6 on", () => {
    const server = `${SERVER}push "route\t10.66.0.0 255.255.0.0"`;
    stops("push-control-character", { server });
    expect(told("push-control-character", { server })).toContain('"route⇥10.66.0.0 255.255.0.0"');
    never("push-control-character", { server, openvpn: "2.5" });
  });
  test("a filter that takes the cipher", () => {
    const client = 'client\ndev tun\nremote 203.0.113.10\npull-filter ignore ""';
    stops("pull-filter-takes-session", { server: SERVER, client });
    never("pull-filter-takes-session", { server: SERVER, client: `${client}\ndata-ciphers-fallback AES-256-GCM` });
  });
  test("a device that is neither tun nor tap", () => {
    const client = "client\ndev office\nremote 203.0.113.10";
    stops("device-type-unknown", { server: SERVER, client });
    never("device-type-unknown", { server: SERVER, client: `${client}\ndev-type tun` });
  });
  test("a pool of one", () =>
    stops("server-refused", { server: "dev tap\nserver-bridge 10.9.0.4 255.255.255.0 10.9.0.9 10.9.0.9" }));
});

describe("the default route", () => {
  const server = `${SERVER}push "redirect-gateway bypass-dhcp"`;
  test("is replaced without def1", () =>
    check(
      "default-route-replaced",
      { server },
      `warning server.ovpn:4 redirect-gateway without def1 deletes your default route. Where OpenVPN ends without cleaning up, the computer stays without one.
Leave the default route alone, with two halves over it: push "redirect-gateway def1 bypass-dhcp"`,
    ));
  test("the service adds def1 by itself", () => {
    const sketch: Sketch = { server, os: "windows", windowsMethod: "service" };
    never("default-route-replaced", sketch);
    expect(told("windows-service-adds-def1", sketch)).toContain("your default route stays");
  });
  test("is not there at all", () => {
    const network = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    expect(told("no-default-route", { server, network })).toContain("has no default route before it connects");
  });
});

describe("what stays outside", () => {
  const full = `${SERVER}push "redirect-gateway def1"\n`;
  test("IPv6", () => {
    expect(told("ipv6-stays-outside", { server: full })).toContain('push "redirect-gateway ipv6"');
    never("ipv6-stays-outside", { server: `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"` });
    never("ipv6-stays-outside", { server: `${full}push "block-ipv6"` });
    never("ipv6-stays-outside", { server: SERVER });
  });
  test("names", () => {
    expect(told("dns-stays-outside", { server: full })).toContain('push "dhcp-option DNS 9.9.9.9"');
    never("dns-stays-outside", { server: `${full}push "dhcp-option DNS 10.8.0.1"` });
    expect(told("dns-stays-outside", { server: `${SERVER}push "dhcp-option DNS 9.9.9.9"` })).toBe(
      `information server.ovpn:4 The name server 9.9.9.9 is reached outside the tunnel.
To ask it through the VPN, in the server's file: push "route 9.9.9.9 255.255.255.255"`,
    );
    expect(
      told("dns-stays-outside", { server: `${SERVER}push "dns server 0 address [fd00::53]:53"`, openvpn: "2.7" }),
    ).toContain("fd00::53 is reached outside");
  });
  test("name servers that nobody sets", () => {
    const server = `${full}push "dhcp-option DNS 10.8.0.1"`;
    expect(told("dns-needs-a-script", { server })).toContain("up /etc/openvpn/update-resolv-conf");
    never("dns-needs-a-script", { server, os: "windows" });
    never("dns-needs-a-script", { server, openvpn: "2.7" });
  });
});

describe("routes that the system refuses", () => {
  test("host bits", () => {
    const server = `${SERVER}push "route 10.9.0.5 255.255.255.0"`;
    check(
      "host-bits",
      { server, os: "windows" },
      `warning server.ovpn:4 10.9.0.5/24 is no network: its address goes on behind the mask. Windows refuses the route.
Write the network: route 10.9.0.0 255.255.255.0
Or, for this address alone: route 10.9.0.5 255.255.255.255`,
    );
    expect(told("host-bits", { server })).toContain("Linux refuses the route");
    expect(told("host-bits", { server, os: "macos" })).toContain("macOS cuts it off");
  });
  test.each(["linux", "windows"] as const)("a gateway out of reach on %s", (os) =>
    expect(told("route-refused", { server: `${SERVER}push "route 10.9.0.0 255.255.255.0 10.99.0.1"`, os })).toContain(
      "its gateway 10.99.0.1 is on no network of this computer",
    ),
  );
  test("thousands of them are told in twenty notes and one", () => {
    const pushes = Array.from(
      { length: 3000 },
      (_, at) => `push "route 10.${at % 250}.${Math.floor(at / 250)}.5 255.255.255.0"`,
    );
    const notes = notesOf({ server: `${SERVER}${pushes.join("\n")}` }).filter(({ code }) => code === "host-bits");
    expect(notes.length).toBe(21);
    expect(notes.at(-1)?.message).toBe("2980 more notes of the kind host-bits.");
  });
});

describe("what a file alone cannot know", () => {
  test("a client without its server", () => {
    expect(told("client-alone", {})).toContain("information client.ovpn:1 The server will push more");
    never("redirect-needs-gateway", { client: "client\ndev tun\nremote 203.0.113.10\nredirect-gateway def1" });
    never("client-alone", { server: SERVER });
    never("client-alone", { pushReply: "PUSH_REPLY,ping 10" });
  });
  test("an iroute needs a route", () => {
    expect(told("iroute-without-route", { server: SERVER, ccd: "iroute 192.168.50.0 255.255.255.0" })).toContain(
      "Add to the server's file: route 192.168.50.0 255.255.255.0",
    );
    never("iroute-without-route", {
      server: `${SERVER}route 192.168.50.0 255.255.255.0`,
      ccd: "iroute 192.168.50.0 255.255.255.0",
    });
  });
});

describe("net30's gateway", () => {
  const server = "dev tun\nserver 10.8.0.0 255.255.255.0";
  test("is on no machine", () => expect(told("phantom-gateway", { server })).toContain("No machine owns 10.8.0.5"));
  test("but with topology subnet it is the server's", () => never("phantom-gateway", { server: SERVER }));
});

describe("on Windows", () => {
  test("a metric below the interface's is raised", () => {
    const server = `${SERVER}push "route 10.9.0.0 255.255.255.0 vpn_gateway 5"`;
    expect(told("windows-metric-raised", { server, os: "windows" })).toContain("10.9.0.0/24 gets 25 instead of 5");
    never("windows-metric-raised", { server, os: "windows", windowsMethod: "service" });
  });
  test("topology p2p cannot be", () => {
    const view = simulate(scenario({ server: "dev tun\nserver 10.8.0.0 255.255.255.0\ntopology p2p", os: "windows" }));
    expect(view.completed).toBe(false);
    expect(view.notes.map(({ code }) => code)).toContain("windows-endpoints");
    expect(view.after).toEqual(view.before);
  });
});

test("a gateway that DHCP gives", () => {
  const server = "dev tap\nserver-bridge";
  check(
    "gateway-by-dhcp",
    { server, client: "client\ndev tap\nremote 203.0.113.10\nroute 10.9.0.0 255.255.255.0" },
    [
      "information - route-gateway dhcp takes the gateway from the DHCP server behind the tunnel, which this view cannot ask: routes without a gateway of their own are left out here.",
      'To see them, name the gateway of the bridged network: push "route-gateway 192.168.8.1"',
    ].join("\n"),
  );
  never("gateway-by-dhcp", { server: SERVER });
});

test("addresses that OpenVPN rewrites", () => {
  check(
    "client-nat",
    { server: `${SERVER}push "client-nat dnat 10.64.0.0 255.255.0.0 192.168.0.0"` },
    [
      "information server.ovpn:4 What goes to 10.64.0.0 arrives as 192.168.0.0: OpenVPN rewrites it, and no table shows it.",
      "The client's route has to name what its programs ask for: route 10.64.0.0 255.255.0.0",
    ].join("\n"),
  );
});

describe("two ends without a server", () => {
  const end = (more: string) => `dev tun\nifconfig 10.4.0.1 10.4.0.2\n${more}`;
  const server = end("tls-server");
  const pair = (client: string) => simulate({ ...scenario({ server, client: end(client) }), openvpnServer: "2.5" });
  test("a newer one does not negotiate with an old one", () => {
    const { notes } = pair("tls-client\nremote 203.0.113.10");
    expect(notes.map(({ code }) => code)).toContain("no-common-cipher");
  });
  test("but takes what its own file names", () => {
    expect(pair("tls-client\nremote 203.0.113.10\ncipher AES-256-GCM").completed).toBe(true);
  });
});

test("what the plan says already is not said twice", () => {
  const notes = notesOf({
    server: `${SERVER}push-reset`,
    client: "client\ndev tun\nremote 203.0.113.10\nroute 10.9.0.0 255.255.255.0",
  });
  const keys = notes.map(({ code, origin }) => `${code} ${origin?.line}`);
  expect(new Set(keys).size).toBe(keys.length);
});
