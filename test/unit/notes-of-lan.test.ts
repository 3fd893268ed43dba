import { describe, expect, test } from "vitest";
import { checkNote, never, SERVER, told } from "../support/notes.ts";

describe("lan-clash", () => {
  const server = `${SERVER}push "route 192.168.0.0 255.255.255.0"`;
  const ways = [
    "Give one of the two networks other addresses; 192.168.0.0/24 and 192.168.1.0/24 are what most home routers use.",
    `Or keep this route away from clients in that LAN, in the client's file: pull-filter ignore "route 192.168.0.0"`,
  ];
  test("the VPN wins on Linux, where the newer row stands in front", () =>
    checkNote(
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
    expect(told("route-exists", { server, os: "macos" })).toMatch(
      /macOS has a route for 192\.168\.0\.0\/24 already.*\nTake the line away: it changes nothing on this computer\.$/,
    );
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
