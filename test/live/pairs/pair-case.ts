/** What becomes of two real ends: no session, a session that carries nothing, one that carries only small packets. */
export type Outcome = "works" | "no session" | "no traffic" | "small packets only";

/** A pair with one mistake, or with something that looks like one. */
export interface PairCase {
  readonly name: string;
  /** Lines beside those of the base; they take the place of its lines of the same directive, "-name" only takes it away. */
  readonly server: readonly string[];
  readonly client: readonly string[];
  /** A server and its client where absent. */
  readonly base?: "server" | "static key" | "tls without server";
  readonly outcome: Outcome;
  /** What we say of it. */
  readonly codes: readonly string[];
  /** The series of which this is true; all where absent. */
  readonly only?: readonly string[];
}

/** The lines of an end are parted by "; ", the codes by blanks. */
type Row = readonly [
  name: string,
  server: string,
  client: string,
  outcome: Outcome,
  codes: string,
  more?: Pick<PairCase, "only">,
];

/** Pairs from rows, one a pair; `all` is true of each of them. */
export const pairs = (rows: readonly Row[], all: Pick<PairCase, "base" | "only"> = {}): readonly PairCase[] =>
  rows.map(([name, server, client, outcome, codes, more]) => ({
    name,
    server: split(server, "; "),
    client: split(client, "; "),
    outcome,
    codes: split(codes, " "),
    ...all,
    ...more,
  }));

const split = (text: string, between: string): readonly string[] => (text === "" ? [] : text.split(between));
