import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bitsOfMask, formatPrefix4, parseIPv4 } from "../../server/src/routing/addresses.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { Operation, Row } from "../../server/src/routing/types.ts";
import { type LogCase, type LogOperation, type LogRow, type Metrics, scenarioOf } from "../support/log-case.ts";

const folder = path.resolve(import.meta.dirname, "../fixtures/logs");
const cases: readonly LogCase[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));

/** Complete cases that cannot come out, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "mac-004": "its author changed the addresses: the tunnel's network in the log is not that of its ifconfig",
  "lin-047": "OpenVPN 2.0 left out a host route whose gateway is the host itself; later versions name the interface",
  "lin-048": "a reconnect with persist-tun, where nothing is run again",
  "android-001": "Android hands routes to the app in an order of its own",
};

/** What the log does not show but its commands say. */
const known: Readonly<Record<string, Metrics>> = { "win-003": { dhcp: "10.2.24.153" } };

const line = ({ op, destination, gateway, metric }: LogOperation | Operation): string =>
  [op, destination, gateway ?? "-", metric ?? "-"].join(" ");
const isIPv6 = ({ destination }: { readonly destination: string }): boolean => destination.includes(":");

const complete = cases.filter(({ complete: whole, pushReply }) => whole && pushReply !== undefined);

describe("the commands that users' logs show", () => {
  test.each(complete.filter(({ id }) => exceptions[id] === undefined))("$id", (log) => {
    const { operations } = simulate(scenarioOf(log, known[log.id]));
    expect(operations.filter((one) => !isIPv6(one)).map(line)).toEqual((log.operations ?? []).map(line));
    expect(operations.filter(isIPv6).map(line)).toEqual((log.operations6 ?? []).map(line));
  });
});

describe("the command lines", () => {
  const shown = complete.filter(({ id, os }) => exceptions[id] === undefined && /windows|macos/.test(os));
  test.each(shown.filter(({ operations = [] }) => operations.some((one) => /^(\S*\/)?route/.test(one.shown ?? ""))))(
    "$id",
    (log) => {
      const commands = simulate(scenarioOf(log, known[log.id])).operations.map(({ command }) => command);
      expect(commands).toEqual((log.operations ?? []).map((one) => one.shown?.replace(/^route /, "route.exe ")));
    },
  );
});

describe("the commands of logs that show only some", () => {
  const partial = cases.filter(
    ({ complete: whole, pushReply, operations, os }) =>
      !whole && pushReply !== undefined && operations !== undefined && /windows|linux|macos/.test(os),
  );
  test.each(partial)("$id", (log) => {
    const commands = simulate(scenarioOf(log)).operations.map(line);
    const wanted = (log.operations ?? []).map(line);
    expect(commands.filter((command) => wanted.includes(command))).toEqual(wanted);
  });
});

describe("the metrics that the API took", () => {
  const withMetrics = cases.filter(
    ({ id, pushReply, operations = [] }) =>
      pushReply !== undefined &&
      operations.some(({ forwardMetric }) => forwardMetric !== undefined) &&
      exceptions[id] === undefined,
  );
  test.each(withMetrics)("$id", (log) => {
    const operations = log.operations ?? [];
    const via = (outside: boolean) =>
      operations.find(({ gateway }) => (gateway === log.lan?.gateway) === outside)?.forwardMetric;
    const [lan, tunnel] = [via(true), via(false)];
    const metrics = { ...(lan === undefined ? {} : { lan }), ...(tunnel === undefined ? {} : { tunnel }) };
    const { after } = simulate(scenarioOf(log, { ...metrics, ...known[log.id] }));
    const rows = after.filter(({ operation }) => operation !== undefined);
    rows.sort((a, b) => (a.operation ?? 0) - (b.operation ?? 0));
    expect(rows.map(({ metric }) => metric)).toEqual(operations.map(({ forwardMetric }) => forwardMetric));
  });
});

const tables: Readonly<Record<string, Metrics>> = {
  "win-024": { lan: 25, tunnel: 30, loopback: 50, tunnelFirst: true },
  "win-025": { lan: 35, tunnel: 25, loopback: 75, defaultRoute: 0, method: "service" },
};

describe("the tables that users printed", () => {
  test.each(cases.filter(({ id }) => tables[id] !== undefined))("$id", (log) => {
    const { after } = simulate(scenarioOf(log, tables[log.id]));
    const rows = after.filter(({ family }) => family === 4);
    expect(rows.filter(isOwn(log)).map(printed)).toEqual((log.table ?? []).filter(isOwn(log)).map(shownRow));
    expect(rows.map(printed)).toContain(
      shownRow((log.table ?? []).find((row) => !isOwn(log)(row)) ?? { destination: "" }),
    );
  });
});

/** The server's address was replaced, so its row stands where the real one belonged. */
const isOwn =
  ({ remote }: LogCase) =>
  ({ destination }: { readonly destination: string }): boolean =>
    destination.split("/")[0] !== remote;

const printed = ({ destination, gateway, interfaceAddress, metric }: Row): string =>
  [destination, gateway ?? "On-link", interfaceAddress, metric].join(" ");

const shownRow = ({ destination, mask = "", gateway, interface: name, metric }: LogRow): string => {
  const bits = bitsOfMask(parseIPv4(mask) ?? 1) ?? -1;
  return [formatPrefix4(parseIPv4(destination) ?? 0, bits), gateway, name, metric].join(" ");
};
