import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatPrefix4, networkOf, parseNumericIPv4 } from "../addresses.ts";
import type { Note } from "../types.ts";
import { natRemedies } from "./nat-remedies.ts";
import type { NoteContext } from "./note-context.ts";

/** What goes to the internet by way of the server must leave it with the server's own address. */
export function* translateAddresses(context: NoteContext): Iterable<Note> {
  const { plan, view, traffic, server } = context;
  if (traffic.ipv4 === "none" || view.tunnel === null || server.has("server-bridge")) return;
  const pool = poolOf(context);
  if (pool === undefined) return;
  const redirect = plan.routes.find(({ step, origin }) => step === "redirect" && origin !== null);
  const device = server.last("dev")?.args[0] ?? "tun";
  yield {
    code: "server-must-translate-addresses",
    severity: "warning",
    message: l10n.t(
      "The server has to forward what arrives from {0} and translate its addresses, or clients lose the internet: OpenVPN does neither.",
      pool,
    ),
    origin: redirect?.origin ?? null,
    remedies: natRemedies({ pool, device: /^(tun|tap)$/.test(device) ? `${device}0` : device }),
  };
}

/** The network that clients' addresses come from. */
function poolOf({ server, plan, scenario }: NoteContext): string | undefined {
  // A pasted reply may be another server's.
  if (scenario.pushReply === undefined) {
    const [address, mask] = (server.last("server")?.args ?? []).map(parseNumericIPv4);
    if (address !== undefined && mask !== undefined) return prefixOf(address, bitsOfMask(mask));
    const [start, , poolMask] = (server.last("ifconfig-pool")?.args ?? []).map(parseNumericIPv4);
    if (start !== undefined && poolMask !== undefined) return prefixOf(start, bitsOfMask(poolMask));
  }
  const own = plan.tunnel?.ipv4;
  if (own === undefined) return undefined;
  // A /30 of one client says nothing of the others; a /24 around it is what most servers have.
  return own.peer === null ? prefixOf(own.local, own.bits) : prefixOf(own.local, 24);
}

const prefixOf = (address: number, bits: number | undefined): string =>
  formatPrefix4(networkOf(address, bits ?? 24), bits ?? 24);
