import { allDirectives } from "../directives/facts/index.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Version } from "../directives/types.ts";
import type { Word } from "../syntax/tree.ts";
import type { DirectiveUse } from "./types.ts";

/** "tcp" alone is what neither end has claimed; "unknown" is a word that OpenVPN refuses. */
export type Protocol = "udp" | "tcp" | "tcp-client" | "tcp-server" | "unknown";

/** One entry of the list that OpenVPN goes through when it connects: the global options and what the entry itself says. */
export interface Connection {
  /** The `<connection>` block; undefined for a `remote` line outside of one. */
  readonly block: DirectiveUse | undefined;
  readonly remote: DirectiveUse | undefined;
  /** After OpenVPN has chosen an end for a plain `tcp`. */
  readonly proto: Protocol;
  /** The word that says so, and its directive: a `proto` or a `remote`. */
  readonly protoWord: Word | undefined;
  readonly protoBy: DirectiveUse | undefined;
  readonly localPort: string;
  readonly remotePort: string;
  /** Whether OpenVPN binds the local port. */
  readonly binds: boolean;
  /** The uses that count for this entry, the last one by name. */
  readonly options: ReadonlyMap<string, DirectiveUse>;
}

interface Setting {
  readonly version: Version;
  readonly byName: ReadonlyMap<string, readonly DirectiveUse[]>;
  readonly helper: DirectiveUse | undefined;
  readonly isServer: boolean;
}

const DEFAULT_PORT = "1194";

/** What has been read so far for an entry. */
interface Draft {
  options: Map<string, DirectiveUse>;
  remote: DirectiveUse | undefined;
  proto: { readonly word: Word; readonly by: DirectiveUse } | undefined;
  localPort: string;
  remotePort: string;
}

/** The connection entries of the lines that take effect. */
export function readConnections(uses: readonly DirectiveUse[], setting: Setting): readonly Connection[] {
  const global = emptyDraft();
  const remotes: DirectiveUse[] = [];
  const blocks: { readonly block: DirectiveUse; readonly draft: Draft }[] = [];
  const names = entryNames(setting.version);
  for (const use of uses) {
    if (!names.has(use.name.value)) continue;
    if (use.connection !== undefined) apply(blocks.at(-1)?.draft ?? global, use);
    else if (use.name.value === "remote") remotes.push(use);
    else if (use.name.value === "connection" && use.block !== undefined)
      blocks.push({ block: use, draft: copy(global) });
    else apply(global, use);
  }
  if (blocks.length > 0) return blocks.map(({ block, draft }) => finish(draft, block, setting));
  if (remotes.length === 0) return [finish(global, undefined, setting)];
  return remotes.map((remote) => finish(withRemote(copy(global), remote), undefined, setting));
}

const emptyDraft = (): Draft => ({
  options: new Map(),
  remote: undefined,
  proto: undefined,
  localPort: DEFAULT_PORT,
  remotePort: DEFAULT_PORT,
});

const copy = (draft: Draft): Draft => ({ ...draft, options: new Map(draft.options) });

function apply(draft: Draft, use: DirectiveUse): void {
  const [first] = use.args;
  switch (use.name.value) {
    case "remote":
      withRemote(draft, use);
      return;
    case "proto":
      if (first !== undefined) draft.proto = { word: first, by: use };
      break;
    case "port":
      draft.localPort = draft.remotePort = first?.value ?? DEFAULT_PORT;
      break;
    case "lport":
      draft.localPort = first?.value ?? DEFAULT_PORT;
      break;
    case "rport":
      draft.remotePort = first?.value ?? DEFAULT_PORT;
      break;
  }
  if (use.connection === undefined && KEYS.includes(use.name.value)) return;
  draft.options.set(use.name.value, use);
}

/** An entry that names none of these takes the global ones, wherever they stand; one that names any takes none. */
const KEYS: readonly string[] = ["tls-auth", "tls-crypt", "tls-crypt-v2"];

function inheritKeys({ options }: Draft, byName: Setting["byName"]): void {
  if (KEYS.some((name) => options.has(name))) return;
  for (const name of KEYS) {
    const use = byName.get(name)?.at(-1);
    if (use !== undefined) options.set(name, use);
  }
}

function withRemote(draft: Draft, remote: DirectiveUse): Draft {
  const [, port, proto] = remote.args;
  draft.remote = remote;
  if (port !== undefined) draft.remotePort = port.value;
  if (proto !== undefined) draft.proto = { word: proto, by: remote };
  return draft;
}

const namesByVersion = new Map<Version, ReadonlySet<string>>();

/** What counts for an entry: all that may stand in a `<connection>` block, and the proxy's password file. */
function entryNames(version: Version): ReadonlySet<string> {
  const known = namesByVersion.get(version);
  if (known !== undefined) return known;
  const names = new Set(["http-proxy-user-pass", "connection"]);
  for (const directive of allDirectives) {
    if (grammarOf(directive, version)?.places.includes("connection") === true) names.add(directive.name);
  }
  namesByVersion.set(version, names);
  return names;
}

function finish(draft: Draft, block: DirectiveUse | undefined, setting: Setting): Connection {
  const proto = protocolOf(draft.proto?.word.value ?? "udp", setting);
  inheritKeys(draft, setting.byName);
  return {
    block,
    remote: draft.remote,
    proto,
    protoWord: draft.proto?.word,
    protoBy: draft.proto?.by,
    localPort: draft.localPort,
    remotePort: draft.remotePort,
    binds: !draft.options.has("nobind") && bindsByDefault(draft.options, proto, setting),
    options: draft.options,
  };
}

function protocolOf(word: string, { version, byName, helper, isServer }: Setting): Protocol {
  const [, transport, end] = /^(udp|tcp)[46]?(?:-(client|server))?$/.exec(word) ?? [];
  if (transport === undefined || (transport === "udp" && end !== undefined)) return "unknown";
  if (transport === "udp") return "udp";
  if (end !== undefined) return end === "client" ? "tcp-client" : "tcp-server";
  if (helper !== undefined && helper.name.value !== "server-ipv6") return "tcp-server";
  const client = version === "2.7" ? !isServer : byName.has("client");
  return client ? "tcp-client" : "tcp";
}

/** Without `local`, `lport` or `bind` a client takes a free port; up to 2.5 only over TCP or through a SOCKS proxy. */
function bindsByDefault(options: ReadonlyMap<string, DirectiveUse>, proto: Protocol, setting: Setting): boolean {
  if (options.has("local") || options.has("bind") || wantsPort(options.get("lport"), setting.version)) return true;
  const pulls = setting.byName.has("pull") || setting.byName.has("client");
  const newer = setting.version === "2.6" || setting.version === "2.7";
  return !(proto === "tcp-client" || (proto === "udp" && options.has("socks-proxy")) || (newer && pulls));
}

/** From 2.7 on port 0 is "any port". */
export const wantsPort = (lport: DirectiveUse | undefined, version: Version): boolean =>
  lport !== undefined && !(version === "2.7" && lport.args[0]?.value === "0");
