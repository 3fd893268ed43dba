import type {
  Network,
  Origin,
  PackedView,
  SeriesVersion,
  System,
  WindowsMethod,
} from "../../../server/src/protocol.ts";

/** What a person chose in one preview; kept per file in the workspace. Absent = the default. */
export interface Choices {
  readonly os?: System;
  readonly windowsMethod?: WindowsMethod;
  readonly openvpn?: SeriesVersion;
  /** Which client program it is; the version is then the server's alone where it is Connect. */
  readonly program?: "openvpn" | "connect";
  readonly clientNumber?: number;
  /** URI of the client-config-dir file that the server applies. */
  readonly ccd?: string;
  /** URI of the other side's file; null = none, although there are candidates. */
  readonly otherSide?: string | null;
  /** The lines of the pasted text that hold a PUSH_REPLY, tokens taken out. */
  readonly pushReply?: string;
  /** What the remote's name stands for, or which of several remotes answers. */
  readonly serverAddress?: string;
  /** The host of the remote that is shown; absent: the first that the server can be behind. */
  readonly remote?: string;
  readonly lan?: string;
  readonly gateway?: string;
  readonly lan6?: string;
  readonly gateway6?: string;
  /** What was read when this computer's network was asked for; takes the place of what is typed of it. */
  readonly network?: Network;
  /** The address of "Which way does … go?". */
  readonly address?: string;
}

/** One choice anew; `undefined` takes it back. */
export type ChoiceChange = { readonly [K in keyof Choices]?: Choices[K] | undefined };

export interface FileChoice {
  readonly uri: string;
  /** As short as it is unique: "server.ovpn", "office/server.ovpn". */
  readonly label: string;
  /** Why it is offered here: "port 1194, UDP". */
  readonly detail: string;
}

export interface Remote {
  readonly host: string;
  readonly port: string;
  readonly proto: string;
  /** false: a host name, which is never resolved here. */
  readonly isAddress: boolean;
}

/** What the preview is about, beside the routes themselves. */
export interface Subject {
  readonly uri: string;
  readonly name: string;
  readonly role: "server" | "client" | "point-to-point" | "unknown";
  readonly isEmpty: boolean;
  /** What is in use, remembered choices and defaults together. */
  readonly choices: Choices;
  readonly otherSides: readonly FileChoice[];
  readonly ccdFiles: readonly FileChoice[];
  /** Of the client's file. */
  readonly remotes: readonly Remote[];
  /** The one that the preview is about. */
  readonly remote: Remote | null;
  /** "UDP 1194"; empty where no file says it. */
  readonly transport: string;
  /** The server's own address in the tunnel, where its file says it. */
  readonly serverTunnelAddress: string | null;
  /** How many clients the server's pool has room for; null where it is not known. */
  readonly clients: number | null;
  /** Short names of the files that origins speak of, by URI. */
  readonly files: Readonly<Record<string, string>>;
  /** false: this computer's network and files outside the workspace are out of reach. */
  readonly isTrusted: boolean;
}

/** From the extension to the page. */
export type ToPage =
  | { readonly kind: "subject"; readonly subject: Subject }
  | {
      readonly kind: "routes";
      readonly sequence: number;
      readonly view: PackedView;
      /** What the view is about, where the subject has moved on. */
      readonly about?: Subject;
    }
  | {
      readonly kind: "stale";
      readonly sequence: number;
      readonly reason: string;
      /** The line that is to blame. */
      readonly origin: Origin | null;
    }
  /** The line under the cursor of an editor; counts from 1. */
  | { readonly kind: "cursor"; readonly file: string; readonly line: number }
  | { readonly kind: "said"; readonly text: string };

/** From the page to the extension. */
export type ToExtension =
  | { readonly kind: "ready" }
  | { readonly kind: "choose"; readonly change: Choices; readonly forget: readonly (keyof Choices)[] }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "open"; readonly origin: Origin }
  | { readonly kind: "copy"; readonly text: string; readonly what: string }
  | { readonly kind: "save picture"; readonly svg: string }
  | { readonly kind: "pick file"; readonly as: "otherSide" | "ccd" }
  | { readonly kind: "read this computer's network" };

/** What the page keeps in its own state, so that it comes back after hiding and reload. */
export interface PageState {
  readonly uri: string;
  readonly tab: "table" | "commands" | "pushed" | "before";
  readonly family: 4 | 6;
  readonly filter: string;
  readonly scroll: number;
  readonly unfolded: readonly string[];
}
