import type { FileKind } from "../config/types.ts";
import { findDirective, grammarOf } from "../directives/lookup.ts";
import type { DirectiveLine, Tree } from "../syntax/tree.ts";

/** Folders that people name in `client-config-dir`. */
const CCD_FOLDER = /^(?:ccd|client-config|client-config-dir|clients?-conf(?:ig)?s?|clients\.d)$/i;

/**
 * Whether a text is a configuration or a client-config-dir file: by its ending (OpenVPN looks for a ccd file by the
 * client's bare name), by its folder, else by what stands in it.
 */
export function fileKindOf(uri: string, tree: Tree): FileKind {
  const parts = uri.split(/[/\\]/);
  const name = parts.at(-1) ?? "";
  if (/\.(?:ovpn|conf)$/i.test(name)) return "main";
  if (CCD_FOLDER.test(parts.at(-2) ?? "")) return "ccd";
  return isCcdText(tree) ? "ccd" : "main";
}

/** At least one line that only a ccd file may hold, and none that it may not. */
function isCcdText({ items }: Tree): boolean {
  let certain = false;
  for (const item of items) {
    if (item.kind === "block") return false;
    if (item.kind !== "directive") continue;
    const places = placesOf(item);
    if (places === undefined) continue;
    if (!places.includes("ccd")) return false;
    certain ||= !places.includes("main");
  }
  return certain;
}

function placesOf({ name }: DirectiveLine) {
  const facts = findDirective(name.value);
  return facts === undefined ? undefined : grammarOf(facts, "2.6")?.places;
}
