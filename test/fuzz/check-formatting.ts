import { TextDocument } from "vscode-languageserver-textdocument";
import type { ParsedDocument } from "../../server/src/features/document.ts";
import { formattingEdits } from "../../server/src/features/formatting.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { pick } from "../agreement/random.ts";
import type { Subject } from "./subject.ts";

/** Formatting twice changes nothing more, and never what OpenVPN reads. */
export function checkFormatting({ random, document, editor }: Subject): void {
  const align = pick(random, ["none", "columns"] as const);
  const text = TextDocument.applyEdits(editor, [...formattingEdits(document, { align })]);
  const after = parseText({ ...document, text }, undefined);
  if (read(after) !== read(parseText(document, undefined))) throw new Error("the text says something else");
  if ([...formattingEdits(after, { align })].length > 0) throw new Error("a second time changes more");
}

const read = ({ config, text }: ParsedDocument): string =>
  JSON.stringify(
    config.directives.map(({ name, args, block }) => [
      name.value,
      args.map(({ value }) => value),
      block === undefined || block.name.value === "connection" ? "" : text.slice(block.body.start, block.body.end),
    ]),
  );
