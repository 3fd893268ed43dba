import type { Version } from "../directives/types.ts";
import { type Connection, readConnections } from "./connections.ts";
import { standingOf } from "./standing.ts";
import type { Config, DirectiveUse, Target } from "./types.ts";
import { usesByName } from "./uses-by-name.ts";

/** The kind of virtual device; "unknown" where `dev` names none and no `dev-type` helps. */
export type DeviceType = "tun" | "tap" | "null" | "unknown";

export type Topology = "net30" | "p2p" | "subnet";

/** The options as OpenVPN's checks see them once every line is read and the helper directives are expanded. */
export interface Effective {
  readonly config: Config;
  readonly target: Target;
  /** The lines outside of `<connection>` that take effect, by name, in order; `push` lines among them as they stand. */
  readonly byName: ReadonlyMap<string, readonly DirectiveUse[]>;
  /** What OpenVPN tries in turn; without any `remote` the one entry that listens. */
  readonly connections: readonly Connection[];
  readonly device: DeviceType;
  readonly topology: Topology;
  /** The `topology` line that decides, undefined where the version's default does. */
  readonly topologyBy: DirectiveUse | undefined;
  /** The lines that make it a server, a puller, a TLS server, a TLS client; undefined where it is none. */
  readonly serverBy: DirectiveUse | undefined;
  readonly pullBy: DirectiveUse | undefined;
  readonly tlsServerBy: DirectiveUse | undefined;
  readonly tlsClientBy: DirectiveUse | undefined;
  /** `server`, `server-bridge` or `server-ipv6`, the first of them that counts. */
  readonly helper: DirectiveUse | undefined;
  /** OpenVPN answers a question and ends, before it checks anything. */
  readonly isQuestion: boolean;
}

const QUESTIONS: readonly string[] = [
  "help",
  "version",
  "genkey",
  "mktun",
  "rmtun",
  "show-ciphers",
  "show-curves",
  "show-digests",
  "show-engines",
  "show-gateway",
  "show-groups",
  "show-tls",
];

const SERIES: readonly Version[] = ["2.4", "2.5", "2.6", "2.7"];

/** Whether the target is that series or a newer one. */
export const since = ({ target }: Pick<Effective, "target">, version: Version): boolean =>
  SERIES.indexOf(target.openvpn) >= SERIES.indexOf(version);

/** Every use that takes effect, in order. */
export const all = ({ byName }: Pick<Effective, "byName">, name: string): readonly DirectiveUse[] =>
  byName.get(name) ?? [];

/** The use that wins where only one can. */
export const last = (options: Pick<Effective, "byName">, name: string): DirectiveUse | undefined =>
  all(options, name).at(-1);

/** The last use of the first of these names that is there. */
export function lastOf(options: Pick<Effective, "byName">, ...names: readonly string[]): DirectiveUse | undefined {
  for (const name of names) {
    const use = last(options, name);
    if (use !== undefined) return use;
  }
  return undefined;
}

export const value = (use: DirectiveUse | undefined, index = 0): string | undefined => use?.args[index]?.value;

/** The text of a block of this file, for directives that take one though they are not meant to be inline. */
export const bodyOf = ({ config }: Pick<Effective, "config">, { block, included }: DirectiveUse): string =>
  block === undefined || included !== undefined ? "" : config.tree.text.slice(block.body.start, block.body.end).trim();

/** Where the word stands, or the directive's name where the word is missing. */
export const wordOr = (use: DirectiveUse, index = 0) => use.args[index] ?? use.name;

const known = new WeakMap<Config, Effective[]>();

/** The effective options of a main configuration; pure, remembered for each configuration. */
export function effectiveOptions(config: Config, target: Target): Effective {
  const made = known.get(config) ?? [];
  known.set(config, made);
  const same = made.find((options) => sameTarget(options.target, target));
  if (same !== undefined) return same;
  const options = expand(config, target);
  made.push(options);
  return options;
}

const sameTarget = (a: Target, b: Target): boolean =>
  a.openvpn === b.openvpn && a.platform === b.platform && a.client === b.client;

function expand(config: Config, target: Target): Effective {
  const { byName, used } = takingEffect(config, target);
  const base = { config, target, byName };
  const helper = helperOf(base);
  const mode = last(base, "mode");
  const serverBy = helper ?? (value(mode) === "server" ? mode : undefined);
  const client = helper === undefined ? last(base, "client") : undefined;
  const device = deviceOf(base);
  const topologyBy = last(base, "topology");
  return {
    ...base,
    device,
    helper,
    serverBy,
    topologyBy,
    topology: topologyOf(target.openvpn, value(topologyBy), device === "tun" && serverBy !== undefined),
    pullBy: last(base, "pull") ?? client,
    tlsServerBy: last(base, "tls-server") ?? helper,
    tlsClientBy: last(base, "tls-client") ?? client,
    isQuestion: QUESTIONS.some((name) => byName.has(name)),
    connections: readConnections(used, { version: target.openvpn, byName, helper, isServer: serverBy !== undefined }),
  };
}

/** In most files every line does, and none stands in a block: then no list is made anew. */
function takingEffect({ directives }: Config, target: Target) {
  const isSoft = ({ softened }: DirectiveUse): boolean => softened !== undefined;
  const isLost = (use: DirectiveUse): boolean =>
    isSoft(use) && (standingOf(use, target) !== "fine" || isUnknownWord(use));
  const isInBlock = ({ connection }: DirectiveUse): boolean => connection !== undefined;
  const used = directives.some(isSoft) ? directives.filter((use) => !isLost(use)) : directives;
  return { used, byName: usesByName(used.some(isInBlock) ? used.filter((use) => !isInBlock(use)) : used) };
}

/** `server-bridge` with one word that is not its only one is an unknown option to the parser. */
const isUnknownWord = ({ name, args }: DirectiveUse): boolean =>
  name.value === "server-bridge" && args.length === 1 && args[0]?.value !== "nogw";

/** `server-ipv6` makes a server by itself from 2.5 on. */
function helperOf(options: Pick<Effective, "byName" | "target">): DirectiveUse | undefined {
  const helper = lastOf(options, "server", "server-bridge");
  return helper ?? (since(options, "2.5") ? last(options, "server-ipv6") : undefined);
}

/** From 2.7 on the null device is taken for a tun device that loses everything. */
function deviceOf(options: Pick<Effective, "byName" | "target">): DeviceType {
  const type = deviceNamed(options);
  return type === "null" && since(options, "2.7") ? "tun" : type;
}

function deviceNamed(options: Pick<Effective, "byName" | "target">): DeviceType {
  const type = value(last(options, "dev-type"));
  if (type !== undefined) return type === "tun" || type === "tap" || type === "null" ? type : "unknown";
  const name = value(last(options, "dev")) ?? (since(options, "2.7") ? "tun" : "");
  if (name.startsWith("tun")) return "tun";
  if (name.startsWith("tap")) return "tap";
  return name.startsWith("null") ? "null" : "unknown";
}

function topologyOf(version: Version, given: string | undefined, tunServer: boolean): Topology {
  if (given === "subnet" || given === "p2p" || given === "net30") return given;
  return version === "2.7" && tunServer ? "subnet" : "net30";
}
