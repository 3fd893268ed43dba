import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET } from "../../server/src/config/types.ts";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { lookupIndex } from "../../server/src/routing/lookup.ts";
import { diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Table } from "./report.ts";
import { openvpnText } from "./servers.ts";
import { timed } from "./timed.ts";

const LOOKUPS = 1000;
const MOST_GROWTH = 2.5;

/** The parts by themselves, warm: milliseconds for n lines, and how they grow from n to 2n. */
export function inProcess(sizes: readonly number[]): Table {
  const works = Object.entries(WORKS);
  const largest = sizes.at(-1) ?? 0;
  const measured = works.map(([name, prepare]) => {
    const times = new Map<number, number>();
    const time = (lines: number): number => {
      const known = times.get(lines) ?? timed(prepare(openvpnText(lines)));
      times.set(lines, known);
      return known;
    };
    return { name, times: sizes.map(time), growth: time(2 * largest) / time(largest) };
  });
  return {
    title: "In process, warm",
    note: `Milliseconds for a file of so many lines; growth is the time of twice ${largest} lines over that of as many. A lookup row is the time of one thousand.`,
    head: ["part", ...sizes.map((lines) => `${lines} lines`), "growth"],
    rows: measured.map(({ name, times, growth }) => [name, ...times.map((ms) => ms.toFixed(2)), growth.toFixed(2)]),
    misses: measured
      .filter(({ growth }) => growth >= MOST_GROWTH)
      .map(({ name, growth }) => ({
        what: `growth of ${name}`,
        measured: growth.toFixed(2),
        wanted: `below ${MOST_GROWTH}`,
        why: "Garbage: twice as many objects survive while they are made, and V8 copies them.",
      })),
  };
}

/** Given a text, does what need not be timed and returns what is. */
type Work = (text: string) => () => unknown;

const WORKS: Readonly<Record<string, Work>> = {
  parse: (text) => () => parse(text),
  "parse + diagnose": (text) => () => diagnose(readConfig(parse(text), "main"), DEFAULT_TARGET, { now: 0 }),
  "text to route table": (text) => () => routes(text),
  "1,000 lookups": (text) => {
    const look = lookupIndex(routes(text).after, "linux");
    return () => {
      for (let i = 0; i < LOOKUPS; i++) look(`10.${i & 63}.${i & 255}.7`);
    };
  },
};

const routes = (text: string) =>
  computeRoutes(
    {
      uri: "client.ovpn",
      pushReply: "PUSH_REPLY,route-gateway 10.8.0.1,topology subnet,ifconfig 10.8.0.2 255.255.255.0",
      os: "linux",
    },
    {
      read: (uri) => (uri === "client.ovpn" ? text : undefined),
      resolve: (_base, file) => file,
    },
  );
