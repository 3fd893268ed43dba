import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { checkNote, never, SERVER, told } from "../support/notes.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

describe("server-address-unknown", () => {
  const server = `${SERVER}push "redirect-gateway def1"`;
  const client = "client\ndev tun\nremote vpn.example.com 1194";
  test("the host route to a name that nobody has looked up is missing", () =>
    checkNote(
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

describe("server-loop", () => {
  const loop = `${SERVER}push "route 203.0.113.0 255.255.255.0"`;
  test("a route covers the server itself", () =>
    checkNote(
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
  test("not where no packet gets out at all", () => {
    const network = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    never("server-loop", { server: loop, network });
  });

  const ends: Sketch = {
    server: "dev tun\ntls-server\nifconfig 10.4.0.1 10.4.0.2",
    client: "dev tun\ntls-client\nifconfig 10.4.0.2 10.4.0.1\nremote 203.0.113.10\nroute 203.0.113.0 255.255.255.0",
  };
  test("without a server that pushes no connection comes up at all", () => {
    checkNote(
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
      "No connection comes up: 203.0.113.0/24 leads the first packets to the other end 203.0.113.10 into the tunnel. What the routes lead into it is lost: 203.0.113.0/24.",
    ]);
  });
  test.each(["route-delay 0", "up-delay", "route 203.0.113.10 255.255.255.255 net_gateway"])(
    "it does with %s",
    (line) => expect(simulate(scenario({ ...ends, client: `${ends.client}\n${line}` })).completed).toBe(true),
  );
});

describe("way-lost", () => {
  const ends: Sketch = {
    server: "dev tun\ntls-server\nifconfig 10.4.0.1 10.4.0.2",
    client:
      "dev tun\ntls-client\nifconfig 10.4.0.2 10.4.0.1\nremote 203.0.113.10\nroute-gateway 203.0.113.9\nredirect-gateway local",
  };
  test("the default route is gone before the first packet, and the new one refused", () => {
    checkNote(
      "way-lost",
      ends,
      `error client.ovpn:6 The old default route goes before the first packet, the new one is refused, and nothing leads to 203.0.113.10 any more: the connection never comes up.
In the client's file: redirect-gateway def1`,
    );
    expect(simulate(scenario(ends)).completed).toBe(false);
  });
  test.each(["route-delay 1", "redirect-gateway def1", "route-gateway 10.4.0.1"])("not with %s", (line) => {
    const sketch = { ...ends, client: `${ends.client}\n${line}` };
    never("way-lost", sketch);
    never("way-lost", { ...sketch, client: `client\n${sketch.client}` });
  });
  test("not where there was no way before", () => {
    const network = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    never("way-lost", { ...ends, network });
  });
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

describe("server-loses-client", () => {
  const network = (...addresses: readonly string[]) => ({
    interfaces: [{ name: "eth0", addresses }],
    routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" }],
    hosts: {},
    nat: false,
  });
  const message = `error server.ovpn:2 The server's "server" covers this client's own address: the answers to it vanish in the tunnel.
Give the VPN a network that is not the client's: server 10.99.0.0 255.255.255.0`;
  test("the server's network holds the address that the client's packets carry", () => {
    const server = "dev tun\nserver 192.168.0.0 255.255.255.0\ntopology subnet";
    checkNote("server-loses-client", { server, network: network("192.168.0.19/24") }, message);
    checkNote("server-loses-client", { server, network: network("10.8.0.3/24", "192.168.0.19/24") }, message);
  });
  test("not where the server finds no way to the gateway of that route", () => {
    const server = "dev tun\nserver 192.168.0.0 255.255.255.0\ntopology net30\nroute-gateway";
    for (const end of ["192.168.0.1", "192.168.0.2"])
      checkNote("server-loses-client", { server: `${server} ${end}`, network: network("192.168.0.19/24") }, message);
    never("server-loses-client", { server: `${server} 192.168.0.6`, network: network("192.168.0.19/24") });
  });
  test("not where that route has a metric, and the server's LAN is the client's", () => {
    const server = "dev tun\nserver 192.168.0.0 255.255.255.0\ntopology net30\n";
    const near = { client: "client\ndev tun\nremote 192.168.0.55", network: network("192.168.0.19/24") };
    expect(told("server-loses-client", { ...near, server })).toBe(message);
    never("server-loses-client", { ...near, server: `${server}route-metric 9` });
    never("server-loses-client", { ...near, server: `${SERVER}route 192.168.0.0 255.255.0.0` });
    expect(told("server-loses-client", { server: `${server}route-metric 9`, network: near.network })).toBe(message);
  });
  test("not where it holds another address of the client", () => {
    const server = SERVER;
    never("server-loses-client", { server, network: network("192.168.0.19/24", "10.8.0.3/24") });
    never("server-loses-client", { server, network: network("10.8.0.3/24", "192.168.0.19/24") });
    const { interfaces, ...more } = network("192.168.0.19/24");
    const further = { name: "eth1", addresses: ["10.8.0.3/24"] };
    never("server-loses-client", { server, network: { ...more, interfaces: [...interfaces, further] } });
  });
});

describe("compression", () => {
  const client = "client\ndev tun\nremote 203.0.113.10\n";
  const packed = `${SERVER}push "compress lz4-v2"`;
  test("a client that says nothing of it does not take what the server pushes", () =>
    checkNote(
      "compression-refused",
      { server: packed, client },
      `error server.ovpn:4 The server pushes compress lz4-v2, and a client that does not allow compression ends the session at once. Leave compression out on both ends.
In the client's file: pull-filter ignore comp`,
    ));
  test.each([
    [`${SERVER}push "comp-lzo"`, "", false],
    [`${SERVER}push "comp-lzo yes"`, "comp-lzo no", false],
    [packed, "compress\nallow-compression no", false],
    [packed, "compress", true],
    [packed, "comp-lzo", true],
    [packed, "allow-compression asym", true],
    [packed, "compat-mode 2.5.0", true],
    [packed, "pull-filter ignore comp", true],
    [`${SERVER}push "comp-lzo no"`, "", true],
    [`${SERVER}push "comp-lzo maybe"`, "", true],
    [`${SERVER}push "compress stub-v2"`, "allow-compression no", true],
    [`${packed}\npush "compress"`, "", true],
  ])("%j and %j: %s", (server, line, completed) => {
    const view = simulate(scenario({ server, client: client + line }));
    expect([view.completed, view.pushReply?.length === 0]).toEqual([completed, false]);
  });
  test("up to 2.5, in Connect, and in a reply that was received it is no obstacle", () => {
    never("compression-refused", { server: packed, openvpn: "2.5" });
    never("compression-refused", { server: packed, client3: true });
    never("compression-refused", { pushReply: "PUSH_REPLY,comp-lzo yes,ifconfig 10.8.0.6 10.8.0.5" });
  });
  test.each([
    ["", "comp-lzo yes", false],
    ["", "compress lz4", false],
    ["comp-lzo no", "comp-lzo yes", false],
    ["allow-compression no", "compress lz4", false],
    ["", "comp-lzo no", true],
    ["", "compress lz4\ncomp-lzo no", true],
    ["compress", "compress lz4", true],
    ["allow-compression asym", "comp-lzo yes", true],
    ["compat-mode 2.4.0", "compress lz4", true],
  ])("a server with %j and %j in the client's file: %s", (line, ccd, completed) =>
    expect(simulate(scenario({ server: SERVER + line, ccd })).completed).toBe(completed),
  );
});

describe("scripts that may not run", () => {
  const client = "client\ndev tun\nremote 203.0.113.10\n";
  test("the client ends itself over up", () => {
    const sketch = { server: `${SERVER}push "route 10.66.0.0 255.255.0.0"`, client: `${client}up /etc/dns` };
    checkNote(
      "client-script-not-allowed",
      sketch,
      `error client.ovpn:4 The client ends itself because it may not run the script of up without "script-security 2".
In the client's file: script-security 2`,
    );
    const { completed, pushReply, operations } = simulate(scenario(sketch));
    expect([completed, pushReply?.[0], operations]).toEqual([false, "route 10.66.0.0 255.255.0.0", []]);
  });
  test("the server turns everybody away", () =>
    checkNote(
      "server-script-not-allowed",
      { server: `${SERVER}client-connect /etc/log` },
      `error server.ovpn:4 The server turns every client away because it may not run the script of client-connect without "script-security 2".
In the server's file: script-security 2`,
    ));
  test.each([
    ["tls-verify /etc/look", "", false],
    ["auth-user-pass-verify /etc/look via-env", "", false],
    ["up /etc/nat", "", false],
    ["up /etc/nat\nscript-security 2", "", true],
    ["client-disconnect /etc/log", "", true],
    ["learn-address /etc/log", "", true],
    ["", "tls-verify /etc/look", false],
    ["", "script-security 2\nscript-security 1\nup /etc/dns", false],
    ["", "script-security 2\nup /etc/dns", true],
    ["", "route-up /etc/dns", true],
    ["", "down /etc/dns", true],
  ])("server %j, client %j: %s", (server, line, completed) =>
    expect(simulate(scenario({ server: SERVER + server, client: client + line })).completed).toBe(completed),
  );
});
