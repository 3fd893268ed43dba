import * as l10n from "@vscode/l10n";
import type { Origin } from "../../server/src/protocol.ts";
import type { Actions, Page } from "./page.ts";

interface Props {
  readonly origin: Origin | null;
  readonly page: Page;
  readonly actions: Actions;
  /** -1 inside a widget that has its own keys. */
  readonly tabIndex?: 0 | -1;
}

/** "server.ovpn:6", which opens the line; plain words where there is no file to open. */
export function OriginLink({ origin, page, actions, tabIndex = 0 }: Props) {
  if (origin === null) return null;
  const name = page.subject?.files[origin.file];
  if (name === undefined) return <code class="origin">{origin.directive}</code>;
  return (
    <button
      type="button"
      class="link origin"
      title={l10n.t("Open {0}, line {1}: {2}", name, String(origin.line), origin.directive)}
      tabIndex={tabIndex}
      onClick={() => actions.send({ kind: "open", origin })}
    >
      {`${name}:${origin.line}`}
    </button>
  );
}
