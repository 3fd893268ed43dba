import * as l10n from "@vscode/l10n";
import type { PictureModel } from "./model.ts";
import { few, wrap } from "./wrap.ts";

/** The tunnel's traffic in a line or two. */
export function traffic(
  { inTunnel }: PictureModel,
  at: { readonly room: number; readonly lineLength: number },
): readonly string[] {
  if (inTunnel.length === 0) return [l10n.t("nothing yet")];
  return wrap(few(inTunnel, at.room + 1), at.lineLength);
}

/** The picture in words. */
export function describePicture(model: PictureModel): string {
  const { inTunnel, internet, outside, phantom, router, serverTunnelAddress } = model;
  const sentences = [
    model.hasTunnel
      ? l10n.t(
          "Your computer sends {0} through the tunnel to the VPN server {1}.",
          few(inTunnel, 6) || l10n.t("nothing"),
          serverTunnelAddress ?? "",
        )
      : l10n.t("There is no tunnel."),
    internet.throughTunnel ? l10n.t("The server passes it on to the internet.") : "",
    outside.length > 0 ? l10n.t("Past the tunnel, by the router {0}: {1}.", router ?? "", few(outside, 6)) : "",
    phantom === null
      ? ""
      : l10n.t("The gateway {0} is the far end of this client's own /30; it is on no machine.", phantom),
  ];
  return sentences.filter(Boolean).join(" ").replaceAll(" .", ".");
}
