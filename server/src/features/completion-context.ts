import type { FeatureContext } from "./document.ts";

/** An entry of a folder that a configuration may name. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "directory";
}

/** What completion is given beside the usual. */
export interface CompletionContext extends FeatureContext {
  /** The entries of a folder written as in the configuration; absent where no file may be looked at. */
  readonly list: ((folder: string) => readonly FolderEntry[]) | undefined;
  /** Whether the editor fills in placeholders. */
  readonly snippets: "supported" | "unsupported";
}

/** What an item carries until its documentation is asked for. */
export interface ItemData {
  readonly directive: string;
  readonly openvpn: FeatureContext["target"]["openvpn"];
  readonly platform: FeatureContext["target"]["platform"];
  /** Set on a value: the name of the argument that it is one of. */
  readonly arg?: string;
}
