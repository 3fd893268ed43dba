import * as l10n from "@vscode/l10n";
import { type Effective, effectiveOptions, last, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { bitsOfMask, parseIPv4 } from "../../routing/addresses.ts";
import type { Edit } from "../../rules/rule.ts";
import type { Span } from "../../syntax/tree.ts";
import { namedFiles, pathOf } from "../named-files.ts";
import { insertBehind, ownUses, type RefactorContext, type Refactoring, replacement, touches } from "./refactoring.ts";

/** Gives each client one address instead of four; the client-config-dir files that may be read change with it. */
export function* net30ToSubnet(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document, target } = context;
  const options = effectiveOptions(document.config, target);
  const { helper, topologyBy, topology, device } = options;
  const mask = value(helper, 1);
  if (helper?.name.value !== "server" || mask === undefined || device !== "tun" || topology !== "net30") return;
  if (![helper, topologyBy].some((use) => use !== undefined && touches(use.item, selection))) return;
  if ((topologyBy ?? helper).included !== undefined) return;
  const line = "topology subnet";
  const remarks = [...notes(options, mask)];
  // A comment behind the old line stays behind the new one.
  const edit =
    topologyBy === undefined
      ? insertBehind(document, helper.item, [line, ...remarks])
      : replacement(document, topologyBy, [...remarks, line]);
  yield {
    title: l10n.t("Use topology subnet: one address for each client"),
    kind: "refactor.rewrite",
    edits: [edit],
    others: [...clientFiles(context, mask)],
  };
}

/** What the edit cannot do by itself, for the reader of the file. */
function* notes(options: Effective, netmask: string): Iterable<string> {
  const persist = value(last(options, "ifconfig-pool-persist"));
  if (last(options, "client-config-dir") !== undefined) {
    yield `# ${l10n.t("In client-config-dir the second value of ifconfig-push is the netmask now: {0}", netmask)}`;
  }
  if (persist !== undefined) {
    yield `# ${l10n.t("Delete {0} before the next start: its addresses are those of net30", persist)}`;
  }
}

const MOST_FILES = 500;

function* clientFiles({ document, list, resolve, open }: RefactorContext, mask: string) {
  const folders = [...namedFiles(document.config, document.text)].filter(
    ({ use }) => use.name.value === "client-config-dir",
  );
  for (const folder of folders.map(pathOf)) {
    for (const entry of list?.(folder).slice(0, MOST_FILES) ?? []) {
      const file = entry.kind === "file" ? open(resolve(document.uri, `${folder}/${entry.name}`)) : undefined;
      const edits = file === undefined ? [] : ownUses(file).flatMap((use) => netmaskEdit(use, mask));
      if (file !== undefined && edits.length > 0) yield { document: file, edits };
    }
  }
}

/** In net30 the second value of `ifconfig-push` is the other end's address. */
function netmaskEdit({ name, args: [, peer] }: DirectiveUse, mask: string): readonly Edit[] {
  if (name.value !== "ifconfig-push" || peer === undefined) return [];
  const address = parseIPv4(peer.value);
  if (address === undefined || (address !== 0 && bitsOfMask(address) !== undefined)) return [];
  return [{ start: peer.start, end: peer.end, newText: mask }];
}
