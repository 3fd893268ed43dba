import { formatIPv4 } from "./addresses.ts";
import { deviceOf } from "./device.ts";
import { lookUp } from "./lookup.ts";
import { indexOptions } from "./option-index.ts";
import type { Plan } from "./plan.ts";
import { uplink6Of, uplinkOf } from "./systems/uplink.ts";
import type { Survey } from "./traffic.ts";
import type { Row, Scenario } from "./types.ts";

/** Why nothing gets through a tunnel that has its interface and its routes. */
export type Breakage =
  /** This row leads the tunnel's own packets into it. */
  | { readonly kind: "loop"; readonly address: string; readonly row: Row }
  /** The router is looked for in the tunnel. */
  | { readonly kind: "overlap" }
  /** No row leads to the server; undefined: a server whose address is not known, from a computer without a default route. */
  | { readonly kind: "unreachable"; readonly address: string | undefined }
  /** One end is a tun, the other a tap. */
  | { readonly kind: "devices" };

/** What breaks the tunnel; undefined where nothing is known to. */
export function breakageOf(scenario: Scenario, plan: Plan, survey: Survey): Breakage | undefined {
  if (survey.view.tunnel === null) return undefined;
  const [loop] = loopsOf(plan, survey);
  return unreachable(scenario, plan, survey) ?? loop ?? overlap(survey) ?? devices(scenario, plan);
}

/** The server's addresses that the table leads into the tunnel. */
export function* loopsOf({ unmet, servers }: Plan, { view, find }: Survey): Iterable<Breakage & { kind: "loop" }> {
  for (const address of unmet === undefined ? servers.map(formatIPv4) : [unmet]) {
    const { row: at } = find(address);
    const row = at === null ? undefined : view.after[at];
    // Its own host route leads there only where the LAN and the tunnel overlap.
    if (row === undefined || row.interface !== view.tunnel?.interface || row.kind === "bypass") continue;
    yield { kind: "loop", address, row };
  }
}

function unreachable({ network }: Scenario, { unmet, servers }: Plan, { view }: Survey): Breakage | undefined {
  const [address] = unmet === undefined ? servers.map(formatIPv4) : [unmet];
  const isLost =
    address === undefined
      ? uplinkOf(network) === undefined && uplink6Of(network) === undefined
      : lookUp(view.before, address, view.os).row === null;
  return isLost ? { kind: "unreachable", address } : undefined;
}

const overlap = ({ view: { after, tunnel } }: Survey): Breakage | undefined =>
  after.some(({ kind, interface: name }) => kind === "bypass" && name === tunnel?.interface)
    ? { kind: "overlap" }
    : undefined;

function devices({ server, client }: Scenario, { tunnel }: Plan): Breakage | undefined {
  if (server === undefined || client === undefined || tunnel === null) return undefined;
  return deviceOf(indexOptions(server)).kind === tunnel.kind ? undefined : { kind: "devices" };
}
