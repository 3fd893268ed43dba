import * as l10n from "@vscode/l10n";
import type { Shown } from "./page.ts";
import { percent } from "./share.ts";

/** How much of either family's address space leaves by the tunnel. */
export const ShareBars = ({ shown }: { readonly shown: Shown }) => (
  <section class="share" aria-label={l10n.t("How much goes through the VPN")}>
    <Bar label="IPv4" part={shown.throughTunnel[4]} what={l10n.t("of all unicast addresses")} />
    <Bar
      label="IPv6"
      part={shown.throughTunnel[6]}
      what={l10n.t("of the global addresses 2000::/3")}
      isStopped={shown.view.stopsIPv6}
    />
  </section>
);

interface Props {
  readonly label: string;
  readonly part: number;
  readonly what: string;
  readonly isStopped?: true | undefined;
}

function Bar({ label, part, what, isStopped }: Props) {
  const text = isStopped
    ? l10n.t("{0} stopped in the tunnel", percent(part))
    : l10n.t("{0} through the VPN", percent(part));
  return (
    <div class="share-row">
      <span>{label}</span>
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <title>{`${label}: ${text}, ${what}`}</title>
        <rect class="bar-rest" width="100" height="1" />
        <rect class="bar-part" width={part * 100} height="1" />
      </svg>
      <span>
        {text}
        <span class="visually-hidden">, {what}</span>
      </span>
    </div>
  );
}
