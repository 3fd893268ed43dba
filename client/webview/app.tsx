import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import { breakageOf } from "./breakage.ts";
import { Headline } from "./headline.tsx";
import { LookupBox } from "./lookup.tsx";
import { Empty, Missing } from "./missing.tsx";
import { Notes } from "./notes.tsx";
import { OriginLink } from "./origin-link.tsx";
import type { Actions, Page, Shown } from "./page.ts";
import { layoutFor } from "./picture/layout.ts";
import { pictureModel } from "./picture/model.ts";
import { needsOf } from "./picture/needs.ts";
import { Picture } from "./picture/picture.tsx";
import { isForServerToSay } from "./share.ts";
import { ShareBars } from "./share-bar.tsx";
import { Tabs } from "./tabs.tsx";
import { WhatIf } from "./what-if/what-if.tsx";

interface Props {
  readonly page: Page;
  /** What the page may take, in pixels. */
  readonly width: number;
  readonly actions: Actions;
}

/** The whole page. */
export function App({ page, width, actions }: Props) {
  const { subject, shown } = page;
  return (
    <>
      {subject === undefined ? null : (
        <WhatIf clients={page.about?.clients ?? null} view={shown?.view} {...{ subject, actions }} />
      )}
      <main class={page.stale === undefined ? "" : "is-stale"} aria-busy={shown === undefined}>
        {subject?.isEmpty ? (
          <Empty subject={subject} />
        ) : shown === undefined ? (
          <Waiting page={page} actions={actions} />
        ) : null}
        {shown === undefined || subject?.isEmpty ? null : <Routes shown={shown} {...{ page, width, actions }} />}
      </main>
      <p class="visually-hidden" role="status">
        {page.said}
      </p>
    </>
  );
}

/** Before the first table. */
const Waiting = ({ page, actions }: Omit<Props, "width">) =>
  page.stale === undefined ? (
    <p class="sub">{l10n.t("Reading the configuration…")}</p>
  ) : (
    <div class="headline">
      <h1>{l10n.t("There is no table yet.")}</h1>
      <p class="stale" role="status">
        {page.stale.reason} <OriginLink origin={page.stale.origin} page={page} actions={actions} />
      </p>
    </div>
  );

function Routes({ shown, page, width, actions }: Props & { readonly shown: Shown }) {
  const { view } = shown;
  const model = useMemo(() => pictureModel(shown, page.about), [shown, page.about]);
  return (
    <>
      <Headline shown={shown} page={page} actions={actions} />
      {page.subject === undefined ? null : <Missing page={page} subject={page.subject} actions={actions} />}
      <Notes page={page} view={view} actions={actions} />
      <Picture model={model} layout={layoutFor(width, needsOf(model))} />
      {breakageOf(view) !== undefined || isForServerToSay(view) ? null : <ShareBars shown={shown} />}
      <LookupBox page={page} view={view} actions={actions} />
      <Tabs shown={shown} page={page} actions={actions} />
    </>
  );
}
