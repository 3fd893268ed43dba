import {
  bitsOfMask,
  broadcastOf,
  formatIPv4,
  maskOfBits,
  networkOf,
  parseIPv4,
} from "../../server/src/routing/addresses.ts";
import { pushReplyLines } from "../../server/src/routing/paste.ts";
import type {
  Network,
  OptionLine,
  Scenario,
  SeriesVersion,
  System,
  WindowsMethod,
} from "../../server/src/routing/types.ts";

/** What a user's log shows of one connection; see test/fixtures/logs. */
export interface LogCase {
  readonly id: string;
  readonly os: string;
  readonly client: string;
  /** All commands of the connection are known; otherwise only those that are listed. */
  readonly complete: boolean;
  readonly pushReply?: readonly string[];
  readonly clientOptions?: readonly string[];
  readonly lan?: {
    readonly gateway?: string;
    readonly mask?: string;
    readonly interface?: string;
    readonly address?: string;
  };
  readonly remote?: string;
  readonly tunnel?: { readonly devType?: string; readonly interface?: string };
  readonly operations?: readonly LogOperation[];
  readonly operations6?: readonly LogOperation[];
  readonly table?: readonly LogRow[];
}

export interface LogOperation {
  readonly op: string;
  readonly destination: string;
  readonly gateway?: string;
  readonly metric?: number;
  readonly interface?: string;
  readonly method?: string;
  readonly shown?: string;
  readonly result: string;
  readonly forwardMetric?: number;
  readonly ifIndex?: number;
}

export interface LogRow {
  readonly destination: string;
  readonly mask?: string;
  readonly gateway?: string;
  readonly interface?: string;
  readonly metric?: number;
  readonly flags?: string;
}

/** What else the machine's interfaces are known to have. */
export interface Metrics {
  readonly lan?: number;
  readonly tunnel?: number;
  readonly loopback?: number;
  readonly defaultRoute?: number;
  /** The tunnel's adapter has the lower number. */
  readonly tunnelFirst?: boolean;
  readonly method?: WindowsMethod;
  /** The LAN's DHCP server. */
  readonly dhcp?: string;
}

/** The scenario that should come to what the log shows. */
export function scenarioOf(log: LogCase, metrics: Metrics = {}): Scenario {
  const os = systemOf(log.os);
  return {
    server: undefined,
    client: clientLines(log),
    pushReply: log.pushReply === undefined ? [] : pushReplyLines(`PUSH_REPLY,${log.pushReply.join(",")}`),
    ccd: undefined,
    clientNumber: 1,
    poolPersist: [],
    commonName: "client",
    network: networkOfCase(log, { os, metrics }),
    os,
    openvpn: seriesOf(log.client),
    openvpnServer: seriesOf(log.client),
    client3: /connect/.test(log.client),
    windowsMethod: metrics.method ?? methodOf(log.operations?.[0]?.method),
    addresses: [],
  };
}

export const systemOf = (os: string): System => (os === "windows" || os === "macos" ? os : "linux");

/** Older versions behave as the oldest one known. */
function seriesOf(client: string): SeriesVersion {
  const series = /\b2\.[4567]/.exec(client)?.[0];
  return series === "2.5" || series === "2.6" || series === "2.7" ? series : "2.4";
}

const methodOf = (method: string | undefined): WindowsMethod =>
  method === "service" ? "service" : method === "route.exe" ? "exe" : "ipapi";

function clientLines(log: LogCase): readonly OptionLine[] {
  const own = (log.clientOptions ?? []).map((text) => text.replace(/\s*\(.*\)$/, ""));
  const has = (name: string) => own.some((text) => text.split(" ")[0] === name);
  const lines = [...own];
  if (!has("client")) lines.unshift("client");
  if (!has("dev")) lines.push(`dev ${log.tunnel?.devType ?? "tun"}`);
  if (!has("remote")) lines.push(`remote ${log.remote ?? "vpn.example.com"}`);
  return lines.map((text) => {
    const [name = "", ...args] = text.split(" ");
    return { name, args, origin: null };
  });
}

function networkOfCase(
  { lan = {}, remote }: LogCase,
  { os, metrics }: { readonly os: System; readonly metrics: Metrics },
): Network {
  const gateway = lan.gateway ?? "192.168.0.1";
  const name = lan.interface ?? (os === "windows" ? "Ethernet" : os === "macos" ? "en0" : "eth0");
  const bits = bitsOfMask(parseIPv4(lan.mask ?? "255.255.255.0") ?? 0) ?? 24;
  const interfaces = [
    {
      name,
      addresses: [`${lan.address ?? neighbourOf(gateway, { bits, taken: remote })}/${bits}`],
      ...metric(metrics.lan),
      ...(metrics.dhcp === undefined ? {} : { dhcp: metrics.dhcp }),
    },
  ];
  for (const own of ["loopback", "tunnel"] as const) {
    if (metrics[own] === undefined) continue;
    const one = { name: own, addresses: [], ...metric(metrics[own]) };
    if (metrics.tunnelFirst === true) interfaces.unshift(one);
    else interfaces.push(one);
  }
  const route = {
    destination: "0.0.0.0/0",
    gateway,
    interface: name,
    ...metric(metrics.defaultRoute ?? (os === "windows" ? undefined : 0)),
  };
  return { interfaces, routes: [route], hosts: {} };
}

const metric = (value: number | undefined): { readonly metric?: number } =>
  value === undefined ? {} : { metric: value };

/** An address beside the gateway that nobody else in the case has. */
function neighbourOf(
  gateway: string,
  { bits, taken }: { readonly bits: number; readonly taken: string | undefined },
): string {
  const number = parseIPv4(gateway) ?? 0;
  for (let address = networkOf(number, bits) + 1; address < broadcastOf(number, bits); address += 1) {
    const text = formatIPv4(address);
    if (text !== gateway && text !== taken) return text;
  }
  return formatIPv4(number ^ (~maskOfBits(bits) & 1));
}
