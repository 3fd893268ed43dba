import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatPrefix4, parseIPv4, parsePrefix } from "./addresses.ts";
import { type Breakage, breakageOf } from "./breakage.ts";
import { blocksIPv6 } from "./client/blocks-ipv6.ts";
import { grouped } from "./grouped.ts";
import type { Plan } from "./plan.ts";
import { containsPrefix } from "./prefixes.ts";
import { leftToDefault } from "./shares.ts";
import { lanRows, type Survey } from "./traffic.ts";
import type { OptionLine, Row, Scenario } from "./types.ts";

/** One sentence: where the traffic goes. */
export function summarise(plan: Plan, survey: Survey, scenario: Scenario): string {
  if (survey.view.tunnel === null) return l10n.t("No tunnel comes up; all traffic stays as it is.");
  const breakage = breakageOf(scenario, plan, survey);
  if (breakage === undefined) return wholeSentence(plan, survey, scenario);
  if (breakage.kind === "unreachable" && plan.unmet === undefined)
    return `${brokenSentence(breakage, plan)} ${l10n.t("The routes shown would come with it.")}`;
  return [brokenSentence(breakage, plan), ...lostSentence(survey)].join(" ");
}

/** What really happens, before anything that the routes are meant to do. */
function brokenSentence(breakage: Breakage, { unmet }: Plan): string {
  switch (breakage.kind) {
    case "loop":
      return unmet === undefined
        ? l10n.t(
            "The tunnel cannot carry anything: {0} leads its own packets to the server {1} back into it, and the connection dies.",
            breakage.row.destination,
            breakage.address,
          )
        : l10n.t(
            "No connection comes up: {0} leads the first packets to the other end {1} into the tunnel.",
            breakage.row.destination,
            breakage.address,
          );
    case "overlap":
      return l10n.t(
        "The tunnel cannot carry anything: the router, and with it the server, is looked for in the tunnel, and the connection dies.",
      );
    case "unreachable":
      return breakage.address === undefined
        ? l10n.t("Without a default route no connection comes up, unless the server is in your own network.")
        : l10n.t("No connection comes up: no route of this computer leads to the server {0}.", breakage.address);
    case "devices":
      return l10n.t("The tunnel cannot carry anything: one end is a tun and the other a tap.");
  }
}

function lostSentence(survey: Survey): readonly string[] {
  const { ipv4, ipv6 } = survey.traffic;
  const four = ipv4 === "all" ? [l10n.t("all IPv4 traffic")] : [];
  const six = ipv6 === "all" ? [l10n.t("all IPv6 traffic")] : [];
  const all = [...four, ...six];
  const lost = all.length > 0 ? all : networksInside(survey);
  return lost.length === 0 ? [] : [l10n.t("What the routes lead into it is lost: {0}.", joined(lost))];
}

function wholeSentence(plan: Plan, survey: Survey, scenario: Scenario): string {
  const { ipv4, ipv6 } = survey.traffic;
  const isStopped = ipv6 === "all" && blocksIPv6(scenario, plan);
  const stopped = l10n.t("IPv6 is stopped in the tunnel, so that programs fall back to IPv4.");
  if (ipv4 === "all") return `${fullSentence(plan, survey)} ${isStopped ? stopped : sixSentence(plan, survey)}`;
  if (isStopped) return `${splitSentence(plan, fourOnly(survey), scenario)} ${stopped}`;
  if (ipv6 === "all") {
    const exceptions = joined(exceptionsOf(plan, survey, ({ family }) => family === 6));
    return exceptions === ""
      ? l10n.t("All IPv6 traffic goes through the VPN. IPv4 does not.")
      : l10n.t("All IPv6 traffic goes through the VPN, except {0}. IPv4 does not.", exceptions);
  }
  return splitSentence(plan, survey, scenario);
}

/** What is told of IPv4 alone. */
const fourOnly = (survey: Survey): Survey => ({
  ...survey,
  view: { ...survey.view, after: survey.view.after.filter(({ family }) => family === 4) },
});

