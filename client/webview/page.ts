import type { Origin, PackedView, RouteView, Row, SpaceShare } from "../../server/src/protocol.ts";
import type { ChoiceChange, PageState, Subject, ToExtension } from "../src/preview/messages.ts";
import { operationsIn, unpackView } from "./unpack-view.ts";

/** How a table divides the address space. */
export interface Share {
  /** Part of the family's unicast space whose winning row leaves by the tunnel, from 0 to 1. */
  readonly throughTunnel: number;
  /** Rows no address falls to: longer prefixes cover them wholly, or a better row has the same prefix. */
  readonly overridden: ReadonlySet<Row>;
}

/** A view and what follows from it alone. */
export interface Shown {
  readonly view: RouteView;
  readonly shares: { readonly 4: Share; readonly 6: Share };
  /** How many operations the view has: to ask it would be to make them. */
  readonly operations: number;
}

/** Everything the page is a function of. */
export interface Page {
  readonly subject: Subject | undefined;
  readonly shown: Shown | undefined;
  /** Of the newest answer taken in. */
  readonly sequence: number;
  /** Why `shown` is from before the last change; undefined while it is current. */
  readonly stale: Stale | undefined;
  /** What the shown view is about: the subject may have moved on, to a text that makes no table. */
  readonly about: Subject | undefined;
  readonly cursor: { readonly file: string; readonly line: number } | undefined;
  /** The row of the view that is to be brought into sight; a new object each time it is asked for. */
  readonly sought: { readonly row: number } | undefined;
  /** The last thing done, for the status line: "Copied". */
  readonly said: string;
  readonly state: PageState;
}

/** Why there is no newer view, and the line to blame. */
export interface Stale {
  readonly reason: string;
  readonly origin: Origin | null;
}

/** Whether the editor's cursor is in one of these lines. */
export const isAtCursor = ({ cursor }: Page, ...origins: readonly (Origin | null)[]): boolean =>
  cursor !== undefined && origins.some((origin) => origin?.file === cursor.file && origin.line === cursor.line);

/** What the page can ask for. */
export interface Actions {
  readonly send: (message: ToExtension) => void;
  readonly choose: (change: ChoiceChange) => void;
  readonly keep: (change: Partial<PageState>) => void;
  /** Brings a row of the table after connecting into sight. */
  readonly seek: (row: number) => void;
}

export function shownOf(packed: PackedView): Shown {
  const view = unpackView(packed);
  const share = ({ throughTunnel, overridden }: SpaceShare): Share => ({
    throughTunnel,
    overridden: new Set(overridden.flatMap((at) => view.after[at] ?? [])),
  });
  const { 4: four, 6: six } = packed.shares;
  return { view, shares: { 4: share(four), 6: share(six) }, operations: operationsIn(packed) };
}
