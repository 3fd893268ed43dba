import * as l10n from "@vscode/l10n";
import { commonNameOf } from "../config/certificate.ts";
import { nameOf } from "../config/name-of.ts";
import { readConfig } from "../config/read-config.ts";
import { optionLines } from "../config/routing-input.ts";
import type { Config, FileKind, Files, Target } from "../config/types.ts";
import type { RoutesParams } from "../protocol.ts";
import { pushReplyLines } from "../routing/paste.ts";
import { remembering } from "../routing/remembering.ts";
import { showsOffload } from "../routing/shows-offload.ts";
import { simulate } from "../routing/simulate.ts";
import type { Network, Note, OptionLine, RouteView, Scenario, System } from "../routing/types.ts";
import { parse } from "../syntax/parse.ts";
import { type CcdLines, ccdLines } from "./ccd-lines.ts";
import { lineStartsOf, type ParsedDocument } from "./document.ts";
import { mismatchNotes } from "./mismatch-notes.ts";
import type { End } from "./pair/pair.ts";
import { refusedLine } from "./refused-line.ts";
import { wrongParams } from "./wrong-params.ts";

/** How the feature reaches files: documents that are open first, and only where trust allows. */
export interface RoutesHost {
  /** undefined where the file is not there or may not be read. */
  read(uri: string): string | undefined;
  /** What is open and has been read already; undefined for other files. */
  opened?(uri: string): ParsedDocument | undefined;
  /** The URI of a path as a configuration at `base` writes it. */
  resolve(base: string, path: string): string;
}

/** Simulates what `params` asks for. Never fails: what is wrong with it becomes a note in the view. */
export function computeRoutes(params: RoutesParams, files: RoutesHost): RouteView {
  const host: RoutesHost = { ...files, read: remembering(files.read) };
  const wrong = Array.from(wrongParams(params));
  if (wrong.length > 0) return withErrors(computeRoutes(withoutNetwork(params), host), "wrong-option", wrong);
  const { scenario, mismatched } = scenarioFor(params, host);
  const simulated = simulate(scenario);
  // A tunnel that does not come up at all has its reason already.
  const view = simulated.completed ? { ...simulated, notes: [...simulated.notes, ...mismatched] } : simulated;
  const unreadable = [params.uri, params.server, params.client, params.ccd]
    .filter((uri) => uri !== undefined && uri !== "" && host.read(uri) === undefined)
    .map((uri) => l10n.t("{0} cannot be read: choose another file for this side.", nameOf(uri ?? "")));
  return unreadable.length === 0 ? view : withErrors(view, "file-not-readable", unreadable);
}

/** The parses of both sides end with this: of thousands of lines only what the simulation reads is kept. */
function scenarioFor(params: RoutesParams, host: RoutesHost) {
  const main = readSide(params.uri, "main", host);
  const isServer = params.client !== undefined || main?.config.role === "server";
  const server = isServer ? main : optionalSide(params.server, host);
  const client = isServer ? optionalSide(params.client, host) : main;
  const ends = isServer ? [server, client] : [client, server];
  const [own, other] = ends.map((side) => side && endOf(side, host));
  const mismatched =
    own === undefined || other === undefined ? [] : [...mismatchNotes(own, other, clientTarget(params))];
  return { scenario: scenarioOf(params, { server, client }, host), mismatched };
}

/** What is left when nothing that was said of the machine or the reply can be used. */
function withoutNetwork(params: RoutesParams): RoutesParams {
  const { lan, gateway, lan6, gateway6, serverAddress, pushReply, network, ...rest } = params;
  return rest;
}

function withErrors(view: RouteView, code: string, messages: readonly string[]): RouteView {
  const notes = messages.map((message) => ({ code, severity: "error" as const, message, origin: null, remedies: [] }));
  return { ...view, completed: false, notes: [...notes, ...view.notes] };
}

interface Side {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly lines: readonly OptionLine[];
  readonly lineStarts: readonly number[];
}

interface Sides {
  readonly server: Side | undefined;
  readonly client: Side | undefined;
}

