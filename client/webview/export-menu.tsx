import * as l10n from "@vscode/l10n";
import { useRef } from "preact/hooks";
import { toCsv, toMarkdown } from "./export.ts";
import { Icon } from "./icons.tsx";
import type { List } from "./list.ts";
import type { Actions, Page, Shown } from "./page.ts";
import { pictureFile } from "./picture/save-picture.ts";
import type { TableRow } from "./unpack-view.ts";

interface Props {
  readonly shown: Shown;
  readonly page: Page;
  readonly rows: List<TableRow>;
  readonly actions: Actions;
}

/** Ways to take the page along. */
export function ExportMenu({ shown: { view, columns }, page, rows, actions }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const originOf = ({ row: { origin } }: TableRow) =>
    origin === null ? "" : `${page.subject?.files[origin.file] ?? origin.directive}:${origin.line}`;
  const program = page.subject?.choices.program === "connect" ? "Connect" : view.openvpn;
  const { family } = page.state;
  const table = { view, program, family, columns: columns[family], rows, originOf };
  const act = (action: () => void) => () => {
    action();
    menu.current?.removeAttribute("open");
    menu.current?.querySelector("summary")?.focus();
  };
  const close = (event: KeyboardEvent) => {
    if (event.key === "Escape") act(() => undefined)();
  };
  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const isInside =
      relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) menu.current?.removeAttribute("open");
  };
  return (
    <details class="menu" ref={menu} onKeyDown={close} onFocusOut={leave}>
      <summary>
        <Icon name="copy" /> {l10n.t("Take along")}
      </summary>
      <div>
        <button
          type="button"
          onClick={act(() => actions.send({ kind: "copy", text: toMarkdown(table), what: "Markdown" }))}
        >
          {l10n.t("Copy as Markdown")}
        </button>
        <button type="button" onClick={act(() => actions.send({ kind: "copy", text: toCsv(table), what: "CSV" }))}>
          {l10n.t("Copy as CSV")}
        </button>
        <button type="button" onClick={act(() => savePicture(actions))}>
          {l10n.t("Save the picture…")}
        </button>
      </div>
    </details>
  );
}

function savePicture({ send }: Actions): void {
  const picture = document.querySelector<SVGSVGElement>("svg.picture");
  if (picture !== null) send({ kind: "save picture", svg: pictureFile(picture) });
}
