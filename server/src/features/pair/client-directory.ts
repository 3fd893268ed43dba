import * as l10n from "@vscode/l10n";
import { last, value } from "../../config/effective.ts";
import type { Target } from "../../config/types.ts";
import { inFolder, workingFolder } from "../../config/working-folder.ts";
import { certificatesOf } from "./certificates.ts";
import { type Mismatch, type Pair, spanOf } from "./pair.ts";
import { userNameOf } from "./user-name.ts";

/** Whether the server's client-config-dir has the file that is meant for this client. */
export function* clientDirectory({ server, client }: Pair): Iterable<Mismatch> {
  const use = last(server.options, "client-config-dir");
  const folder = value(use);
  const [leaf] = certificatesOf(client, "cert");
  const name =
    leaf === undefined ? undefined : fileOf(userNameOf(leaf, server.options), server.options.target.platform);
  if (folder === undefined || name === undefined || server.list === undefined) return;
  if (last(server.options, "username-as-common-name") !== undefined) return;
  const files = server
    .list(inFolder(workingFolder(server.document.config), folder))
    .filter(({ kind }) => kind === "file")
    .map((file) => file.name);
  if (files.length === 0 || files.includes(name)) return;
  const exclusive = last(server.options, "ccd-exclusive") !== undefined;
  const similar = files.find((file) => file.toLowerCase() === name.toLowerCase());
  if (!exclusive && similar === undefined) return;
  yield {
    code: "pair-ccd-name",
    severity: exclusive ? "warning" : "information",
    message:
      similar === undefined
        ? l10n.t(
            '"{0}" has no file for "{1}", the name in the client\'s certificate, and ccd-exclusive refuses clients without one.',
            folder,
            name,
          )
        : l10n.t(
            '"{0}" has the file "{1}", and the client\'s certificate says "{2}": capitals count, so the file is not for this client.',
            folder,
            similar,
            name,
          ),
    server: spanOf(server, use),
    client: spanOf(client, last(client.options, "cert")),
  };
}

/** What no name of a file may hold becomes "_"; undefined where that differs between the systems that are aimed at. */
function fileOf(name: string | undefined, platform: Target["platform"]): string | undefined {
  if (name === undefined || name === "") return undefined;
  if (platform === "windows") return name.replace(/[<>:"/\\|?*]/g, "_");
  return platform === "any" && /[<>:"\\|?*]/.test(name) ? undefined : name.replaceAll("/", "_");
}
