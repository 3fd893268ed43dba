import * as l10n from "@vscode/l10n";
import type { RouteView, Tunnel } from "../../server/src/protocol.ts";
import { breakageOf } from "./breakage.ts";
import { OriginLink } from "./origin-link.tsx";
import type { Actions, Page } from "./page.ts";
import { bitsOf, holding, parsePrefix } from "./prefix.ts";
import { isForServerToSay, usesTunnel } from "./share.ts";

interface Props {
  readonly view: RouteView;
  readonly page: Page;
  readonly actions: Actions;
}

/** Where the traffic goes, in one sentence, its addresses coloured by the way they take. */
export function Headline({ view, page, actions }: Props) {
  const { stale } = page;
  return (
    <div class="headline">
      {stale === undefined ? null : (
        <p class="stale" role="status">
          {l10n.t("This is from before the last change. {0}", stale.reason)}{" "}
          <OriginLink origin={stale.origin} page={page} actions={actions} />
        </p>
      )}
      <div aria-live="polite" aria-atomic="true">
        <h1>{Array.from(coloured(view))}</h1>
        {view.tunnel === null || breakageOf(view) !== undefined ? null : (
          <p class="sub">{tunnelSentence(view.tunnel)}</p>
        )}
      </div>
    </div>
  );
}

const addressLike = /((?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:]*(?:\/\d{1,3})?)/i;

function* coloured(view: RouteView) {
  const ways = new Map([[l10n.t("through the VPN"), "tunnel"]]);
  const phrase = new RegExp(`(${[...ways.keys()].join("|")})|${addressLike.source}`, "i");
  for (const part of view.summary.split(phrase)) {
    if (part === undefined) continue;
    const way = ways.get(part) ?? wayOf(view, part);
    yield way === undefined ? part : <b class={`way-${way}`}>{part}</b>;
  }
}

type Way = "tunnel" | "outside" | "none";

/** Which way the table sends an address or prefix; undefined where the text is none or no row holds it. */
function wayOf(view: RouteView, text: string): Way | undefined {
  const prefix = parsePrefix(text);
  if (prefix === undefined || isForServerToSay(view)) return undefined;
  const isHolding = holding(prefix);
  const inside = breakageOf(view) === undefined ? "tunnel" : "none";
  let best: { bits: number; metric: number; way: Way } | undefined;
  for (const row of view.after) {
    if (!isHolding(row)) {
      // Rows for one network stand one behind the other, and none can be better than those for the prefix itself.
      if (best?.bits === prefix.bits) break;
      continue;
    }
    const bits = bitsOf(row);
    if (best !== undefined && (bits < best.bits || (bits === best.bits && row.metric >= best.metric))) continue;
    best = { bits, metric: row.metric, way: usesTunnel(view, row) ? inside : "outside" };
  }
  return best?.way;
}

function tunnelSentence({ local, local6, gateway }: Tunnel): string {
  const own = [local, bare(local6)].filter((address) => address !== null).join(l10n.t(" and "));
  if (own === "") return l10n.t("The address of this computer in the tunnel is not known from these files.");
  return gateway === null || gateway === local
    ? l10n.t("In the tunnel this computer is {0}.", own)
    : l10n.t("In the tunnel this computer is {0}; its gateway there is {1}.", own, gateway);
}

/** Without the prefix length. */
const bare = (address: string | null): string | null => address?.split("/")[0] ?? null;
