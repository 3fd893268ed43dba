import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";
import { formatView } from "../../server/src/routing/formats/index.ts";
import { pick, type Random, upTo } from "../agreement/random.ts";
import { checkSecrecy } from "./check-secrecy.ts";
import type { Subject } from "./subject.ts";

/** Simulates the text beside another one as server and client, and prints the view in every form. */
export function checkRoutes(subject: Subject): void {
  const { random, others, document } = subject;
  const other = pick(random, [...others, "server 10.8.0.0 255.255.255.0\ndev tun\n"]);
  const texts: Readonly<Record<string, string>> =
    document.config.role === "server"
      ? { server: document.text, client: other }
      : { server: other, client: document.text };
  const view = computeRoutes(randomParams(random), {
    read: (uri) => (Object.hasOwn(texts, uri) ? texts[uri] : undefined),
    resolve: (_base, path) => path,
  });
  checkSecrecy(subject, [view, ...FORMATS.map((format) => formatView(view, format))]);
  for (const { operation } of view.after) {
    if (operation !== undefined && view.operations[operation] === undefined)
      throw new Error("a row names an operation that is not there");
  }
}

const FORMATS = ["table", "commands", "markdown", "csv"] as const;

const randomParams = (random: Random): RoutesParams => ({
  uri: "client",
  ...(random() < 0.8 ? { server: "server" } : {}),
  ...(random() < 0.2 ? { pushReply: pick(random, REPLIES) } : {}),
  os: pick(random, ["windows", "linux", "macos"] as const),
  openvpn: pick(random, ["2.4", "2.5", "2.6", "2.7"] as const),
  program: pick(random, ["openvpn", "openvpn", "connect"] as const),
  windowsMethod: pick(random, ["ipapi", "service", "exe"] as const),
  clientNumber: pick(random, [1, 2, 60, 100_000, -1, 0.5]),
  ...(random() < 0.3 ? { lan: pick(random, ADDRESSES), gateway: pick(random, ADDRESSES) } : {}),
  ...(random() < 0.3 ? { serverAddress: pick(random, ADDRESSES) } : {}),
  address: Array.from({ length: upTo(random, 3) }, () => pick(random, ADDRESSES)),
});

const ADDRESSES: readonly string[] = [
  "192.168.0.19/24", "10.8.0.1", "0.0.0.0/0", "fd00::19/64", "::", "999.1.1.1", "", "vpn.example.com", "10.8.0.0/33",
]; // biome-ignore format: a table

const REPLIES: readonly string[] = [
  "PUSH_REPLY,route 10.9.0.0 255.255.255.0,topology subnet,route-gateway 10.8.0.1,ifconfig 10.8.0.2 255.255.255.0",
  "PUSH_REPLY,redirect-gateway def1,ifconfig-ipv6 fd00::2/64 fd00::1,route-ipv6 ::/0,tun-ipv6",
  "PUSH_REPLY,,,ifconfig,route,route-ipv6 x,topology zz",
  "no reply at all",
];
