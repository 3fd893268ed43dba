import type { Connection } from "../../config/connections.ts";
import { type Effective, effectiveOptions, last, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse, Files, Target } from "../../config/types.ts";
import type { Span } from "../../syntax/tree.ts";
import type { FolderEntry } from "../completion-context.ts";
import type { ParsedDocument } from "../document.ts";
import { entriesThatMeet } from "./meeting-point.ts";

/** One end's file and what may be looked at beside it. */
export interface End {
  readonly document: ParsedDocument;
  readonly files: Files | undefined;
  /** The entries of a folder written as in the configuration; absent where no folder may be looked at. */
  readonly list?: ((folder: string) => readonly FolderEntry[]) | undefined;
}

export interface Side extends End {
  readonly options: Effective;
  /** The entry that counts when the two meet. */
  readonly connection: Connection | undefined;
}

/** A server and a client that are meant for each other, or two peers: then "server" is the one that is called. */
export interface Pair {
  readonly kind: "server and client" | "peers";
  readonly server: Side;
  readonly client: Side;
}

/** What must match and does not; the message holds for a reader of either file. */
export interface Mismatch {
  readonly code: PairCode;
  readonly severity: "warning" | "information";
  readonly message: string;
  readonly server: Span;
  readonly client: Span;
}

export type PairCode =
  | "pair-proto"
  | "pair-port"
  | "pair-device"
  | "pair-ciphers"
  | "pair-auth"
  | "pair-compression"
  | "pair-fragment"
  | "pair-mtu"
  | "pair-topology"
  | "pair-tls-key"
  | "pair-key-direction"
  | "pair-ca"
  | "pair-certificate-usage"
  | "pair-certificate-name"
  | "pair-ccd-name"
  | "pair-ifconfig";

/** The two ends by their roles; undefined where they are neither one server and one client nor two peers. */
export function pairOf(ends: readonly [End, End], target: Target): Pair | undefined {
  const optionsOf = ({ document }: End) => effectiveOptions(document.config, target);
  const peers = ends.every((end) => isPeer(optionsOf(end)));
  const server = peers
    ? (ends.find((end) => !calls(optionsOf(end))) ?? ends[0])
    : ends.find(({ document }) => document.config.role === "server");
  const client = peers
    ? ends.find((end) => end !== server)
    : ends.find(({ document }) => document.config.role === "client");
  if (server === undefined || client === undefined) return undefined;
  const options = optionsOf(client);
  const serverOptions = optionsOf(server);
  const [connection = options.connections[0]] = entriesThatMeet(serverOptions, options);
  return {
    kind: peers ? "peers" : "server and client",
    server: { ...server, options: serverOptions, connection: serverOptions.connections[0] },
    client: { ...client, options, connection },
  };
}

/** One of two fixed ends: its address is its own affair, nobody pushes it one. */
export const isPeer = (options: Effective): boolean =>
  options.serverBy === undefined && options.pullBy === undefined && last(options, "ifconfig") !== undefined;

const calls = ({ connections }: Effective): boolean => connections.some(({ remote }) => remote !== undefined);

/** The use of an option that counts when the two meet, be it in a `<connection>` block or outside. */
export const inForce = ({ connection, options }: Side, name: string): DirectiveUse | undefined =>
  connection?.options.get(name) ?? options.byName.get(name)?.at(-1);

export const valueInForce = (side: Side, name: string): string | undefined => value(inForce(side, name));

/** Where a use is to be marked; where there is none, the line that makes the file what it is. */
export function spanOf({ options, connection }: Side, use: DirectiveUse | undefined, index = 0): Span {
  if (use !== undefined) return use.block?.open ?? wordOr(use, index);
  const { serverBy, pullBy, tlsClientBy } = options;
  return (serverBy ?? connection?.remote ?? pullBy ?? tlsClientBy)?.name ?? { start: 0, end: 0 };
}

/** Where both ends say, or do not say, something about an option. */
export const spansOf = (
  { server, client }: Pair,
  ...names: readonly string[]
): Pick<Mismatch, "server" | "client"> => ({
  server: spanOf(server, firstOf(server, names)),
  client: spanOf(client, firstOf(client, names)),
});

const firstOf = (side: Side, names: readonly string[]): DirectiveUse | undefined =>
  names.map((name) => inForce(side, name)).find((use) => use !== undefined);
