import * as l10n from "@vscode/l10n";
import { grouped } from "../grouped.ts";
import type { Plan } from "../plan.ts";
import type { Survey } from "../traffic.ts";
import type { Note, Scenario } from "../types.ts";
import { clientAlone } from "./client-alone.ts";
import { clientNat } from "./client-nat.ts";
import { defaultRoute } from "./default-route.ts";
import { devicesDiffer } from "./devices-differ.ts";
import { dnsOutside } from "./dns-outside.ts";
import { endsDiffer } from "./ends-differ.ts";
import { forwardIPv6 } from "./forward-ipv6.ts";
import { gatewayByDhcp } from "./gateway-by-dhcp.ts";
import { gatewayOutside } from "./gateway-outside.ts";
import { ipv6Outside } from "./ipv6-outside.ts";
import { iroutes } from "./iroutes.ts";
import { lanClash } from "./lan-clash.ts";
import { losingRoutes } from "./losing-routes.ts";
import { type Notes, noteContext } from "./note-context.ts";
import { pastTheTunnel } from "./past-the-tunnel.ts";
import { peerIsNetmask } from "./peer-is-netmask.ts";
import { phantomGateway } from "./phantom-gateway.ts";
import { refusedRoutes } from "./refused-routes.ts";
import { routesByScripts } from "./routes-by-scripts.ts";
import { serverAddressUnknown } from "./server-address-unknown.ts";
import { serverLoop } from "./server-loop.ts";
import { translateAddresses } from "./translate-addresses.ts";
import { vpnSubnetEqualsLan } from "./vpn-subnet-equals-lan.ts";
import { wayLost } from "./way-lost.ts";
import { windowsMethods } from "./windows-methods.ts";
import { withoutAddress } from "./without-address.ts";

/** In the order they are read: what breaks first, what explains last. */
const families: readonly Notes[] = [
  serverLoop,
  wayLost,
  serverAddressUnknown,
  devicesDiffer,
  withoutAddress,
  endsDiffer,
  peerIsNetmask,
  vpnSubnetEqualsLan,
  gatewayOutside,
  lanClash,
  losingRoutes,
  refusedRoutes,
  translateAddresses,
  forwardIPv6,
  defaultRoute,
  ipv6Outside,
  dnsOutside,
  iroutes,
  routesByScripts,
  windowsMethods,
  pastTheTunnel,
  phantomGateway,
  gatewayByDhcp,
  clientNat,
  clientAlone,
];

/** What a person should know of the view, each with a way out where there is one; nothing that the plan's own notes say already. */
export function notesOf(scenario: Scenario, plan: Plan, survey: Survey): readonly Note[] {
  const context = noteContext(scenario, plan, survey);
  const said = new Set(plan.notes.map(placeOf));
  const codes = new Set(plan.notes.map(({ code }) => code));
  const notes: Note[] = [];
  for (const family of families) {
    for (const note of family(context)) {
      const known = note.origin === null ? codes.has(note.code) : said.has(placeOf(note));
      if (!known) notes.push(note);
    }
  }
  return Array.from(limited(notes));
}

const placeOf = ({ code, origin }: Note): string => `${code} ${origin?.file ?? ""} ${origin?.line ?? ""}`;

/** Thousands of routes with the same trouble are told once more, not thousands of times. */
const OF_ONE_KIND = 20;

function* limited(notes: readonly Note[]): Iterable<Note> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    const count = (counts.get(note.code) ?? 0) + 1;
    counts.set(note.code, count);
    if (count <= OF_ONE_KIND) yield note;
  }
  for (const [code, count] of counts) {
    if (count <= OF_ONE_KIND) continue;
    const message = l10n.t("{0} more notes of the kind {1}.", grouped(count - OF_ONE_KIND), code);
    yield { code, severity: "information", message, origin: null, remedies: [] };
  }
}
