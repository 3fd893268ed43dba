import { lookupIndex } from "./lookup.ts";
import type { Lookup, RouteView, Row } from "./types.ts";

/** The view with what is asked of it again and again, found out once. */
export interface Survey {
  readonly view: BareView;
  readonly traffic: Traffic;
  /** Of the rows for one network all but the one that is used (the lowest metric, then the first), with that one. */
  readonly losers: ReadonlyMap<Row, Row>;
  /** Which way an address goes after connecting. */
  readonly find: (address: string) => Lookup;
}

export const surveyOf = (view: BareView): Survey => ({
  view,
  traffic: trafficOf(view),
  losers: losersOf(view.after),
  find: lookupIndex(view.after, view.os),
});

/** The view without what is told about it. */
export type BareView = Omit<RouteView, "pushed" | "notes" | "lookups" | "summary">;

/** How much of what is not named by a longer prefix goes into the tunnel. */
export type Share = "all" | "some" | "none";

export interface Traffic {
  readonly ipv4: Share;
  readonly ipv6: Share;
}

/** Rows up to a length of 8 are about traffic in general; longer ones name networks. */
const isGeneral = ({ destination }: Row): boolean =>
  destination.charCodeAt(destination.length - 2) === SLASH && destination.charCodeAt(destination.length - 1) !== NINE;

const SLASH = "/".charCodeAt(0);
const NINE = "9".charCodeAt(0);

/** One address in each sixteenth of IPv4's unicast space, none of them special. */
const PROBES4 = Array.from({ length: 14 }, (_, at) => `${16 * at + 2}.1.1.1`);
/** Of each /4 in which the internet's IPv6 addresses are given out. */
const PROBES6 = ["2600::1", "3fff:8000::1"];

/** Where traffic goes in general, by the table after connecting. */
function trafficOf({ after, os, tunnel }: BareView): Traffic {
  const general = after.filter(isGeneral);
  const find = lookupIndex(general, os);
  const share = (probes: readonly string[]): Share => {
    const inside = probes.filter((probe) => {
      const name = find(probe).interface;
      return name !== null && name === tunnel?.interface;
    });
    return inside.length === 0 ? "none" : inside.length === probes.length ? "all" : "some";
  };
  return { ipv4: share(PROBES4), ipv6: share(PROBES6) };
}

/** Rows for one network stand one behind the other, on every system. */
function losersOf(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const losers = new Map<Row, Row>();
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && rows[end]?.destination === rows[start]?.destination) end++;
    if (end - start > 1) addLosers(rows.slice(start, end), losers);
    start = end;
  }
  return losers;
}

function addLosers(equals: readonly Row[], losers: Map<Row, Row>): void {
  const winner = equals.reduce((best, row) => (row.metric < best.metric ? row : best));
  for (const row of equals) if (row !== winner) losers.set(row, winner);
}

/** The machine's own networks: on-link rows that stood there before connecting. */
export const lanRows = ({ before }: BareView): readonly Row[] =>
  before.filter(
    ({ kind, gateway, destination, family }) =>
      kind === "network" &&
      gateway === null &&
      !destination.endsWith(family === 4 ? "/32" : "/128") &&
      !destination.endsWith("/0"),
  );
