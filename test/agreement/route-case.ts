import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../../server/src/config/read-config.ts";
import { optionLines } from "../../server/src/config/routing-input.ts";
import type { Files, Target } from "../../server/src/config/types.ts";
import { type CcdLines, ccdLines } from "../../server/src/features/ccd-lines.ts";
import { lineStartsOf } from "../../server/src/features/document.ts";
import { refusedLine } from "../../server/src/features/refused-line.ts";
import type { Network, Note, OptionLine, Scenario, SeriesVersion } from "../../server/src/routing/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** What the real OpenVPN did, as lines of text: tables as `ip route` prints them, without protocol and scope. */
export interface Observation {
  readonly completed: boolean;
  readonly pushReply: readonly string[];
  readonly tunnel: readonly string[];
  readonly operations: readonly string[];
  readonly after4: readonly string[];
  readonly after6: readonly string[];
}

/** A pair of configurations and what was observed with it, by version ("2.6.14", or "CLIENT/SERVER"). */
export interface RouteCase {
  readonly id: string;
  readonly title: string;
  readonly server: readonly string[] | null;
  readonly client: readonly string[];
  readonly ccd?: Readonly<Record<string, readonly string[]>>;
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly serverAddress: string;
  readonly network: Network;
  /** From 1, where it is not the first. */
  readonly clientNumber?: number;
  readonly observed: ReadonlyArray<Observation & { readonly versions: readonly string[] }>;
}

const FOLDER = path.resolve(process.cwd(), "test/fixtures/routes");

/** Every recorded case, in the order of their files. */
export const routeCases = (): readonly RouteCase[] =>
  readdirSync(FOLDER)
    .sort()
    .flatMap((file): readonly RouteCase[] => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")));

/** The case as the engine takes it. */
export function scenarioOf(route: Omit<RouteCase, "observed" | "id" | "title">, version: string): Scenario {
  const [client = "", server = client] = version.split("/");
  const isExclusive = route.server?.includes("ccd-exclusive") === true;
  const ownCcd = route.ccd?.client ?? (isExclusive ? undefined : route.ccd?.DEFAULT);
  const ccd = ownCcd && readCcd(ownCcd, { openvpn: seriesOf(server), files: route.files });
  const platform = "linux";
  const serverSide =
    route.server === null ? undefined : readSide(route.server, { file: "server.conf", files: route.files });
  const clientSide = readSide(route.client, { file: "client.conf", files: route.files });
  return {
    server: serverSide?.lines,
    client: clientSide.lines,
    refused: {
      server: serverSide?.refusedBy({ openvpn: seriesOf(server), platform, client: "openvpn" }) ?? ccd?.fatal,
      client: clientSide.refusedBy({ openvpn: seriesOf(client), platform, client: "openvpn" }),
      ccd: ccd?.refused,
    },
    pushReply: undefined,
    ccd: ccd?.lines,
    clientNumber: route.clientNumber ?? 1,
    poolPersist: Object.values(route.files ?? {}).flat(),
    commonName: "client",
    network: route.network,
    serverAddress: route.serverAddress,
    os: "linux",
    openvpn: seriesOf(client),
    openvpnServer: seriesOf(server),
    client3: false,
    windowsMethod: "ipapi",
    addresses: [],
  };
}

const SERIES: readonly SeriesVersion[] = ["2.4", "2.5", "2.6", "2.7"];
const seriesOf = (version: string): SeriesVersion => SERIES.find((series) => version.startsWith(series)) ?? "2.6";

interface ReadAt {
  readonly openvpn: SeriesVersion;
  readonly files: RouteCase["files"];
}

function readCcd(lines: readonly string[], { openvpn, files }: ReadAt): CcdLines {
  const text = lines.join("\n");
  const target = { openvpn, platform: "linux", client: "openvpn" } as const;
  const config = readConfig(parse(text), "ccd", filesOf(files));
  return ccdLines(config, target, { file: "ccd/client", lineStarts: lineStartsOf(text) });
}

const filesOf = (files: RouteCase["files"] = {}): Files => ({
  stat: () => "unknown",
  read: (name) => files[name]?.join("\n"),
});

interface Side {
  readonly lines: readonly OptionLine[];
  readonly refusedBy: (target: Target) => Note | undefined;
}

interface Named {
  readonly file: string;
  /** What `config` lines may read in. */
  readonly files: RouteCase["files"];
}

function readSide(lines: readonly string[], { file, files }: Named): Side {
  const text = lines.join("\n");
  const config = readConfig(parse(text), "main", filesOf(files));
  const source = { file, lineStarts: lineStartsOf(text) };
  return { lines: optionLines(config, source), refusedBy: (target) => refusedLine(config, target, source) };
}
