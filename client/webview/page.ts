import type { Origin, PackedView, Row } from "../../server/src/protocol.ts";
import { type Column, columnsOf } from "../../server/src/routing/formats/columns.ts";
import type { ChoiceChange, PageState, Subject, ToExtension } from "../src/preview/messages.ts";
import { type Unpacked, unpackView } from "./unpack-view.ts";

/** A view and what follows from it alone. */
export interface Shown extends Unpacked, Pick<PackedView, "throughTunnel" | "named" | "askedWay" | "amounts"> {
  readonly columns: Readonly<Record<4 | 6, readonly Column[]>>;
  /** The row past the tunnel for the server itself. */
  readonly serverRow: Row | undefined;
  /** The names of the interfaces in both tables. */
  readonly interfaces: ReadonlySet<string>;
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
  const unpacked = unpackView(packed);
  const { view, samples } = unpacked;
  const { throughTunnel, named, askedWay, amounts } = packed;
  const columns = (family: 4 | 6) => columnsOf({ ...view, after: samples }, family);
  return {
    ...unpacked,
    ...{ throughTunnel, named, askedWay, amounts },
    columns: { 4: columns(4), 6: columns(6) },
    serverRow: view.after.at(packed.serverRow),
    interfaces: new Set([...view.before, ...samples].map(({ interface: name }) => name)),
  };
}
