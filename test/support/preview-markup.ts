import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { App } from "../../client/webview/app.tsx";
import { type Page, shownOf } from "../../client/webview/page.ts";
import { emptyPage } from "../../client/webview/update.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import type { RouteView } from "../../server/src/protocol.ts";
import { full } from "../preview-harness/sample-views.ts";

export const actions = { send: () => undefined, choose: () => undefined, keep: () => undefined, seek: () => undefined };

/** The preview of a view, as it is when its answer has just come. */
export const page = (view: RouteView): Page => ({
  ...emptyPage(undefined),
  subject: full.subject,
  about: full.subject,
  shown: shownOf(packView(view)),
});

/** What is drawn of it after a change. */
export const html = (view: RouteView, change: Partial<Page> = {}): string =>
  renderToString(
    h(App, { page: { ...page(view), about: change.subject ?? full.subject, ...change }, width: 900, actions }),
  );

/** What the pattern's brackets hold wherever it is found. */
export const found = (markup: string, pattern: RegExp) => Array.from(markup.matchAll(pattern), ([, text]) => text);