function fullSentence(plan: Plan, survey: Survey): string {
  const left = leftToDefault(survey.view);
  const others = exceptionsOf(plan, survey, ({ family, destination }) => {
    return family === 4 && !left.some((outer) => holds(outer, destination));
  });
  const exceptions = [...left, ...others];
  return exceptions.length === 0
    ? l10n.t("All IPv4 traffic goes through the VPN.")
    : l10n.t("All IPv4 traffic goes through the VPN, except {0}.", joined(exceptions));
}

function sixSentence(plan: Plan, survey: Survey): string {
  const { ipv6 } = survey.traffic;
  const exceptions = ipv6 === "all" ? exceptionsOf(plan, survey, ({ family }) => family === 6) : [];
  if (exceptions.length > 0) return l10n.t("So does IPv6, except {0}.", joined(exceptions));
  if (ipv6 === "all") return l10n.t("So does IPv6.");
  return ipv6 === "some" ? l10n.t("Of IPv6, only a part does.") : l10n.t("IPv6 does not.");
}

/** The LAN where it still goes its own way, the server, and whatever else is led past the tunnel. */
function exceptionsOf(
  { servers, routes }: Plan,
  { view, find }: Survey,
  isConcerned: (row: Row) => boolean,
): readonly string[] {
  const outside = (address: string): boolean => find(address).interface !== view.tunnel?.interface;
  const lans = lanRows(view)
    .filter((row) => isConcerned(row) && row.kind === "network" && outside(addressIn(row.destination)))
    .map(({ destination }) => l10n.t("your LAN {0}", destination));
  const bypasses = view.after.filter((row) => row.kind === "bypass" && isConcerned(row));
  const isServer = (destination: string): boolean => {
    const prefix = parsePrefix(destination);
    if (prefix?.family === 6)
      return routes.some(({ step, address }) => step === "server-host6" && address === prefix.address);
    return prefix?.family === 4 && prefix.bits === 32 && servers.includes(prefix.address);
  };
  const server = bypasses.some(({ destination }) => isServer(destination)) ? [l10n.t("the server itself")] : [];
  const router = view.before.find(({ destination }) => destination === "0.0.0.0/0")?.gateway;
  const others = bypasses
    .map(({ destination }) => destination)
    .filter((destination) => !isServer(destination))
    .map((destination) => (destination === `${router}/32` ? l10n.t("your router {0}", router ?? "") : destination));
  return [...lans, ...server, ...others];
}

const addressIn = (destination: string): string => destination.split("/")[0] ?? destination;

function splitSentence(plan: Plan, survey: Survey, scenario: Scenario): string {
  const { traffic } = survey;
  const networks = networksInside(survey);
  if (networks.length === 0) return emptySentence(plan, survey, scenario);
  const named = joined(networks);
  if (traffic.ipv4 === "some")
    return l10n.t("A part of the internet goes through the VPN: {0}. The rest stays outside.", named);
  const exceptions =
    networks.length > READABLE
      ? []
      : exceptionsOf(plan, survey, ({ destination }) => networks.some((outer) => holds(outer, destination)));
  return onlySentence({ named, isOne: networks.length === 1, exceptions: joined(exceptions) });
}

const networksInside = ({ view, losers }: Survey): readonly string[] =>
  outermost(
    view.after
      .filter((row) => row.kind === "vpn" && row.interface === view.tunnel?.interface && !losers.has(row))
      .map(({ destination }) => destination),
  );

interface Only {
  readonly named: string;
  readonly isOne: boolean;
  readonly exceptions: string;
}

function onlySentence({ named, isOne, exceptions }: Only): string {
  if (exceptions === "")
    return isOne
      ? l10n.t("Only {0} goes through the VPN; everything else stays outside.", named)
      : l10n.t("Only {0} go through the VPN; everything else stays outside.", named);
  return isOne
    ? l10n.t("Only {0} goes through the VPN, except {1}; everything else stays outside.", named, exceptions)
    : l10n.t("Only {0} go through the VPN, except {1}; everything else stays outside.", named, exceptions);
}

