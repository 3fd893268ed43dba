import * as l10n from "@vscode/l10n";
import { formatIPv4, maskOfBits, networkOf, parsePrefix } from "../addresses.ts";
import type { Note, Operation, Remedy, System } from "../types.ts";
import { anywhere, type NoteContext } from "./note-context.ts";

const SYSTEM: Readonly<Record<System, string>> = { windows: "Windows", linux: "Linux", macos: "macOS" };

/** What the system says no to; OpenVPN logs it and goes on. */
export function* refusedRoutes({ view }: NoteContext): Iterable<Note> {
  const system = SYSTEM[view.os];
  // Only macOS takes a route with host bits.
  const isSuspect = ({ result, op }: Operation): boolean => result !== "ok" || (view.os === "macos" && op === "add");
  for (const operation of view.operations.filter(isSuspect)) {
    const fixed = withoutHostBits(operation.destination);
    if (fixed !== undefined) yield hostBits(operation, { fixed, system });
    else if (operation.result !== "ok") yield refused(operation, system);
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

const refused = (operation: Operation, system: string): Note => ({
  code: operation.result === "exists" ? "route-exists" : "route-refused",
  severity: operation.result === "exists" ? "information" : "warning",
  message: refusal(operation, system),
  origin: operation.origin,
  remedies: operation.result === "unreachable" ? [gatewayRemedy()] : [],
});

const gatewayRemedy = (): Remedy =>
  anywhere(
    l10n.t(
      "The gateway must lie in the tunnel's network: leave it out of the route, or push the server's tunnel address with {0}.",
      "route-gateway",
    ),
  );

function refusal({ op, destination, gateway, result }: Operation, system: string): string {
  if (op === "delete") return l10n.t("{0} has no route {1} to delete.", system, destination);
  if (result === "exists")
    return l10n.t(
      "{0} has a route for {1} already and keeps it; OpenVPN goes on and leaves it there at the end.",
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
  return l10n.t("{0} refuses the route {1} as invalid.", system, destination);
}
