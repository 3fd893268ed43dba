import type { Pair } from "../connect.ts";
import { ccdLine, PERSISTED } from "./ccd.ts";
import { clientLine } from "./client.ts";
import { type Place, randomPlace } from "./network.ts";
import { randomEnds } from "./point-to-point.ts";
import { type Random, randomFrom } from "./random.ts";
import { randomServer } from "./server.ts";

/** Two configurations, a client file and a network, all from one seed; `version` is the client's. */
export function randomPair(seed: number, version: string): Pair {
  const random = randomFrom(seed);
  const place = randomPlace(random);
  return random.chance(0.1) ? pointToPoint(random, place, version) : serverAndClient(random, place, version);
}

function serverAndClient(random: Random, place: Place, version: string): Pair {
  const device = random.chance(0.15) ? "tap" : "tun";
  const ccd = random.chance(0.3) ? random.some(1, 4, () => ccdLine(random)) : [];
  const persists = random.chance(0.1) ? ["ifconfig-pool-persist ipp.txt", "ifconfig-pool-persist ipp.txt 0"] : [];
  const [server, client] = transport(place);
  const number = random.chance(0.1) ? random.pick([2, 2, 3]) : 1;
  const persisted = persists.length === 0 ? [] : [random.pick(persists)];
  return {
    ...surrounded(place),
    server: [`dev ${device}`, ...server, ...randomServer(random, device), ...persisted],
    client: [
      "client",
      ...random.pick(DEVICES[device]),
      ...client,
      ...remoteLines(random, place),
      ...random.some(0, 6, () => clientLine(random, version)),
    ],
    ...(ccd.length === 0 ? {} : { ccd: { client: ccd } }),
    ...(persists.length === 0 ? {} : { files: { "ipp.txt": random.some(1, 2, () => random.pick(PERSISTED)) } }),
    ...(number === 1 ? {} : { clientNumber: number }),
  };
}

const DEVICES: Readonly<Record<"tun" | "tap", ReadonlyArray<readonly string[]>>> = {
  tun: [["dev tun"], ["dev tun"], ["dev tun"], ["dev tun4"], ["dev office", "dev-type tun"]],
  tap: [["dev tap"], ["dev tap"], ["dev tap2"], ["dev office", "dev-type tap"]],
};

function pointToPoint(random: Random, place: Place, version: string): Pair {
  const ends = randomEnds(random);
  const [server, client] = transport(place);
  const own = random.some(0, 5, () => clientLine(random, version));
  const [keys, more]: readonly [readonly string[], readonly string[]] = random.chance(0.4)
    ? [["secret static.key", "cipher AES-256-CBC", ALLOWED], []]
    : [["tls-server"], ["tls-client"]];
  const [serverCipher, clientCipher]: readonly [readonly string[], readonly string[]] =
    more.length === 0 ? [[], []] : random.pick(CIPHERS);
  return {
    ...surrounded(place),
    server: [...ends.server, ...server, ...keys, ...serverCipher, "keepalive 1 10"],
    client: [
      ...ends.client,
      ...client,
      ...(more.length === 0 ? keys : more),
      ...clientCipher,
      "keepalive 1 10",
      `remote ${place.remote} 1194`,
      ...own.filter((line) => !/^(topology|ifconfig|route-nopull|pull-filter)/.test(line)),
    ],
  };
}

/** Two ends of different age agree on one only where somebody says something. */
const CIPHERS: ReadonlyArray<readonly [readonly string[], readonly string[]]> = [
  [[], []],
  [[], []],
  [["cipher AES-256-GCM"], ["cipher AES-256-GCM"]],
  [["cipher AES-256-GCM"], []],
  [[], ["cipher AES-256-GCM"]],
  [["cipher AES-256-CBC"], []],
  [["cipher AES-256-CBC"], ["cipher AES-256-CBC"]],
  [["cipher AES-256-CBC"], ["data-ciphers-fallback AES-256-CBC"]],
];

/** What 2.7 wants to hear before it takes a static key; older ones pass it over. */
const ALLOWED = "setenv opt allow-deprecated-insecure-static-crypto";

const surrounded = ({ network, around, remote }: Place): Pick<Pair, "network" | "around" | "serverAddress"> => ({
  network,
  around,
  serverAddress: remote,
});

const transport = ({ proto }: Place): readonly [readonly string[], readonly string[]] =>
  proto === "tcp"
    ? [["proto tcp4-server"], ["proto tcp4-client"]]
    : proto === "udp6"
      ? [["proto udp6"], ["proto udp6"]]
      : [[], []];

/** Further remotes come to nothing at once: a name that nobody knows, and a port where nobody listens by TCP. */
function remoteLines(random: Random, { remote, proto }: Place): readonly string[] {
  const line = `remote ${remote} 1194`;
  if (proto !== "udp" || random.chance(0.85)) return [line];
  const retry = ["connect-retry 1 1"];
  return random.pick([
    [...retry, "remote nowhere.example.com 1194", line],
    [...retry, line, "remote nowhere.example.com 1194"],
    [...retry, `remote ${remote} 1195 tcp4-client`, line],
    ["<connection>", line, "</connection>"],
    [
      ...retry,
      ...["<connection>", "remote nowhere.example.com 1194", "</connection>"],
      ...["<connection>", line, "</connection>"],
    ],
    [...retry, ...["<connection>", `remote ${remote}`, "port 1194", "proto udp4", "</connection>"]],
  ]);
}
