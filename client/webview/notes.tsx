import * as l10n from "@vscode/l10n";
import type { Note, Remedy, System } from "../../server/src/protocol.ts";
import { grouped } from "./grouped.ts";
import { Icon } from "./icons.tsx";
import { asksForAddress } from "./missing.tsx";
import { OriginLink } from "./origin-link.tsx";
import type { Actions, Page } from "./page.ts";
import { remedyParts } from "./remedy-parts.ts";
import type { View } from "./unpack-view.ts";

/** What needs attention, the worst first; remedies unfold. What the page asks for itself is left out. */
export function Notes({
  page,
  view,
  actions,
}: {
  readonly page: Page;
  readonly view: View;
  readonly actions: Actions;
}) {
  const notes = view.notes.filter(({ code }) => !isAsked(code, page));
  if (notes.length === 0) return null;
  const sorted = notes.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const isShort = sorted.length <= SHORT || page.state.unfolded.includes(MORE);
  const shown = isShort ? sorted : sorted.filter(({ severity }) => severity !== "information");
  return (
    <ul class="notes" aria-label={l10n.t("What needs attention")}>
      {shown.map((note) => (
        <NoteItem key={keyOf(note)} note={note} page={page} actions={actions} />
      ))}
      {shown.length === sorted.length ? null : (
        <li>
          <button
            type="button"
            class="link"
            aria-expanded="false"
            onClick={() => actions.keep({ unfolded: [...page.state.unfolded, MORE] })}
          >
            {l10n.t("{0} more that are good to know", grouped(sorted.length - shown.length))} <Icon name="chevron" />
          </button>
        </li>
      )}
    </ul>
  );
}

function isAsked(code: string, page: Page): boolean {
  if (code === "client-alone") return page.subject?.role === "client";
  return code === "server-address-unknown" && asksForAddress(page);
}

/** So many notes leave the picture in sight. */
const SHORT = 4;
const MORE = "more";

const severities: readonly Note["severity"][] = ["error", "warning", "information"];
const keyOf = ({ code, message }: Note): string => `${code} ${message}`;

function NoteItem({ note, page, actions }: { readonly note: Note; readonly page: Page; readonly actions: Actions }) {
  const { unfolded } = page.state;
  const key = keyOf(note);
  const isOpen = unfolded.includes(key);
  const toggle = () =>
    actions.keep({ unfolded: isOpen ? unfolded.filter((other) => other !== key) : [...unfolded, key] });
  return (
    <li class={`note ${note.severity}`}>
      <Icon name={note.severity} />
      <span class="note-text">
        <span class="visually-hidden">{severityWord(note.severity)} </span>
        {note.message} <OriginLink origin={note.origin} page={page} actions={actions} />
      </span>
      {note.remedies.length === 0 ? null : (
        <button type="button" class="link" aria-expanded={isOpen} onClick={toggle}>
          {remedyTitle(note.remedies)} <Icon name="chevron" />
        </button>
      )}
      {isOpen ? <Remedies remedies={note.remedies} /> : null}
    </li>
  );
}

const Remedies = ({ remedies }: { readonly remedies: readonly Remedy[] }) => (
  <dl class="remedies">
    {remedies.map(({ system, text }) => (
      <div key={system + text}>
        {system === "any" ? null : <dt>{systemName(system)}</dt>}
        <dd>
          {remedyParts(text).map(({ kind, words }, i) =>
            kind === "typed" ? <code key={`${i} ${words}`}>{words}</code> : <span key={`${i} ${words}`}>{words}</span>,
          )}
        </dd>
      </div>
    ))}
  </dl>
);

function remedyTitle(remedies: readonly Remedy[]): string {
  const systems = [...new Set(remedies.map(({ system }) => (system === "any" ? "" : systemName(system))))];
  return systems.includes("") ? l10n.t("What to do") : l10n.t("Steps for {0}", systems.join(", "));
}

const names: Readonly<Record<System, string>> = { windows: "Windows", linux: "Linux", macos: "macOS" };

/** As people write it. */
export const systemName = (system: System): string => names[system];

function severityWord(severity: Note["severity"]): string {
  if (severity === "error") return l10n.t("Error:");
  return severity === "warning" ? l10n.t("Warning:") : l10n.t("Good to know:");
}
