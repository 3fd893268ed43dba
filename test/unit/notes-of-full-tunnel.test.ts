import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { checkNote, never, SERVER, told } from "../support/notes.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const CLIENT = "client\ndev tun\nremote 203.0.113.10\n";

describe("the default route", () => {
  const server = `${SERVER}push "redirect-gateway bypass-dhcp"`;
  test("is replaced without def1", () =>
    checkNote(
      "default-route-replaced",
      { server },
      `warning server.ovpn:4 redirect-gateway without def1 deletes your default route. Where OpenVPN ends without cleaning up, the computer stays without one.
Leave the default route alone, with two halves over it: push "redirect-gateway def1 bypass-dhcp"`,
    ));
  test("the service adds def1 by itself", () => {
    const sketch: Sketch = { server, os: "windows", windowsMethod: "service" };
    never("default-route-replaced", sketch);
    expect(told("windows-service-adds-def1", sketch)).toMatch(
      /your default route stays\.\nTo have it so however OpenVPN is started: push "redirect-gateway def1 bypass-dhcp"$/,
    );
  });
  test("is not there at all", () => {
    const network = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    expect(told("no-default-route", { server, network })).toMatch(
      /^error .* has no default route before it connects, and no other one to the server 203\.0\.113\.10/,
    );
    const nearby = "client\ndev tun\nremote 192.168.0.7";
    expect(told("no-default-route", { server, network, client: nearby })).toMatch(/^information /);
    const named = "client\ndev tun\nremote vpn.example.com";
    expect(told("no-default-route", { server, network, client: named })).toMatch(
      /^warning .* in its own network alone/,
    );
  });
});

describe("what stays outside", () => {
  const full = `${SERVER}push "redirect-gateway def1"\n`;
  test("IPv6", () => {
    expect(told("ipv6-stays-outside", { server: full })).toContain('push "redirect-gateway ipv6"');
    never("ipv6-stays-outside", { server: `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"` });
    // Without a route into the tunnel nothing is blocked.
    expect(told("ipv6-stays-outside", { server: `${full}push "block-ipv6"` })).toContain("does not use the tunnel");
    for (const os of ["windows", "macos"] as const)
      never("ipv6-stays-outside", { server: `${full}push "block-ipv6"`, client3: true, os });
    never("ipv6-stays-outside", { server: SERVER });
  });
  test("IPv6 that is stopped in the tunnel is not said to go through it", () => {
    const six = `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"\n`;
    const { summary, stopsIPv6 } = simulate(scenario({ server: `${six}push "block-ipv6"` }));
    expect(summary).toContain("IPv6 is stopped in the tunnel, so that programs fall back to IPv4.");
    expect([stopsIPv6, simulate(scenario({ server: six })).stopsIPv6]).toEqual([true, undefined]);
    const kept = { server: `${six}push "block-ipv6"`, client: `${CLIENT}pull-filter ignore block-ipv6` };
    expect(simulate(scenario(kept)).summary).toContain("So does IPv6");
  });
  test("what the client keeps away is not spoken of", () => {
    const server = `${full}push "dhcp-option DNS 10.8.0.1"\npush "block-ipv6"`;
    expect(told("dns-stays-outside", { server, client: `${CLIENT}pull-filter ignore dhcp-option` })).toContain(
      "No name server is pushed",
    );
    never("dns-needs-a-script", { server, client: `${CLIENT}route-nopull` });
  });
  test("one address past the tunnel is not the server's, which is outside already", () => {
    expect(told("past-the-tunnel", { server: full })).toContain('push "route 192.0.2.1 255.255.255.255 net_gateway"');
    never("past-the-tunnel", { server: `${SERVER}push "route 0.0.0.0 128.0.0.0"\npush "route 128.0.0.0 128.0.0.0"` });
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
