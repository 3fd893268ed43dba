import * as l10n from "@vscode/l10n";
import { blocksIPv6 } from "../client/blocks-ipv6.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** IPv4 goes through the VPN, and IPv6 passes it by: block-ipv6 alone stops but what a route leads into the tunnel. */
export function* ipv6Outside({ traffic, plan, server, scenario, view }: NoteContext): Iterable<Note> {
  if (traffic.ipv4 !== "all" || traffic.ipv6 === "all") return;
  // Connect leads the blocked space to the computer itself.
  if (scenario.client3 && view.os !== "linux" && blocksIPv6(scenario, plan)) return;
  const redirect = plan.routes.find(({ step }) => step === "redirect");
  const hasPool = server.has("server-ipv6") || server.has("ifconfig-ipv6-pool");
  const address = hasPool ? [] : ["server-ipv6 fd83:47::/64"];
  yield {
    code: "ipv6-stays-outside",
    severity: "warning",
    message: l10n.t("IPv6 traffic does not use the tunnel: sites that have IPv6 see your own address."),
    origin: redirect?.origin ?? null,
    remedies: [
      anywhere(
        [l10n.t("Send it through, too, in the server's file:"), ...address, 'push "redirect-gateway ipv6"'].join("\n"),
      ),
      anywhere(
        [
          l10n.t("Or let it end in the tunnel, so that programs fall back to IPv4:"),
          ...(plan.tunnel?.ipv6 === undefined ? ['push "ifconfig-ipv6 fd83:47::2/64 fd83:47::1"'] : []),
          'push "redirect-gateway ipv6"',
          'push "block-ipv6"',
        ].join("\n"),
      ),
    ],
  };
}
