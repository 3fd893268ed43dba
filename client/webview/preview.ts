import * as l10n from "@vscode/l10n";
import { h, render } from "preact";
import type { PageState, ToExtension, ToPage } from "../src/preview/messages.ts";
import { App } from "./app.tsx";
import type { Actions, Page } from "./page.ts";
import "./page.css";
import "./what-if/what-if.css";
import "./headline.css";
import "./notes.css";
import "./picture/picture.css";
import "./lookup.css";
import "./tabs.css";
import "./table/table.css";
import { choiceMessage } from "./choice-message.ts";
import { emptyPage, update } from "./update.ts";

/** The one boundary to VS Code: what it hands to the page, typed by hand. */
declare function acquireVsCodeApi(): {
  postMessage(message: ToExtension): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const bundle = document.body.dataset.l10n;
if (bundle) l10n.config({ contents: bundle });
const vscode = acquireVsCodeApi();
const root = document.getElementById("root") ?? document.body;
let width = root.clientWidth;
let page: Page = emptyPage(vscode.getState());
let scrollTo = page.state.scroll;

const actions: Actions = {
  send: (message) => vscode.postMessage(message),
  choose: (change) => actions.send(choiceMessage(change)),
  keep: (change) => {
    page = { ...page, state: { ...page.state, ...change } };
    vscode.setState(page.state);
    draw();
  },
  seek: (row) => {
    const family = page.shown?.view.after.at(row)?.family ?? page.state.family;
    page = { ...page, sought: { row } };
    actions.keep({ tab: "table", family, filter: "" });
  },
};

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  page = update(page, data);
  vscode.setState(page.state);
  draw();
  if (page.shown === undefined || scrollTo === 0) return;
  // Once the first table stands, the page is as long as it was when it was left.
  window.scrollTo({ top: scrollTo });
  scrollTo = 0;
});
window.addEventListener("scrollend", () => {
  page = { ...page, state: { ...page.state, scroll: window.scrollY } };
  vscode.setState(page.state);
});
new ResizeObserver(() => {
  if (root.clientWidth === width) return;
  width = root.clientWidth;
  draw();
}).observe(root);

function draw(): void {
  render(h(App, { page, width, actions }), root);
}

draw();
actions.send({ kind: "ready" });
