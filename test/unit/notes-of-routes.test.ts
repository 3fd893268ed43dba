import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { checkNote, never, notesOf, SERVER, told } from "../support/notes.ts";
import { scenario } from "../support/scenario.ts";

describe("routes that the system refuses", () => {
  test("host bits", () => {
    const server = `${SERVER}push "route 10.9.0.5 255.255.255.0"`;
    checkNote(
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
    expect(notes.at(-1)?.message).toBe("2,980 more notes of the kind host-bits.");
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
    expect(told("windows-metric-raised", { server, os: "windows" })).toMatch(
      /10\.9\.0\.0\/24 gets 25 instead of 5\.\nTake the metric away where no other row/,
    );
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
  checkNote(
    "gateway-by-dhcp",
    { server, client: "client\ndev tap\nremote 203.0.113.10\nroute 10.9.0.0 255.255.255.0" },
    [
      "information server.ovpn:2 route-gateway dhcp takes the gateway from the DHCP server behind the tunnel, which this view cannot ask: routes without a gateway of their own are left out here.",
      'To see them, name the gateway of the bridged network: push "route-gateway 192.168.8.1"',
    ].join("\n"),
  );
  never("gateway-by-dhcp", { server: SERVER });
});

test("addresses that OpenVPN rewrites", () => {
  checkNote(
    "client-nat",
    { server: `${SERVER}push "client-nat dnat 10.64.0.0 255.255.0.0 192.168.0.0"` },
    [
      "information server.ovpn:4 What goes to 10.64.0.0 arrives as 192.168.0.0: OpenVPN rewrites it, and no table shows it.",
      "The client's route has to name what its programs ask for: route 10.64.0.0 255.255.0.0",
    ].join("\n"),
  );
});

test("what the plan says already is not said twice", () => {
  const notes = notesOf({
    server: `${SERVER}push-reset`,
    client: "client\ndev tun\nremote 203.0.113.10\nroute 10.9.0.0 255.255.255.0",
  });
  const keys = notes.map(({ code, origin }) => `${code} ${origin?.line}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("routes that scripts may set are told of", () => {
  const client = "client\ndev tun\nremote 203.0.113.10\nroute-noexec";
  expect(told("routes-by-scripts", { server: SERVER, client })).toMatch(/^information client\.ovpn:4 route-noexec/);
  never("routes-by-scripts", { server: SERVER });
});

test("a bridge whose gateway DHCP gives lacks none", () => {
  const server = 'dev tap\nserver-bridge\npush "redirect-gateway def1"';
  const client = "client\ndev tap\nremote 203.0.113.10";
  never("redirect-needs-gateway", { server, client });
  expect(told("gateway-by-dhcp", { server, client })).toContain("the DHCP server behind the tunnel");
});

test("routes that land on the LAN are named", () => {
  const server = 'dev tun\ntopology subnet\nserver 192.168.0.0 255.255.255.0\npush "route 10.20.0.0 255.255.0.0"';
  expect(told("vpn-subnet-equals-lan", { server })).toContain(
    "What is for 10.20.0.0/16 lands on eth0 and goes past the VPN unnoticed.",
  );
  expect(told("vpn-subnet-equals-lan", { server: `${server}\npush "redirect-gateway def1"` })).toMatch(
    /land on eth0, and everything goes past the VPN|the connection dies/,
  );
});
