import { expect, test } from "vitest";
import { fileKindOf } from "../../server/src/features/file-kind.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const cases: ReadonlyArray<readonly [string, string, "main" | "ccd"]> = [
  ["file:///etc/openvpn/client.ovpn", "iroute 10.0.0.0 255.0.0.0", "main"],
  ["file:///etc/openvpn/SERVER.CONF", "", "main"],
  ["file:///etc/openvpn/ccd/alpha", "", "ccd"],
  ["file:///etc/openvpn/ccd/alpha.example.com", "push-reset", "ccd"],
  ["file:///etc/openvpn/ccd/old.ovpn", "", "main"],
  ["file:///etc/openvpn/client-config-dir/DEFAULT", "", "ccd"],
  ["file:///etc/openvpn/clients.d/DEFAULT", "", "ccd"],
  ["C:\\Program Files\\OpenVPN\\ccd\\alpha", "", "ccd"],
  ["C:\\Program Files\\OpenVPN\\config\\alpha.ovpn", "", "main"],
  ["untitled:Untitled-1", "", "main"],
  ["untitled:Untitled-1", "client\nremote vpn.example.com", "main"],
  ["untitled:Untitled-1", "# alpha\nifconfig-push 10.8.0.5 10.8.0.6\niroute 192.0.2.0", "ccd"],
  ["untitled:Untitled-1", "iroute 192.0.2.0\ndev tun", "main"],
  ["untitled:Untitled-1", 'push "route 10.0.0.0"', "main"],
  ["untitled:Untitled-1", "iroute 192.0.2.0\n<ca>\n</ca>", "main"],
];

for (const [uri, text, kind] of cases) {
  test(`${uri} ${JSON.stringify(text)}: ${kind}`, () => expect(fileKindOf(uri, parse(text))).toBe(kind));
}
