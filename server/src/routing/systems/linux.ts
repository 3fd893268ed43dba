import type { Plan, PlannedRoute } from "../plan.ts";
import type { Operation, Row, Scenario, SeriesVersion } from "../types.ts";
import { destinationOf, gatewayOf, linuxCommand } from "./linux-command.ts";
import { addTunnel4, linux4, type Outcome, rows4, runRoute4 } from "./linux-ipv4.ts";
import { addTunnel6, linux6, rows6, runRoute6 } from "./linux-ipv6.ts";
import type { Manner } from "./linux-table.ts";
import type { SystemResult } from "./system-result.ts";

/** The plan as the Linux kernel carries it out: order among equal prefixes, refusals, its own rows. */
export function applyLinux(plan: Plan, scenario: Scenario): SystemResult {
  const before = [...rows4(linux4(scenario.network), []), ...rows6(linux6(scenario.network), [])];
  const four = addTunnel4(linux4(scenario.network), plan);
  const six = addTunnel6(linux6(scenario.network), plan);
  const device = plan.tunnel?.view.interface ?? "tun0";
  const isUp = plan.tunnel?.ipv4 !== undefined || plan.tunnel?.ipv6 !== undefined;
  const texts = { four: four.textOf, six: six.textOf };
  const manner = MANNERS[scenario.openvpn];
  const operations = plan.routes.map((planned, operation): Operation => {
    const said = scenario.openvpn === "2.4" ? asCommand(planned) : planned;
    const route = planned.op === "delete" ? planned : said;
    const outcome =
      route.family === 4
        ? runRoute4(four, route, { operation, manner: manner ?? "front" })
        : runRoute6(six, route, { operation, device, isUp, manner: manner ?? "back" });
    return operationOf(said, outcome, { tunnel: device, gateway: gatewayOf(said, texts) });
  });
  const after = [...rows4(four, operations), ...rows6(six, operations)];
  return { operations, before, after: plan.completed ? after : withoutTunnel(after, device) };
}

/** `ip route add` wants to be alone, 2.5 replaces; since then the new route stands beside its equals. */
const MANNERS: Readonly<Partial<Record<SeriesVersion, Manner>>> = { "2.4": "alone", "2.5": "replace" };

/** Before netlink came with 2.5, the command named either the gateway or the interface, and none to delete a route. */
function asCommand(route: PlannedRoute): PlannedRoute {
  if (route.family === 6) return route;
  return route.op === "delete" || route.device !== undefined ? { ...route, gateway: null } : route;
}

/** Where OpenVPN ends itself the tunnel goes, and with it every row that leads there. */
const withoutTunnel = (rows: readonly Row[], device: string): readonly Row[] =>
  rows.filter((row) => row.interface !== device);

interface Names {
  readonly tunnel: string;
  readonly gateway: string | null;
}

function operationOf(
  route: PlannedRoute,
  { result, interface: found }: Outcome,
  { tunnel, gateway }: Names,
): Operation {
  const destination = destinationOf(route);
  return {
    op: route.op,
    destination,
    gateway,
    interface: found ?? route.device ?? (route.outside ? null : tunnel),
    metric: route.metric,
    result,
    command: linuxCommand(route, { destination, gateway, tunnel }),
    origin: route.origin,
    reason: route.reason,
  };
}
