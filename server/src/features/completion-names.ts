import type { CompletionItem } from "vscode-languageserver-types";
import { allDirectives } from "../directives/facts/index.ts";
import type { Role } from "../directives/types.ts";
import type { CompletionContext, ItemData } from "./completion-context.ts";
import type { Place } from "./completion-values.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind } from "./lsp-kinds.ts";
import { offeredDirectives } from "./offered-directives.ts";
import type { Typing } from "./typing.ts";
import { directiveOrder } from "./usual-order.ts";

/** Names of directives where they are the value: what to ignore, filter or take back. */
export function* nameItems(context: CompletionContext, typing: Typing, place: Place): Iterable<CompletionItem> {
  const names = namesFor(context, typing, place);
  if (names === undefined) return;
  const given = new Set(typing.words.slice(1).map(({ value }) => value));
  const range = rangeOf(context.document, typing.replace);
  const { openvpn, platform } = context.target;
  const sorted = place.directive.name === "ignore-unknown-option" ? "ignored" : "push";
  for (const name of names) {
    if (given.has(name)) continue;
    const data: ItemData = { directive: name, openvpn, platform };
    const sortText = directiveOrder(name, sorted, undefined);
    yield { label: name, kind: CompletionItemKind.Property, sortText, data, textEdit: { range, newText: name } };
  }
}

function namesFor(context: CompletionContext, typing: Typing, { directive, arg }: Place): Iterable<string> | undefined {
  if (arg.types.some(({ kind }) => kind === "directive")) return KNOWN_SOMEWHERE;
  if (directive.name === "pull-filter" && arg.name === "text") return pushable(context, typing);
  if (directive.name === "push-remove") return pushedBefore(context, typing) ?? pushable(context, typing);
  return undefined;
}

const NO_LINES: ReadonlySet<Role> = new Set<Role>(["internal", "standalone", "push-only"]);

/** What one version knows, another may have to skip. */
const KNOWN_SOMEWHERE: readonly string[] = allDirectives
  .filter(({ role }) => !role.every((one) => NO_LINES.has(one)))
  .map(({ name }) => name);

function pushedBefore({ document }: CompletionContext, { partial }: Typing): ReadonlySet<string> | undefined {
  const before = document.config.pushed.filter(({ item }) => item.end <= partial.start);
  return before.length === 0 ? undefined : new Set(before.map(({ name }) => name.value));
}

function* pushable(context: CompletionContext, typing: Typing): Iterable<string> {
  for (const { directive } of offeredDirectives(context, { ...typing, place: "push", connection: undefined })) {
    yield directive.name;
  }
}
