import * as l10n from "@vscode/l10n";
import type { Tunnel } from "../../server/src/protocol.ts";
import { breakageOf } from "./breakage.ts";
import { OriginLink } from "./origin-link.tsx";
import type { Actions, Page, Shown } from "./page.ts";
import { isForServerToSay, usesTunnel } from "./share.ts";
import type { View } from "./unpack-view.ts";

interface Props {
  readonly shown: Shown;
  readonly page: Page;
  readonly actions: Actions;
}

/** Where the traffic goes, in one sentence, its addresses coloured by the way they take. */
export function Headline({ shown, page, actions }: Props) {
  const { view } = shown;
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
        <h1>{Array.from(coloured(shown))}</h1>
        {view.tunnel === null || breakageOf(view) !== undefined ? null : (
          <p class="sub">{tunnelSentence(view.tunnel)}</p>
        )}
      </div>
    </div>
  );
}

function* coloured({ view, named }: Shown) {
  let from = 0;
  for (const { start, end, row } of named) {
    yield* phrases(view.summary.slice(from, start));
    const text = view.summary.slice(start, end);
    const way = wayOf(view, row);
    yield way === undefined ? text : <b class={`way-${way}`}>{text}</b>;
    from = end;
  }
  yield* phrases(view.summary.slice(from));
}

/** What stands between addresses. */
function* phrases(text: string) {
  const phrase = l10n.t("through the VPN");
  for (const [at, part] of text.split(phrase).entries()) {
    if (at > 0) yield <b class="way-tunnel">{phrase}</b>;
    yield part;
  }
}

type Way = "tunnel" | "outside" | "none";

/** Which way a row leads; undefined where that is not known yet. */
function wayOf(view: View, at: number): Way | undefined {
  const row = view.after.at(at);
  if (row === undefined || isForServerToSay(view)) return undefined;
  if (!usesTunnel(view, row)) return "outside";
  return breakageOf(view) === undefined ? "tunnel" : "none";
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
