import * as l10n from "@vscode/l10n";
import { formatIPv4, formatIPv6 } from "../addresses.ts";
import { deviceOf } from "../device.ts";
import { scriptThatEnds } from "../forbidden-scripts.ts";
import { defaultGateway, gatewayTowards } from "../gateways.ts";
import { evenMask, note, withRefused } from "../note.ts";
import { indexOptions, type OptionIndex } from "../option-index.ts";
import type { Plan, PlannedRoute } from "../plan.ts";
import type { PushItem } from "../server/push-item.ts";
import type { Note, OptionLine, PushedOption, Scenario } from "../types.ts";
import { effectiveOptions, effectiveOptions3 } from "./effective-options.ts";
import { neverUp } from "./never-up.ts";
import { inOrder3 } from "./openvpn3-order.ts";
import { pull3 } from "./openvpn3-pull.ts";
import { refusals3 } from "./openvpn3-refusals.ts";
import type { PlanContext } from "./plan-context.ts";
import { planRoutes4 } from "./plan-routes4.ts";
import { planRoutes6 } from "./plan-routes6.ts";
import { pull } from "./pull.ts";
import { planRedirect } from "./redirect.ts";
import { refusedCompression } from "./refused-compression.ts";
import { chooseRemote, type RemoteChoice } from "./remote.ts";
import { planTunnel } from "./tunnel.ts";
import { unknownDevice } from "./unknown-device.ts";

/** What reaches the client; "unknown" where there is no server side, "none" where the other end is no server: it sends its `push` lines alone. */
export interface Reply {
  readonly kind: "pushed" | "none" | "unknown" | "refused";
  readonly items: readonly PushItem[];
  readonly notes: readonly Note[];
}

/** The client's side of the plan: filters, options, tunnel, then each family's routes in the order they are installed. */
export function applyReply(reply: Reply, scenario: Scenario): Plan {
  const client = scenario.client ?? assumedClient(scenario);
  const own = indexOptions(client);
  const choice = chooseRemote(client, scenario);
  const pulls = own.has("client") || own.has("pull") || scenario.pushReply !== undefined;
  const { lines, keptAway, rejected } = pulls
    ? scenario.client3
      ? pull3(reply.items, client)
      : pull(reply.items, client, scenario)
    : { lines: [], keptAway: new Map<PushItem, OptionLine>(), rejected: undefined };
  const options = (scenario.client3 ? effectiveOptions3 : effectiveOptions)(client, lines);
  const optionNotes = withRefused(options.notes, scenario.refused?.client);
  const tunnelPlan = planTunnel(own, options, scenario);
  const { tunnel, gateway, gateway6, fatal } = tunnelPlan;
  const refused = scenario.client3 ? Array.from(refusals3(client, options, tunnelPlan)) : [];
  const unreached = Array.from(neverUp({ reply, pulls, choice }, scenario));
  const device = unknownDevice(own, scenario);
  const compression = refusedCompression(lines, own, scenario);
  const script = scriptThatEnds(scenario, "client", ["up"]);
  const blockers = [...unreached, rejected, device, compression, fatal, script, ...refused].filter(
    (one) => one !== undefined,
  );
  const stopped = [...reply.notes, ...optionNotes].some(({ severity }) => severity === "error");
  const asks = pulls && unreached.length === 0 && optionNotes.every(({ severity }) => severity !== "error");
  const common = {
    pushReply: reply.kind === "unknown" ? null : asks ? reply.items.map(({ text }) => text) : [],
    pushed: asks && reply.kind !== "unknown" ? reply.items.map((item) => pushedOption(item, keptAway.get(item))) : [],
    pulled: asks ? lines : [],
    servers: choice.remote.ipv4 === undefined ? [] : [choice.remote.ipv4],
  };
  const said = [...reply.notes, ...optionNotes, ...blockers, ...portNote(client, choice)];
  if (stopped || blockers.length > 0) return { ...common, completed: false, tunnel: null, routes: [], notes: said };
  const defaultWay = defaultWayOf(scenario);
  const context: PlanContext = {
    scenario,
    options,
    tunnel,
    gateway,
    gateway6,
    remote: choice.remote,
    way: wayOut(choice, scenario),
    defaultWay,
  };
  const { routes, notes } = own.has("route-noexec") ? { routes: [], notes: [] } : plannedRoutes(context);
  const crash = crashAt(routes, scenario);
  return {
    ...common,
    unmet: pulls || isDelayed(own, scenario) ? undefined : addressOf(choice),
    completed: crash === undefined,
    tunnel,
    routes: crash === undefined ? routes : routes.slice(0, crash + 1),
    notes: [...said, ...notes, ...(crash === undefined ? [] : [crashNote(routes[crash])])],
  };
}

