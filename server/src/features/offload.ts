import * as l10n from "@vscode/l10n";
import { all, type Effective, last, since, value } from "../config/effective.ts";
import type { DirectiveUse } from "../config/types.ts";

/** Something that keeps OpenVPN from handing the data channel to the kernel. */
export interface Obstacle {
  /** The line that does; undefined where a line is missing. */
  readonly by: DirectiveUse | undefined;
  /** What stands in the way, in OpenVPN's words. */
  readonly what: string;
}

/** Whether the target has a data channel offload at all: the 2.x client from 2.6 on, on Linux and Windows. */
export const knowsOffload = (options: Effective): boolean =>
  since(options, "2.6") && options.target.platform !== "macos" && options.target.client === "openvpn";

/** Why the data channel offload is switched off for this file, in the order OpenVPN looks; none means that it is possible. */
export function* offloadObstacles(options: Effective): Iterable<Obstacle> {
  yield* named(options, "disable-dco", "management-query-proxy");
  yield* ofConnections(options);
  if (options.tlsServerBy === undefined && options.tlsClientBy === undefined) {
    yield { by: last(options, "secret"), what: l10n.t("no TLS") };
  }
  yield* ofDevice(options);
  yield* ofCompression(options);
  yield* ofCiphers(options);
  yield* ofOlderVersions(options);
}

const shown = ({ name, args }: DirectiveUse): string => [name, ...args].map((word) => word.value).join(" ");

function* named(options: Effective, ...names: readonly string[]): Iterable<Obstacle> {
  for (const name of names) {
    const by = last(options, name);
    if (by !== undefined) yield { by, what: name };
  }
}

function* ofConnections({ connections }: Effective): Iterable<Obstacle> {
  for (const name of ["fragment", "http-proxy", "socks-proxy"]) {
    const by = connections.map(({ options }) => options.get(name)).find((use) => use !== undefined);
    if (by !== undefined) yield { by, what: name };
  }
}

function* ofDevice(options: Effective): Iterable<Obstacle> {
  const { device, serverBy, topology, topologyBy } = options;
  const by = last(options, "dev-type") ?? last(options, "dev");
  if (device !== "tun") yield { by, what: by === undefined ? l10n.t("no dev tun") : shown(by) };
  else if (serverBy !== undefined && topology !== "subnet") {
    yield { by: topologyBy ?? serverBy, what: `topology ${topology}` };
  }
}

/** Even a stub of compression changes the packets. */
function* ofCompression(options: Effective): Iterable<Obstacle> {
  const compress = last(options, "compress");
  if (compress !== undefined && value(compress) !== "migrate") yield { by: compress, what: shown(compress) };
  yield* named(options, "comp-lzo");
  const allowed = last(options, "allow-compression");
  if (allowed !== undefined && value(allowed) !== "no") yield { by: allowed, what: shown(allowed) };
}

const OFFLOADED = /^(?:AES-(?:128|192|256)-GCM|CHACHA20-POLY1305|none|DEFAULT)$/i;

function* ofCiphers(options: Effective): Iterable<Obstacle> {
  for (const name of ["data-ciphers", "ncp-ciphers", "data-ciphers-fallback"]) {
    const by = last(options, name);
    const ciphers = value(by)?.split(":") ?? [];
    const other = ciphers.map((cipher) => cipher.replace(/^\?/, "")).find((cipher) => !OFFLOADED.test(cipher));
    if (other !== undefined) yield { by, what: `${name} ${other}` };
  }
}

function* ofOlderVersions(options: Effective): Iterable<Obstacle> {
  const { target, serverBy } = options;
  if (target.openvpn !== "2.6") {
    const locals = all(options, "local");
    const many = target.platform === "windows" && serverBy !== undefined && locals.length > 1;
    if (many) yield { by: locals[1], what: l10n.t("more than one local") };
    return;
  }
  yield* named(options, "bind-dev");
  const driver = last(options, "windows-driver");
  if (driver !== undefined && value(driver) !== "ovpn-dco") yield { by: driver, what: shown(driver) };
  if (target.platform === "windows" && serverBy !== undefined) {
    yield { by: serverBy, what: l10n.t("server mode on Windows") };
  }
}