function readSide(uri: string, kind: FileKind, host: RoutesHost): Side | undefined {
  const read = uri === "" ? undefined : (host.opened?.(uri) ?? unopened(uri, kind, host));
  if (read === undefined) return undefined;
  const { text, lineStarts } = read;
  // What the editor takes for the other kind of file is none where it is used.
  const config = read.config.kind === kind ? read.config : readConfig(read.config.tree, kind, includedBy(uri, host));
  return { uri, text, config, lineStarts, lines: optionLines(config, { file: uri, lineStarts }) };
}

function unopened(
  uri: string,
  kind: FileKind,
  host: RoutesHost,
): Pick<Side, "text" | "config" | "lineStarts"> | undefined {
  const text = host.read(uri);
  if (text === undefined) return undefined;
  return { text, config: readConfig(parse(text), kind, includedBy(uri, host)), lineStarts: lineStartsOf(text) };
}

/** What `config` lines read in, as far as it may be read. */
const includedBy = (uri: string, host: RoutesHost): Files => ({
  stat: () => "unknown",
  read: (path) => host.read(host.resolve(uri, path)),
});

const optionalSide = (uri: string | undefined, host: RoutesHost): Side | undefined =>
  uri === undefined ? undefined : readSide(uri, "main", host);

function scenarioOf(params: RoutesParams, { server, client }: Sides, host: RoutesHost): Scenario {
  const os = params.os ?? "linux";
  const openvpn = params.openvpn ?? "2.6";
  const commonName = params.commonName ?? certificateName(client, host) ?? "client";
  const clientLines = client?.lines ?? assumedClient(server);
  const ccd = ccdOf(params, { server, commonName }, host);
  return {
    server: server?.lines,
    client: clientLines,
    pushReply: params.pushReply === undefined ? undefined : pushReplyLines(params.pushReply),
    ccd: ccd?.lines,
    clientNumber: params.clientNumber ?? 1,
    poolPersist: persistLines(server, host),
    commonName,
    network: networkOf(params, clientLines, os),
    serverAddress: params.serverAddress,
    remote: params.remote,
    os,
    openvpn,
    openvpnServer: params.openvpnServer ?? openvpn,
    client3: params.program === "connect",
    windowsMethod: params.windowsMethod ?? "ipapi",
    offload: showsOffload(params.pushReply ?? ""),
    refused: {
      server:
        refusedOf(server, { openvpn: params.openvpnServer ?? openvpn, platform: "any", client: "openvpn" }) ??
        ccd?.fatal,
      client: refusedOf(client, clientTarget(params)),
      ccd: ccd?.refused,
    },
    addresses:
      params.address === undefined ? [] : typeof params.address === "string" ? [params.address] : params.address,
  };
}

const clientTarget = ({ openvpn = "2.6", os = "linux", program = "openvpn" }: RoutesParams): Target => ({
  openvpn,
  platform: os,
  client: program,
});

const endOf = ({ uri, text, config, lineStarts }: Side, host: RoutesHost): End => ({
  document: { uri, version: 0, text, config, lineStarts },
  files: includedBy(uri, host),
});

const refusedOf = (side: Side | undefined, target: Target): Note | undefined =>
  side && refusedLine(side.config, target, { file: side.uri, lineStarts: side.lineStarts });

/** The host name that stands for a server whose address nobody has told. */
const UNKNOWN_SERVER = "the-server";

/** A client that says what the server needs: role, device and a remote with its port. */
function assumedClient(server: Side | undefined): readonly OptionLine[] | undefined {
  if (server === undefined) return undefined;
  const device = server.lines.filter(({ name }) => ["dev", "dev-type", "proto"].includes(name));
  const line = (name: string, ...args: string[]): OptionLine => ({ name, args, origin: null });
  const port = lastArg(server, "lport") ?? lastArg(server, "port");
  const remote = line("remote", UNKNOWN_SERVER, ...given(port));
  return [line("client"), ...device.map(({ name, args }) => line(name, ...args)), remote];
}

interface Client {
  readonly server: Side | undefined;
  readonly commonName: string;
}