/** More are counted, and nobody asks what lies in what. */
const READABLE = 64;

/** The list without what another network of it holds. */
function outermost(networks: readonly string[]): readonly string[] {
  if (networks.length > READABLE) return networks;
  return networks.filter((inner) => !networks.some((outer) => outer !== inner && holds(outer, inner)));
}

function holds(outerText: string, innerText: string): boolean {
  const [outer, inner] = [parsePrefix(outerText), parsePrefix(innerText)];
  return outer !== undefined && inner !== undefined && containsPrefix(outer, inner);
}

function emptySentence({ pushReply }: Plan, survey: Survey, { client = [], server = [] }: Scenario): string {
  const isBridgedByDhcp = server.some(({ name, args }) => name === "server-bridge" && args.length === 0);
  const own = ownNetwork(survey);
  if (own === "none") return l10n.t("Nothing goes through the VPN: this computer takes no route that leads into it.");
  if (own !== undefined) return l10n.t("No route leads into the VPN: only {0} is reached through it.", own);
  if (isBridgedByDhcp) return l10n.t("What goes through the VPN is for the DHCP server of the bridged network to say.");
  if (pushReply !== null)
    return l10n.t("The tunnel has no address, and no route leads into it; all traffic stays as it is.");
  const wanted = wantedBy(client);
  return wanted.length === 0
    ? l10n.t("What goes through the VPN is for the server to say; its options are not known here.")
    : l10n.t(
        "This file asks for {0} through the VPN; by which gateway, and what else, is for the server to say.",
        joined(wanted),
      );
}

/** What a client's file leads into the tunnel by itself, before the server has said a word. */
function wantedBy(client: readonly OptionLine[]): readonly string[] {
  const flags = client.filter(({ name }) => name === "redirect-gateway").map(({ args }) => args);
  const four = flags.some((args) => !args.includes("!ipv4")) ? [l10n.t("all IPv4 traffic")] : [];
  const six = flags.some((args) => args.includes("ipv6")) ? [l10n.t("all IPv6 traffic")] : [];
  return [...four, ...six, ...outermost(client.flatMap(routeOf))];
}

function routeOf({ name, args: [network = "", second, gateway = "default"] }: OptionLine): readonly string[] {
  const isThrough = gateway === "default" || gateway === "vpn_gateway";
  if (name === "route-ipv6") return parsePrefix(network) === undefined || second !== undefined ? [] : [network];
  if (name !== "route" || !isThrough) return [];
  const address = parseIPv4(network);
  const mask = second === undefined || second === "default" ? 0xffffffff : parseIPv4(second);
  const bits = mask === undefined ? undefined : bitsOfMask(mask);
  return address === undefined || bits === undefined ? [] : [formatPrefix4(address, bits)];
}

/** The tunnel's widest own row that is used; "none" where all of them lose, but for this computer itself. */
function ownNetwork({ view: { after, tunnel }, losers }: Survey): string | undefined {
  const rows = after.filter(({ kind }) => kind === "tunnel");
  const own = rows
    .filter((row) => !losers.has(row) && row.destination !== `${tunnel?.local}/32`)
    .map(({ destination }) => destination);
  const [widest] = own.sort((a, b) => (parsePrefix(a)?.bits ?? 0) - (parsePrefix(b)?.bits ?? 0));
  return widest ?? (rows.length > 0 ? "none" : undefined);
}

/** More than this are counted instead of named. */
const NAMED = 4;

function joined(parts: readonly string[]): string {
  const named = parts.length > NAMED ? parts.slice(0, NAMED - 1) : parts;
  const rest = parts.length - named.length;
  const all = rest === 0 ? named : [...named, l10n.t("{0} more", grouped(rest))];
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : l10n.t("{0} and {1}", all.slice(0, -1).join(", "), last);
}
