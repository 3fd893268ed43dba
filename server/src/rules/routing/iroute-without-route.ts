import * as l10n from "@vscode/l10n";
import { inFolder, workingFolder } from "../../config/working-folder.ts";
import { formatIPv4, formatPrefix4, maskOfBits } from "../../routing/addresses.ts";
import { addLine } from "../add-line.ts";
import type { Finding, WholeRule } from "../rule.ts";
import { type ClientNetwork, clientFiles, holds, networksOf, serverNetworks } from "./client-networks.ts";

/** `iroute` tells OpenVPN whose a network is, `route` tells the system to send it to OpenVPN. */
export const irouteWithoutRoute: WholeRule = {
  code: "iroute-without-route",
  summary: "A client's network that the server's system does not send into the tunnel.",
  client: "openvpn",
  *check(context) {
    const { config, files, named } = context;
    const use = named("client-config-dir").at(-1);
    const folder = use?.args[0];
    if (config.kind !== "main" || files === undefined || use === undefined || folder === undefined) return;
    if (use.included !== undefined) return;
    const routes = [...networksOf(config, "route"), ...serverNetworks(context)];
    for (const { name, networks } of clientFiles(inFolder(workingFolder(config), folder.value), files) ?? []) {
      for (const network of networks) {
        if (!routes.some((route) => holds(route, network))) yield findingOf(`${folder.value}/${name}`, network, use);
      }
    }
  },
};

function findingOf(file: string, { address, bits }: ClientNetwork, use: Parameters<typeof addLine>[0]): Finding {
  const at = use.args[0] ?? use.name;
  return {
    at: { start: at.start, end: at.end },
    severity: "warning",
    message: l10n.t(
      '{0} says that {1} is behind that client, but no "route" here sends it into the tunnel.',
      file,
      formatPrefix4(address, bits),
    ),
    fixes: [addLine(use, `route ${formatIPv4(address)} ${formatIPv4(maskOfBits(bits))}`)],
  };
}
