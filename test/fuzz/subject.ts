import { TextDocument } from "vscode-languageserver-textdocument";
import type { Files, Target } from "../../server/src/config/types.ts";
import type { ParsedDocument, Position } from "../../server/src/features/document.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { pick, type Random, upTo } from "../agreement/random.ts";

/** A text, and those that came before it: other ends, included files. */
export interface Texts {
  readonly text: string;
  readonly others: readonly string[];
}

/** A text as it is tried: in a place, for a program, with other files around it. */
export interface Subject {
  readonly random: Random;
  readonly document: ParsedDocument;
  readonly editor: TextDocument;
  readonly context: PlacesContext;
  readonly others: readonly string[];
  /** Somewhere in the text, each time somewhere else. */
  somewhere(): Position;
}

export function subjectOf(random: Random, { text, others }: Texts): Subject {
  const uri = pick(random, [
    "file:///w/client.ovpn",
    "file:///w/client.ovpn",
    "file:///w/ccd/client",
    "file:///w/a.conf",
  ]);
  const files = random() < 0.3 ? filesFrom(others) : undefined;
  const document = parseText({ uri, version: 1, text }, files);
  const editor = TextDocument.create(uri, "openvpn", 1, text);
  const somewhere = () => editor.positionAt(upTo(random, text.length));
  const context = contextOf({ document, files, target: randomTarget(random), others });
  return { random, document, editor, context, others, somewhere };
}

const randomTarget = (random: Random): Target => ({
  openvpn: pick(random, ["2.4", "2.5", "2.6", "2.7"] as const),
  platform: pick(random, ["any", "linux", "windows", "macos"] as const),
  client: pick(random, ["openvpn", "openvpn", "connect"] as const),
});

/** Whatever name a text says is one of the other texts, or missing. */
function filesFrom(others: readonly string[]): Files {
  const textOf = (name: string) => others[name.length % (others.length + 1)];
  return { stat: (name) => (textOf(name) === undefined ? "missing" : "file"), read: textOf };
}

function contextOf({
  document,
  files,
  target,
  others,
}: Pick<PlacesContext, "document" | "files" | "target"> & { readonly others: readonly string[] }): PlacesContext {
  let parsed: readonly ParsedDocument[] | undefined;
  const configurations = () => {
    parsed ??= others.map((text, i) => parseText({ uri: `file:///w/${i}.ovpn`, version: 1, text }, undefined));
    return [document, ...parsed];
  };
  return {
    document,
    target,
    files,
    now: 0,
    list: () => [{ name: "ca.crt", kind: "file" }],
    resolve: (_base, path) => `file:///w/${path}`,
    open: (uri) => configurations().find((one) => one.uri === uri),
    configurations,
  };
}
