import * as l10n from "@vscode/l10n";
import { all, effectiveOptions } from "../config/effective.ts";
import type { DirectiveUse } from "../config/types.ts";
import { bitsOfMask, formatIPv4, formatIPv6, formatPrefix4, formatPrefix6 } from "../routing/addresses.ts";
import { grouped } from "../routing/grouped.ts";
import { type Expansion, expandServer } from "../routing/server/expand-server.ts";
import { expandServer6 } from "../routing/server/expand-server-ipv6.ts";
import type { Pool4 } from "../routing/server/pool.ts";
import type { OptionLine } from "../routing/types.ts";
import type { FeatureContext } from "./document.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

/** What `server` and `server-ipv6` stand for in this file, and what their first client gets. */
export function describeServer({ document, target }: FeatureContext, use: DirectiveUse): string | undefined {
  if (document.config.kind !== "main" || use.place !== "main" || use.args.length === 0) return undefined;
  const line: OptionLine = { name: use.name.value, args: use.args.map(({ value }) => value), origin: null };
  if (use.name.value === "server-ipv6") return expanded6(line);
  const options = effectiveOptions(document.config, target);
  const clientToClient = all(options, "client-to-client").length > 0;
  const kind = options.device === "tap" ? "tap" : "tun";
  const { topology } = options;
  const expansion = expandServer(line, { kind, topology, clientToClient, version: target.openvpn });
  const [refusal] = expansion.refusals;
  if (refusal !== undefined) return `⚠ ${escapeMarkdown(refusal.message)}`;
  const pointToPoint = kind === "tun" && topology !== "subnet";
  const shape = kind === "tap" ? "tap" : `topology ${topology}`;
  const title = l10n.t("For OpenVPN {0} with {1} this means:", target.openvpn, inlineCode(shape));
  const lines = [...ownLines(expansion, pointToPoint), ...expansion.pushes.map(({ text }) => `push "${text}"`)];
  return [title, codeBlock(lines), firstClient(expansion, pointToPoint)]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

const codeBlock = (lines: readonly string[]): string => ["```openvpn", ...lines, "```"].join("\n");

/** The lines that a helper stands for, without what it pushes. */
export function* ownLines(
  { local, second, pool }: Pick<Expansion, "local" | "second" | "pool">,
  pointToPoint: boolean,
): Iterable<string> {
  yield "mode server";
  yield "tls-server";
  if (local !== undefined && second !== undefined) yield `ifconfig ${formatIPv4(local)} ${formatIPv4(second)}`;
  if (pool === undefined) return;
  const last = pool.base + pool.size * pool.step - 1;
  const mask = pointToPoint || pool.netmask === undefined ? "" : ` ${formatIPv4(pool.netmask)}`;
  yield `ifconfig-pool ${formatIPv4(pool.base)} ${formatIPv4(last)}${mask}`;
}

function firstClient({ local, second, pool }: Expansion, pointToPoint: boolean): string | undefined {
  if (pool === undefined || local === undefined) return undefined;
  const room = l10n.t("There is room for {0} clients.", grouped(pool.size));
  return `${firstAddress({ local, second, pool, pointToPoint })} ${room}`;
}

interface First {
  readonly local: number;
  readonly second: number | undefined;
  readonly pool: Pool4;
  readonly pointToPoint: boolean;
}

function firstAddress({ local, second, pool, pointToPoint }: First): string {
  if (pool.step === 4) {
    const [client, peer] = [formatIPv4(pool.base + 2), formatIPv4(pool.base + 1)];
    return l10n.t("The first client gets {0}, with {1} as its peer.", inlineCode(client), inlineCode(peer));
  }
  const client = formatIPv4(pool.base);
  if (pointToPoint) {
    return l10n.t(
      "The first client gets {0}, with {1} as its peer.",
      inlineCode(client),
      inlineCode(formatIPv4(local)),
    );
  }
  const bits = bitsOfMask(pool.netmask ?? second ?? 0xffffffff) ?? 32;
  return l10n.t("The first client gets {0}.", inlineCode(formatPrefix4(pool.base, bits)));
}

function expanded6(line: OptionLine): string | undefined {
  const { local, pool, refusals } = expandServer6(line);
  const [refusal] = refusals;
  if (refusal !== undefined) return `⚠ ${escapeMarkdown(refusal.message)}`;
  if (local === undefined || pool === undefined) return undefined;
  const server = inlineCode(formatPrefix6(local.address, local.bits));
  return l10n.t("The server gets {0}, the first client {1}.", server, inlineCode(formatIPv6(pool.base)));
}
