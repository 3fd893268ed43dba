import { type TextDocument, type Uri, workspace } from "vscode";

/** The texts of documents that never had a file. A closed one is empty: VS Code has moved its text by then. */
export interface Unsaved {
  /** What such a document says now. */
  readonly note: (document: TextDocument) => void;
  /** Where the closed document was saved: what stands open now with its text. */
  readonly savedAs: (closed: TextDocument) => Uri | undefined;
}

export function createUnsaved(): Unsaved {
  const texts = new Map<string, string>();
  return {
    note: (document) => {
      const text = document.getText().trim();
      if (text !== "") texts.set(document.uri.toString(), text);
    },
    savedAs: ({ uri }) => {
      const text = texts.get(uri.toString());
      texts.delete(uri.toString());
      return workspace.textDocuments.find(
        (other) => !other.isUntitled && other.languageId === "openvpn" && other.getText().trim() === text,
      )?.uri;
    },
  };
}
