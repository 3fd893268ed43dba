import * as l10n from "@vscode/l10n";
import type { PictureModel } from "./model.ts";
import { few } from "./wrap.ts";

/** The tunnel's traffic in a line or two: "all other IPv4: 0.0.0.0/1 and 128.0.0.0/1". */
export function traffic({ inTunnel: { words, prefixes }, ...model }: PictureModel, room: number): string {
  if (model.isForServerToSay) return l10n.t("for the server to say");
  const named = few(prefixes, room);
  if (words === "") return named === "" ? l10n.t("nothing yet") : named;
  return named === "" ? words : l10n.t("{0}: {1}", words, named);
}

/** The picture in words. */
export function describePicture(model: PictureModel): string {
  const { internet, outside, phantom, router } = model;
  const sentences = [
    tunnelSentence(model),
    internet.throughTunnel ? l10n.t("The server passes it on to the internet.") : "",
    outside.length > 0 ? l10n.t("Past the tunnel, by the router {0}: {1}.", router ?? "", few(outside, 6)) : "",
    phantom === null
      ? ""
      : l10n.t("The gateway {0} is the far end of this client's own /30; it is on no machine.", phantom),
  ];
  return sentences.filter(Boolean).join(" ").replaceAll(" .", ".");
}

function tunnelSentence(model: PictureModel): string {
  if (!model.hasTunnel) return l10n.t("There is no tunnel.");
  if (model.breakage !== undefined)
    return l10n.t("The tunnel is broken, and drawn struck through: {0}.", model.breakage.why);
  if (model.isForServerToSay) return l10n.t("What goes through the tunnel to the VPN server is for the server to say.");
  const [address = ""] = model.serverTunnelAddresses;
  const end = model.far === "peer" ? l10n.t("the other end {0}", address) : l10n.t("the VPN server {0}", address);
  return l10n.t("Your computer sends {0} through the tunnel to {1}.", traffic(model, 6), end);
}
