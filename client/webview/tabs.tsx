import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import type { PageState } from "../src/preview/messages.ts";
import { Commands, CopyCommands } from "./commands.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterBox, Left } from "./filter.tsx";
import { grouped } from "./grouped.ts";
import type { Actions, Page, Shown } from "./page.ts";
import { Pushed } from "./pushed.tsx";
import { Caption } from "./table/caption.tsx";
import { RouteTable } from "./table/route-table.tsx";
import { beforeLines, filterRows } from "./table/table-rows.ts";
import type { Lines } from "./unpack-view.ts";

interface Props {
  readonly shown: Shown;
  readonly page: Page;
  readonly actions: Actions;
}

type Tab = PageState["tab"];

/** The table and what goes with it. */
export function Tabs({ shown, page, actions }: Props) {
  const { tab, family } = page.state;
  const { rows, looks } = useLines(shown, page);
  const isTable = tab === "table" || tab === "before";
  return (
    <section>
      <div class="bar-of-tabs">
        <TabList shown={shown} tab={tab} choose={(next) => actions.keep({ tab: next })} />
        <span class="tools">
          {tab === "commands" ? <CopyCommands view={shown.view} actions={actions} /> : null}
          {isTable ? <FamilySwitch family={family} choose={(next) => actions.keep({ family: next })} /> : null}
          <FilterBox filter={page.state.filter} type={(filter) => actions.keep({ filter })} />
          <ExportMenu {...{ shown, page, rows, actions }} />
        </span>
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
        {isTable ? <Caption {...{ view: shown.view, family, looks }} /> : null}
        {isTable ? <RouteTable {...{ page, shown, rows, actions }} /> : null}
        {isTable ? <Left filter={page.state.filter} length={rows.length} /> : null}
        {tab === "commands" ? <Commands page={page} view={shown.view} actions={actions} /> : null}
        {tab === "pushed" ? <Pushed page={page} view={shown.view} actions={actions} /> : null}
      </div>
    </section>
  );
}

/** What is left of a table by the filter, and what there is in the whole of it. */
function useLines(shown: Shown, { state: { tab, family, filter } }: Page): Lines {
  const all = useMemo(
    () => (tab === "before" ? beforeLines(shown.view, family) : shown.lines[family]),
    [shown, family, tab],
  );
  const rows = useMemo(() => filterRows(all.rows, shown.columns[family], filter), [all, filter]);
  return { rows, looks: all.looks };
}

interface TabListProps {
  readonly shown: Shown;
  readonly tab: Tab;
  readonly choose: (tab: Tab) => void;
}

function TabList({ shown: { view }, tab, choose }: TabListProps) {
  const tabs: readonly (readonly [Tab, string, number | undefined])[] = [
    ["table", l10n.t("Route table"), undefined],
    ["commands", l10n.t("Commands"), view.operations.length],
    ...(view.pushReply === null ? [] : [["pushed", l10n.t("Pushed"), view.pushReply.length] as const]),
    ["before", l10n.t("Before"), undefined],
  ];
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs.at((tabs.findIndex(([name]) => name === tab) + step) % tabs.length);
    if (step === 0 || next === undefined) return;
    choose(next[0]);
    document.getElementById(`tab-${next[0]}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={l10n.t("Details")} onKeyDown={move}>
      {tabs.map(([name, title, count]) => (
        <button
          type="button"
          role="tab"
          id={`tab-${name}`}
          key={name}
          aria-selected={name === tab}
          aria-controls="panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
        >
          {title} {count === undefined ? null : <span class="count">{grouped(count)}</span>}
        </button>
      ))}
    </div>
  );
}

const FamilySwitch = ({ family, choose }: { readonly family: 4 | 6; readonly choose: (family: 4 | 6) => void }) => (
  <fieldset class="switch">
    <legend class="visually-hidden">{l10n.t("Address family")}</legend>
    {([4, 6] as const).map((value) => (
      <button type="button" key={value} aria-pressed={family === value} onClick={() => choose(value)}>
        {`IPv${value}`}
      </button>
    ))}
  </fieldset>
);
