import * as l10n from "@vscode/l10n";
import { deviceOf } from "../device.ts";
import { anywhere } from "../note.ts";
import type { Note, OptionLine } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** Nobody gives the client an address in the tunnel, so no route can lead into it. */
export function* withoutAddress(context: NoteContext): Iterable<Note> {
  const { plan, view, client, server, scenario } = context;
  const { tunnel, pushReply } = plan;
  if (
    scenario.server === undefined ||
    view.tunnel === null ||
    tunnel === null ||
    pushReply === null ||
    client.has("ifconfig-noexec")
  )
    return;
  if (tunnel.ipv4 !== undefined || tunnel.ipv6 !== undefined) return;
  // A full pool is told of where it is looked into.
  if (plan.notes.some(({ code }) => code === "pool-full")) return;
  yield server.has("server-bridge") ? byDhcp(server.last("server-bridge")) : causeOf(context, pushReply);
}

function causeOf(context: NoteContext, reply: readonly string[]): Note {
  const { scenario, client, server } = context;
  const pushed = reply.find((text) => /^\s*ifconfig(-ipv6)? /.test(text));
  if (pushed !== undefined) return notTaken(client.all("pull-filter"), pushed.trim());
  const removed = scenario.ccd?.find(({ name, args }) => name === "push-remove" && args[0] === "ifconfig");
  if (removed !== undefined)
    return without(
      l10n.t("push-remove ifconfig keeps this client's address from it: no route can lead into the tunnel."),
      removed,
      l10n.t("Take the line away."),
    );
  if (!server.has("server") && !server.has("mode") && !server.has("server-ipv6"))
    return without(
      l10n.t(
        "The other end is no server that hands out addresses, and this file has none: no route can lead into the tunnel.",
      ),
      undefined,
      l10n.t("In the client's file: {0}", exampleFor(context)),
    );
  if (scenario.pushReply !== undefined)
    return without(
      l10n.t("The pasted reply gives no address: no route can lead into the tunnel."),
      undefined,
      l10n.t("Paste the whole PUSH_REPLY: one from a server that gives addresses holds ifconfig."),
    );
  return without(
    l10n.t("The server has no address to give: no route can lead into the tunnel."),
    server.last("server") ?? server.last("mode"),
    l10n.t(
      "Let it have a pool (server without nopool, or ifconfig-pool), or name one in the client-config-dir file with ifconfig-push.",
    ),
  );
}

function notTaken(filters: readonly OptionLine[], pushed: string): Note {
  const filter = filters.find(({ args: [, prefix = ""] }) => pushed.startsWith(prefix));
  if (filter === undefined)
    return without(
      l10n.t('"{0}" gives no address that can be used: no route can lead into the tunnel.', pushed),
      undefined,
      l10n.t("An address and its netmask, as a server sends them: {0}", "ifconfig 10.8.0.2 255.255.255.0"),
    );
  return without(
    l10n.t("pull-filter takes away the address that the server gives: no route can lead into the tunnel."),
    filter,
    l10n.t("Let it pass, in a line before this one: {0}", 'pull-filter accept "ifconfig"'),
  );
}

const byDhcp = (line: OptionLine | undefined): Note => ({
  code: "address-by-dhcp",
  severity: "information",
  message: l10n.t(
    "The DHCP server of the bridged network gives clients their addresses, which this view cannot know: routes by that network are refused here, and come up once the address is there.",
  ),
  origin: line?.origin ?? null,
  remedies: [
    anywhere(
      l10n.t(
        "To see them, give this client an address by hand, in its client-config-dir file: {0}",
        "ifconfig-push 192.168.8.50 255.255.255.0",
      ),
    ),
  ],
});

const without = (message: string, line: OptionLine | undefined, remedy: string): Note => ({
  code: "without-address",
  severity: "warning",
  message,
  origin: line?.origin ?? null,
  remedies: [anywhere(remedy)],
});

/** An `ifconfig` line as it could stand in the client's file. */
function exampleFor({ server, plan }: NoteContext): string {
  const [local = "10.4.0.1", peer = "10.4.0.2"] = server.last("ifconfig")?.args ?? [];
  const hasMask = deviceOf(server).kind === "tap" || plan.tunnel?.topology === "subnet";
  return hasMask ? "ifconfig 10.4.0.2 255.255.255.0" : `ifconfig ${peer} ${local}`;
}
