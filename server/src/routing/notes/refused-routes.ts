import * as l10n from "@vscode/l10n";
import { formatIPv4, maskOfBits, networkOf, parsePrefix } from "../addresses.ts";
import { anywhere, evenMask } from "../note.ts";
import type { Note, Operation, Remedy, System, Tunnel } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

const SYSTEM: Readonly<Record<System, string>> = { windows: "Windows", linux: "Linux", macos: "macOS" };

/** What the system says no to; OpenVPN logs it and goes on. */
export function* refusedRoutes({ view, plan }: NoteContext): Iterable<Note> {
  const system = SYSTEM[view.os];
  // Only macOS takes a route with host bits.
  const ended = plan.notes.find(({ code }) => code === "route-bad-mask")?.origin;
  const isSuspect = ({ result, op, origin }: Operation): boolean =>
    (result !== "ok" || (view.os === "macos" && op === "add")) && (ended == null || origin !== ended);
  for (const operation of view.operations.filter(isSuspect)) {
    const fixed = withoutHostBits(operation.destination);
    if (fixed !== undefined) yield hostBits(operation, { fixed, system });
    else if (operation.result !== "ok") yield refused(operation, { system, tunnel: view.tunnel });
  }
}

/** The prefix it should be, where the address does not end in zeros. */
function withoutHostBits(destination: string): string | undefined {
  const prefix = destination.endsWith("/32") ? undefined : parsePrefix(destination);
  if (prefix?.family !== 4) return undefined;
  const network = networkOf(prefix.address, prefix.bits);
  return network === prefix.address ? undefined : `${formatIPv4(network)} ${formatIPv4(maskOfBits(prefix.bits))}`;
}

interface Fix {
  readonly fixed: string;
  readonly system: string;
}

const hostBits = ({ destination, origin, result }: Operation, { fixed, system }: Fix): Note => ({
  code: "host-bits",
  severity: "warning",
  message:
    result === "ok"
      ? l10n.t(
          "{0} is no network: its address goes on behind the mask. {1} cuts it off, other systems refuse the route.",
          destination,
          system,
        )
      : l10n.t("{0} is no network: its address goes on behind the mask. {1} refuses the route.", destination, system),
  origin,
  remedies: [
    anywhere(l10n.t("Write the network: {0}", `route ${fixed}`)),
    anywhere(l10n.t("Or, for this address alone: {0}", `route ${destination.split("/")[0]} 255.255.255.255`)),
  ],
});

interface Asked {
  readonly system: string;
  readonly tunnel: Tunnel | null;
}

const refused = (operation: Operation, { system, tunnel }: Asked): Note => ({
  code: operation.result === "exists" ? "route-exists" : "route-refused",
  severity: operation.result === "exists" || operation.op === "delete" ? "information" : "warning",
  message: refusal(operation, system),
  origin: operation.origin,
  remedies: Array.from(remediesOf(operation, tunnel)),
});

/** Nothing is to be done about a route that is gone already, or that OpenVPN adds by itself. */
function* remediesOf(operation: Operation, tunnel: Tunnel | null): Iterable<Remedy> {
  const { op, origin, result, destination } = operation;
  if (op === "delete") return;
  if (result === "unreachable") yield* gatewayRemedies(operation, tunnel);
  if (result === "invalid" && hasNoLength(destination)) yield anywhere(evenMask());
  if (result === "exists" && /\broute(-ipv6)? /.test(origin?.directive ?? ""))
    yield anywhere(l10n.t("Take the line away: it changes nothing on this computer."));
}

/** What is to be done about a gateway that nothing leads to; without an address in the tunnel a note of its own tells it. */
function* gatewayRemedies({ gateway }: Operation, tunnel: Tunnel | null): Iterable<Remedy> {
  if (tunnel === null || tunnel.local === null || tunnel.peer?.startsWith("255.")) return;
  if (gateway !== tunnel.gateway) yield elsewhere();
  else if (tunnel.peer !== null)
    yield anywhere(
      l10n.t(
        "With topology {0} the gateway is the other end, {1}: take route-gateway away.",
        tunnel.topology,
        tunnel.peer,
      ),
    );
  else
    yield anywhere(
      l10n.t(
        "The client's address {0} and the gateway {1} must lie in one network: compare ifconfig or ifconfig-push with route-gateway.",
        tunnel.local,
        gateway ?? "",
      ),
    );
}

const elsewhere = (): Remedy =>
  anywhere(
    l10n.t(
      "The gateway must lie in the tunnel's network: leave it out of the route, or push the server's tunnel address with {0}.",
      "route-gateway",
    ),
  );

/** What a netmask comes to whose ones do not stand at the front. */
const hasNoLength = (destination: string): boolean => destination.endsWith("/-1");

function refusal({ op, destination, gateway, interface: name, result, origin }: Operation, system: string): string {
  if (op === "delete") return l10n.t("{0} has no route {1} to delete.", system, destination);
  if (result === "exists")
    return l10n.t(
      "{0} has a route for {1} already and keeps it; OpenVPN goes on and leaves it there at the end.",
      system,
      destination,
    );
  if (result === "unreachable" && gateway === null)
    return l10n.t(
      "{0} refuses the route {1}: the tunnel's interface has no address and is not up.",
      system,
      destination,
    );
  if (result === "unreachable")
    return l10n.t(
      "{0} refuses the route {1}: its gateway {2} is on no network of this computer.",
      system,
      destination,
      gateway ?? "",
    );
  if (result === "not supported") return l10n.t("{0} does not support the route {1}.", system, destination);
  if (gateway === null && name === null)
    return l10n.t("{0} refuses the route {1}: no gateway is known that leads there.", system, destination);
  if (hasNoLength(destination))
    return l10n.t(
      '{0} refuses "{1}": the ones of its netmask do not stand together at the front.',
      system,
      origin?.directive ?? destination,
    );
  return l10n.t("{0} refuses the route {1} as invalid.", system, destination);
}