/** The file of this client in the server's `client-config-dir`, or that directory's `DEFAULT`, which `ccd-exclusive` has not. */
function ccdOf(params: RoutesParams, { server, commonName }: Client, host: RoutesHost): CcdLines | undefined {
  const directory = lastArg(server, "client-config-dir");
  const isExclusive = server?.lines.some(({ name }) => name === "ccd-exclusive") === true;
  const target = {
    openvpn: params.openvpnServer ?? params.openvpn ?? "2.6",
    platform: "any",
    client: "openvpn",
  } as const;
  // The server reads from its own folder what a `config` line there names.
  const base: RoutesHost = { ...host, resolve: (_, path) => host.resolve(server?.uri ?? params.uri, path) };
  const read = (uri: string): CcdLines | undefined => {
    const side = isExclusive && /(?:^|[/\\])DEFAULT$/.test(uri) ? undefined : readSide(uri, "ccd", base);
    return side && ccdLines(side.config, target, { file: uri, lineStarts: side.lineStarts });
  };
  if (params.ccd !== undefined) return read(params.ccd);
  if (server === undefined || directory === undefined || !isPlainName(commonName)) return undefined;
  const file = (name: string) => read(host.resolve(server.uri, `${directory}/${name}`));
  return file(commonName) ?? file("DEFAULT");
}

/** A common name that could leave the directory is never looked up. */
const isPlainName = (name: string): boolean => !/[/\\]/.test(name) && name !== "." && name !== "..";

function persistLines(server: Side | undefined, host: RoutesHost): readonly string[] {
  const path = lastArg(server, "ifconfig-pool-persist");
  if (server === undefined || path === undefined) return [];
  return host.read(host.resolve(server.uri, path))?.split(/\r?\n/) ?? [];
}

const lastArg = (side: Side | undefined, name: string): string | undefined =>
  side?.lines.findLast((line) => line.name === name)?.args[0];

function certificateName(client: Side | undefined, host: RoutesHost): string | undefined {
  const use = client?.config.directives.findLast(({ name }) => name.value === "cert");
  if (client === undefined || use === undefined) return undefined;
  if (use.block !== undefined) return commonNameOf(client.text.slice(use.block.body.start, use.block.body.end));
  const path = use.args[0]?.value;
  const pem = path === undefined ? undefined : host.read(host.resolve(client.uri, path));
  return pem === undefined ? undefined : commonNameOf(pem);
}

const LAN_NAME: Readonly<Record<System, string>> = { linux: "eth0", macos: "en0", windows: "Ethernet" };

/** The LAN that is assumed when nothing is said. */
export const ASSUMED_LAN = { address: "192.168.0.19/24", gateway: "192.168.0.1" };

/** On Windows a default route set by hand has metric 256, and 35 is an Ethernet adapter's usual own. */
function networkOf(params: RoutesParams, client: readonly OptionLine[] | undefined, os: System): Network {
  const known = params.network?.hosts ?? {};
  const hosts = { ...known, ...remoteHosts(params.serverAddress, client, known) };
  if (params.network !== undefined)
    return {
      ...params.network,
      interfaces: params.network.interfaces ?? [],
      routes: params.network.routes ?? [],
      hosts,
    };
  const name = LAN_NAME[os];
  const lan = params.lan ?? ASSUMED_LAN.address;
  const gateway = params.gateway ?? (params.lan === undefined ? ASSUMED_LAN.gateway : undefined);
  const windows = os === "windows";
  const common = { interface: name, metric: windows ? 256 : 0 };
  return {
    interfaces: [{ name, addresses: [lan, ...given(params.lan6)], ...(windows ? { metric: 35 } : {}) }],
    routes: [
      ...given(gateway).map((way) => ({ ...common, destination: "0.0.0.0/0", gateway: way })),
      ...given(params.gateway6).map((way) => ({ ...common, destination: "::/0", gateway: way })),
    ],
    hosts,
  };
}

const given = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** The server's address stands for every remote that is a name, unless the network tells more of it. */
function remoteHosts(
  address: string | undefined,
  client: readonly OptionLine[] | undefined,
  known: Network["hosts"],
): Record<string, readonly string[]> {
  if (address === undefined) return {};
  const names = (client ?? []).filter(({ name }) => name === "remote").map(({ args }) => args[0] ?? "");
  const isTold = (name: string) => Object.hasOwn(known, name) && known[name]?.includes(address) === true;
  return Object.fromEntries(
    [UNKNOWN_SERVER, ...names].filter((name) => !isTold(name)).map((name) => [name, [address]]),
  );
}
