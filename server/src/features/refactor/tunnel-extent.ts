import * as l10n from "@vscode/l10n";
import { effectiveOptions, last } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import type { Span } from "../../syntax/tree.ts";
import { insertBehind, ownUses, type RefactorContext, type Refactoring, removal, touches } from "./refactoring.ts";

/** From a tunnel for everything to one for the named networks only, and back; for either end. */
export function* tunnelExtent(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { role } = context.document.config;
  if (role === "server") yield* ofServer(context, selection);
  if (role === "client") yield* ofClient(context, selection);
}

function* ofServer(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document, target } = context;
  const { pushed } = document.config;
  const uses = ownUses(document);
  const options = effectiveOptions(document.config, target);
  const anchor = options.helper ?? options.serverBy;
  const asked = uses.filter(({ name }) => name.value === "push" || name.value === anchor?.name.value);
  if (anchor === undefined || !asked.some(({ item }) => touches(item, selection))) return;
  const redirects = pushed.filter((use) => isRedirect(use) && use.included === undefined);
  if (redirects.length > 0) {
    const title = pushed.some(({ name }) => name.value === "route")
      ? l10n.t("Split tunnel: clients send only the pushed routes through it")
      : l10n.t("Split tunnel: clients send only the VPN's own network through it");
    yield { title, kind: "refactor.rewrite", edits: redirects.map(removal) };
    return;
  }
  const behind = uses.findLast(({ name, connection }) => name.value === "push" && connection === undefined) ?? anchor;
  if (behind.included !== undefined) return;
  const flags = last(options, "server-ipv6") === undefined ? "def1" : "def1 ipv6";
  yield {
    title: l10n.t("Full tunnel: clients send everything through it"),
    kind: "refactor.rewrite",
    edits: [insertBehind(document, behind.item, [`push "redirect-gateway ${flags}"`])],
  };
}

const REDIRECTS: ReadonlySet<string> = new Set(["redirect-gateway", "redirect-private"]);
const isRedirect = ({ name }: DirectiveUse): boolean => name.value === "redirect-gateway";

/** What an option that arrives from the server has to begin with for the filter to drop it. */
const IGNORED = "redirect-gateway";

const isFilter = ({ name, args: [action, text] }: DirectiveUse): boolean =>
  name.value === "pull-filter" && action?.value === "ignore" && text?.value.trim() === IGNORED;

const ASKED: ReadonlySet<string> = new Set(["client", "pull", "remote", "route", "pull-filter", ...REDIRECTS]);

/** A client refuses the server's wish by a filter; the routes that are pushed beside it stay. */
function* ofClient({ document }: RefactorContext, selection: Span): Iterable<Refactoring> {
  const uses = ownUses(document).filter(({ connection }) => connection === undefined);
  const asked = uses.find(({ item, name }) => ASKED.has(name.value) && touches(item, selection));
  const anchor = uses.findLast(
    ({ name }) => name.value === "client" || name.value === "pull" || name.value === "tls-client",
  );
  if (asked === undefined || anchor === undefined) return;
  const own = uses.filter(isRedirect);
  const filters = uses.filter(isFilter);
  if (filters.length === 0) {
    yield {
      title: l10n.t("Split tunnel: send only the routes through it, whatever the server asks for"),
      kind: "refactor.rewrite",
      edits: [...own.map(removal), insertBehind(document, anchor.item, [`pull-filter ignore "${IGNORED}"`])],
    };
  }
  if (own.length > 0 && filters.length === 0) return;
  const line = own.length === 0 ? [insertBehind(document, anchor.item, ["redirect-gateway def1"])] : [];
  yield {
    title: l10n.t("Full tunnel: send everything through it"),
    kind: "refactor.rewrite",
    edits: [...filters.map(removal), ...line],
  };
}
