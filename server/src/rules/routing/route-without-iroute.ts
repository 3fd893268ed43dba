import * as l10n from "@vscode/l10n";
import { inFolder, workingFolder } from "../../config/working-folder.ts";
import { formatPrefix4 } from "../../routing/addresses.ts";
import type { RuleContext, WholeRule } from "../rule.ts";
import { clientFiles, holds, networksOf, serverNetworks } from "./client-networks.ts";

/** A tun server for many clients sends a packet to the client whose network it is for, and drops it where it is nobody's. */
export const routeWithoutIroute: WholeRule = {
  code: "route-without-iroute",
  summary: "A route into the tunnel that leads to no client.",
  client: "openvpn",
  *check(context) {
    const { config, named } = context;
    if (config.kind !== "main" || named("server").length === 0 || isTap(context) || setsAtRunTime(context)) return;
    const behind = networksBehindClients(context);
    if (behind === undefined) return;
    for (const route of networksOf(config, "route")) {
      if (route.use.included !== undefined || behind.some((own) => holds(route, own) || holds(own, route))) continue;
      const word = route.use.args[0] ?? route.use.name;
      yield {
        at: { start: word.start, end: word.end },
        severity: "information",
        message: l10n.t(
          'No client\'s file has an "iroute" for {0}, so OpenVPN drops what the system sends it for that network.',
          formatPrefix4(route.address, route.bits),
        ),
      };
    }
  },
};

/** Everything the clients' files name; undefined where they cannot be seen. */
function networksBehindClients({ config, named, files }: RuleContext) {
  const written = named("client-config-dir").at(-1)?.args[0]?.value;
  if (written === undefined) return serverNetworks({ named });
  const folder = inFolder(workingFolder(config), written);
  if (files === undefined || files.stat(folder) !== "directory") return undefined;
  return clientFiles(folder, files)
    ?.flatMap(({ networks, own }) => [...networks, ...own])
    .concat(serverNetworks({ named }));
}

const isTap = ({ named }: RuleContext): boolean =>
  ["dev", "dev-type"].some((name) => named(name).at(-1)?.args[0]?.value.startsWith("tap") === true);

/** Scripts, plugins and the management interface may hand out an `iroute` as well. */
const setsAtRunTime = ({ named }: RuleContext): boolean =>
  ["client-connect", "plugin", "management-client-auth", "config"].some((name) => named(name).length > 0);
