import path from "node:path";
import { parseArgs } from "node:util";
import { computeRoutes, type RoutesHost } from "../features/routes.ts";
import { wrongParams } from "../features/wrong-params.ts";
import { readText } from "../node/read-text.ts";
import type { Network, RoutesParams, RouteView } from "../protocol.ts";
import { formatView } from "../routing/formats/index.ts";

/** What a subcommand leaves behind: text for standard output and standard error, and the exit code. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly code: 0 | 1 | 2;
}

const FORMATS = ["table", "json", "commands", "markdown", "csv"] as const;
const SYSTEMS = ["windows", "linux", "macos"] as const;
const VERSIONS = ["2.4", "2.5", "2.6", "2.7"] as const;
const METHODS = ["ipapi", "service", "exe"] as const;
const PROGRAMS = ["openvpn", "connect"] as const;

export const ROUTES_USAGE = `usage: ovpn routes [options] [FILE]
  --server FILE, --client FILE   the other side
  --ccd FILE                     the client-config-dir file the server applies
  --client-number N              the N-th client of a fresh pool (default 1)
  --common-name NAME             picks the ccd file and the line of ifconfig-pool-persist
  --push-reply TEXT|FILE         a PUSH_REPLY or a client log; takes the server's place
  --os ${SYSTEMS.join("|")}
  --openvpn V, --openvpn-server V   ${VERSIONS.join(", ")}
  --client-program ${PROGRAMS.join("|")}
  --windows-method ${METHODS.join("|")}
  --server-address IP            what remote resolves to
  --remote HOST                  which of several remotes the client connects to
  --lan ADDRESS/BITS --gateway IP, of IPv6 --lan6 and --gateway6, or --network FILE.json
  --address IP                   which way does it go? (repeatable)
  --format ${FORMATS.join("|")}
`;

/** `ovpn routes`: exit 0 for a table, 1 where no tunnel would come up, 2 for wrong usage or an unreadable file. */
export function routesCommand(argv: readonly string[]): Outcome {
  try {
    const { params, format } = readArguments(argv);
    const [wrong] = wrongParams(params);
    if (wrong !== undefined) throw new Error(wrong);
    const view = computeRoutes(params, host);
    return { out: render(view, format), err: "", code: view.completed ? 0 : 1 };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { out: "", err: `ovpn routes: ${message}\n`, code: 2 };
  }
}

const render = (view: RouteView, format: (typeof FORMATS)[number]): string =>
  format === "json"
    ? `${JSON.stringify(view, null, 2)}\n`
    : withLineEnd(formatView(view, format) + notesOf(view, format));

const withLineEnd = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** People at a terminal read the notes below the table; machine formats stay pure. */
const notesOf = ({ notes }: RouteView, format: (typeof FORMATS)[number]): string =>
  format === "table" && notes.length > 0
    ? `\n${notes.map(({ severity, code, message }) => `${severity} ${code}: ${message}`).join("\n")}\n`
    : "";

const host: RoutesHost = {
  read: readText,
  resolve: (base, file) => path.resolve(path.dirname(base), file),
};

interface Arguments {
  readonly params: RoutesParams;
  readonly format: (typeof FORMATS)[number];
}

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  if (positionals.length > 1) throw new Error(`one FILE at most, not ${positionals.join(" ")}\n${ROUTES_USAGE}`);
  const server = readable(values.server);
  const client = readable(values.client);
  const uri = readable(positionals[0]) ?? client ?? server ?? "";
  if (uri === "" && values["push-reply"] === undefined) throw new Error(`which FILE?\n${ROUTES_USAGE}`);
  const params: RoutesParams = {
    uri,
    ...defined({
      server: uri === server ? undefined : server,
      client: uri === client ? undefined : client,
      ccd: readable(values.ccd),
      clientNumber: clientNumber(values["client-number"]),
      commonName: values["common-name"],
      pushReply: pushReply(values["push-reply"]),
      os: oneOf("--os", values.os, SYSTEMS),
      openvpn: oneOf("--openvpn", values.openvpn, VERSIONS),
      openvpnServer: oneOf("--openvpn-server", values["openvpn-server"], VERSIONS),
      program: oneOf("--client-program", values["client-program"], PROGRAMS),
      windowsMethod: oneOf("--windows-method", values["windows-method"], METHODS),
      serverAddress: values["server-address"],
      remote: values.remote,
      lan: values.lan,
      gateway: values.gateway,
      lan6: values.lan6,
      gateway6: values.gateway6,
      network: network(values.network),
      address: values.address,
    }),
  };
  return { params, format: oneOf("--format", values.format, FORMATS) ?? "table" };
}

const text = { type: "string" } as const;
const OPTIONS = {
  server: text,
  client: text,
  ccd: text,
  "client-number": text,
  "common-name": text,
  "push-reply": text,
  os: text,
  openvpn: text,
  "openvpn-server": text,
  "client-program": text,
  "windows-method": text,
  "server-address": text,
  remote: text,
  lan: text,
  gateway: text,
  lan6: text,
  gateway6: text,
  network: text,
  address: { type: "string", multiple: true },
  format: text,
} as const;

type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries that have a value: an option that was not given is not a key. */
function defined<T extends object>(entries: T): Defined<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`${option} ${value}: choose one of ${choices.join(", ")}`);
  return found;
}

function readable(file: string | undefined): string | undefined {
  if (file !== undefined && readText(file) === undefined) throw new Error(`${file} cannot be read`);
  return file;
}

function clientNumber(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Error(`--client-number ${value}: a whole number from 1 up`);
  return Number(value);
}

/** A PUSH_REPLY is long and has commas; anything that is a readable file is taken for one. */
const pushReply = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : value.includes("\n") ? value : (readText(value) ?? value);

function network(file: string | undefined): Network | undefined {
  if (file === undefined) return undefined;
  const content = readText(file);
  if (content === undefined) throw new Error(`${file} cannot be read`);
  try {
    return JSON.parse(content) as Network;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