const pushedOption = ({ origin, reason = "" }: PushItem, keeper: OptionLine | undefined): PushedOption => ({
  origin,
  reason,
  keptAwayBy: keeper?.origin ?? null,
});

/** What a client says that only does as the server wants. */
function assumedClient({ server = [] }: Scenario): readonly OptionLine[] {
  const { kind } = deviceOf(indexOptions(server));
  const proto = server.findLast(({ name }) => name === "proto")?.args[0];
  const line = (name: string, ...args: string[]): OptionLine => ({ name, args, origin: null });
  return [
    line("client"),
    line("dev", kind),
    ...(proto === undefined ? [] : [line("proto", proto.replace("-server", ""))]),
  ];
}

/** A router in between may lead one port to another: nobody can say that it does not. */
function* portNote(client: readonly OptionLine[], { otherPort }: RemoteChoice): Iterable<Note> {
  if (otherPort === undefined || client.some(({ name }) => name.endsWith("-proxy"))) return;
  const { asked, listened, origin } = otherPort;
  const message = l10n.t(
    "The client asks for port {0} and the server listens on {1}: they meet only where a router leads the one to the other.",
    asked,
    listened,
  );
  const remedies = [{ system: "any", text: l10n.t("In the client's file: {0}", `port ${listened}`) }] as const;
  yield { ...note({ code: "ports-differ", message, origin }), remedies };
}

/** Whether the routes wait for the other end; Windows' adapters have a delay of their own. */
const isDelayed = (own: OptionIndex, { os }: Scenario): boolean =>
  os === "windows" || own.has("route-delay") || own.has("up-delay");

function addressOf({ remote: { ipv4, ipv6 } }: RemoteChoice): string | undefined {
  if (ipv6 !== undefined) return formatIPv6(ipv6);
  return ipv4 === undefined ? undefined : formatIPv4(ipv4);
}

/** From 2.7 on OpenVPN asks for the way to the server; before, and on macOS still, for the default route. OpenVPN 3 always asked. */
function wayOut({ remote }: RemoteChoice, scenario: Scenario): PlanContext["way"] {
  const { client3, openvpn, os, network } = scenario;
  const asks = client3 || (openvpn === "2.7" && os !== "macos");
  return asks && remote.ipv4 !== undefined ? gatewayTowards(network, os, remote.ipv4) : defaultWayOf(scenario);
}

/** Where there is no default route, OpenVPN on Linux (from 2.5 on) goes on with 0.0.0.0 for its gateway. */
function defaultWayOf({ network, os, openvpn }: Scenario): PlanContext["defaultWay"] {
  const none = { address: 0, onLink: false, interface: undefined, bits: undefined };
  return defaultGateway(network, os) ?? (os === "linux" && openvpn !== "2.4" ? none : undefined);
}

function plannedRoutes(context: PlanContext): {
  readonly routes: readonly PlannedRoute[];
  readonly notes: readonly Note[];
} {
  const redirect = planRedirect(context);
  const four = planRoutes4(context);
  const six = planRoutes6(context);
  const routes = [...redirect.routes, ...four.routes, ...redirect.blockLocal, ...six.routes];
  return {
    routes: context.scenario.client3 ? inOrder3(routes) : routes,
    notes: [...redirect.notes, ...four.notes, ...six.notes],
  };
}

/** 2.7 on Linux ends itself over a netmask that has no length. */
function crashAt(routes: readonly PlannedRoute[], { os, openvpn }: Scenario): number | undefined {
  if (os !== "linux" || openvpn !== "2.7") return undefined;
  const at = routes.findIndex(({ bits }) => bits < 0);
  return at < 0 ? undefined : at;
}

const crashNote = (route: PlannedRoute | undefined): Note =>
  note({
    code: "route-bad-mask",
    severity: "error",
    message: l10n.t(
      "OpenVPN 2.7 ends itself over this route: the ones of its netmask do not stand together at the front.",
    ),
    origin: route?.origin ?? null,
    remedies: [evenMask()],
  });
