import * as l10n from "@vscode/l10n";
import { parsePrefix } from "./addresses.ts";
import type { Plan } from "./plan.ts";
import { type BareView, lanRows, type Share, type Survey } from "./traffic.ts";

/** One sentence: where the traffic goes. */
export function summarise(plan: Plan, survey: Survey): string {
  const { view, traffic } = survey;
  if (view.tunnel === null) return l10n.t("No tunnel comes up; all traffic stays as it is.");
  if (!view.completed) return l10n.t("No connection comes up; what the routes lead into the tunnel is lost.");
  const { ipv4, ipv6 } = traffic;
  if (ipv4 === "all") return `${fullSentence(plan, survey)} ${sixSentence(ipv6)}`;
  if (ipv6 === "all") return l10n.t("All IPv6 traffic goes through the VPN. IPv4 does not.");
  return splitSentence(survey, { ipv4, isToldAll: plan.pushReply !== null });
}

function fullSentence(plan: Plan, survey: Survey): string {
  const exceptions = exceptionsOf(plan, survey);
  return exceptions.length === 0
    ? l10n.t("All IPv4 traffic goes through the VPN.")
    : l10n.t("All IPv4 traffic goes through the VPN, except {0}.", joined(exceptions));
}

function sixSentence(ipv6: Share): string {
  if (ipv6 === "all") return l10n.t("So does IPv6.");
  return ipv6 === "some" ? l10n.t("Of IPv6, only a part does.") : l10n.t("IPv6 does not.");
}

/** The LAN where it still goes its own way, the server, and whatever else is led past the tunnel. */
function exceptionsOf({ servers }: Plan, { view, find }: Survey): readonly string[] {
  const outside = (address: string): boolean => find(address).interface !== view.tunnel?.interface;
  const lans = lanRows(view)
    .filter(({ family, kind, destination }) => family === 4 && kind === "network" && outside(addressIn(destination)))
    .map(({ destination }) => l10n.t("your LAN {0}", destination));
  const bypasses = view.after.filter(({ kind, family }) => kind === "bypass" && family === 4);
  const isServer = (destination: string): boolean => {
    const prefix = parsePrefix(destination);
    return prefix?.family === 4 && prefix.bits === 32 && servers.includes(prefix.address);
  };
  const server = bypasses.some(({ destination }) => isServer(destination)) ? [l10n.t("the server itself")] : [];
  const others = bypasses.map(({ destination }) => destination).filter((destination) => !isServer(destination));
  return [...lans, ...server, ...others];
}

const addressIn = (destination: string): string => destination.split("/")[0] ?? destination;

interface Split {
  readonly ipv4: Share;
  /** false where a client's file stands alone. */
  readonly isToldAll: boolean;
}

function splitSentence({ view, losers }: Survey, { ipv4, isToldAll }: Split): string {
  const networks = view.after
    .filter((row) => row.kind === "vpn" && row.interface === view.tunnel?.interface && !losers.has(row))
    .map(({ destination }) => destination);
  if (networks.length === 0) return emptySentence(view, isToldAll ? "server known" : "client alone");
  const named = joined(networks);
  if (ipv4 === "some")
    return l10n.t("A part of the internet goes through the VPN: {0}. The rest stays outside.", named);
  return networks.length === 1
    ? l10n.t("Only {0} goes through the VPN; everything else stays outside.", named)
    : l10n.t("Only {0} go through the VPN; everything else stays outside.", named);
}

function emptySentence(view: BareView, knowledge: "server known" | "client alone"): string {
  const own = ownNetwork(view);
  if (own !== undefined) return l10n.t("No route leads into the VPN: only {0} is reached through it.", own);
  return knowledge === "server known"
    ? l10n.t("The tunnel has no address, and no route leads into it; all traffic stays as it is.")
    : l10n.t("What goes through the VPN is for the server to say; its options are not known here.");
}

/** The tunnel's widest own row. */
function ownNetwork({ after }: BareView): string | undefined {
  const own = after.filter(({ kind }) => kind === "tunnel").map(({ destination }) => destination);
  return own.sort((a, b) => (parsePrefix(a)?.bits ?? 0) - (parsePrefix(b)?.bits ?? 0))[0];
}

/** More than this are counted instead of named. */
const NAMED = 4;

function joined(parts: readonly string[]): string {
  const named = parts.length > NAMED ? parts.slice(0, NAMED - 1) : parts;
  const rest = parts.length - named.length;
  const all = rest === 0 ? named : [...named, l10n.t("{0} more", rest)];
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : l10n.t("{0} and {1}", all.slice(0, -1).join(", "), last);
}
