import * as l10n from "@vscode/l10n";
import { formatPrefix6, networkOf6 } from "../addresses.ts";
import { blocksIPv6 } from "../client/blocks-ipv6.ts";
import type { Note, Remedy } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** What of IPv6 goes to the internet by way of the server has to be forwarded there as well. */
export function* forwardIPv6(context: NoteContext): Iterable<Note> {
  const { plan, view, traffic, server, scenario } = context;
  const own = plan.tunnel?.ipv6;
  if (view.tunnel === null || own === undefined || traffic.ipv6 !== "all" || blocksIPv6(scenario, plan)) return;
  const network = formatPrefix6(networkOf6(own.local, own.bits), own.bits);
  const device = server.last("dev")?.args[0] ?? "tun";
  const redirect = plan.routes.find(({ step, origin }) => step === "redirect6" && origin !== null);
  yield {
    code: "server-must-forward-ipv6",
    severity: "warning",
    message: l10n.t(
      "The server has to forward IPv6 from {0} as well, and to translate it where the internet has no route to that network.",
      network,
    ),
    origin: redirect?.origin ?? null,
    remedies: remediesFor(network, /^(tun|tap)$/.test(device) ? `${device}0` : device),
  };
}

const remediesFor = (network: string, device: string): readonly Remedy[] => [
  {
    system: "linux",
    text: [
      l10n.t("On a Linux server, forward, now and after each start; eth0 is its internet interface:"),
      "printf 'net.ipv6.conf.all.forwarding = 1\\nnet.ipv6.conf.eth0.accept_ra = 2\\n' | sudo tee /etc/sysctl.d/99-openvpn-ipv6.conf",
      "sudo sysctl --system",
      l10n.t("Translate a private network:"),
      "sudo nft add table ip6 openvpn",
      "sudo nft 'add chain ip6 openvpn postrouting { type nat hook postrouting priority srcnat; }'",
      `sudo nft 'add rule ip6 openvpn postrouting ip6 saddr ${network} oifname != "${device}" masquerade'`,
    ].join("\n"),
  },
  {
    system: "windows",
    text: [
      l10n.t(
        "Windows forwards, but translates no IPv6: the network has to be one that your provider routes to the server.",
      ),
      "Set-NetIPInterface -AddressFamily IPv6 -Forwarding Enabled",
    ].join("\n"),
  },
];
