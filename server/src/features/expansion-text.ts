import * as l10n from "@vscode/l10n";
import { formatIPv6, formatPrefix6 } from "../routing/addresses.ts";
import type { ServerSetup } from "../routing/server/server-setup.ts";
import { ownLines } from "./describe-server.ts";

/** What a helper directive stands for, on one line: "ifconfig …, ifconfig-pool …, pushes …". */
export function expansionText(
  name: "server" | "server-bridge" | "server-ipv6",
  setup: ServerSetup,
  line: number,
): string | undefined {
  if (setup.refusals.length > 0) return undefined;
  const own = name === "server-ipv6" ? lines6(setup) : lines4(setup);
  const pushed = (setup.pushes ?? []).filter(({ origin, reason }) => reason !== undefined && origin?.line === line);
  const pushes = pushed.map(({ text }) => text).join(", ");
  const parts = pushes === "" ? [...own] : [...own, l10n.t("pushes {0}", pushes)];
  return parts.length === 0 ? undefined : parts.join(" · ");
}

function lines4({ local, second, pool, kind, topology }: ServerSetup): readonly string[] {
  const known = {
    ...(local === undefined ? {} : { local }),
    ...(second === undefined ? {} : { second }),
    ...(pool.ipv4 === undefined ? {} : { pool: pool.ipv4 }),
  };
  return [...ownLines(known, kind === "tun" && topology !== "subnet")].filter((line) => line.startsWith("ifconfig"));
}

function* lines6({ local6, pool }: ServerSetup): Iterable<string> {
  if (local6 === undefined) return;
  yield `ifconfig-ipv6 ${formatPrefix6(local6.address, local6.bits)}`;
  if (pool.ipv6 !== undefined) yield `ifconfig-ipv6-pool ${formatIPv6(pool.ipv6.base)}/${local6.bits}`;
}
