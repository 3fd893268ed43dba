import * as l10n from "@vscode/l10n";
import type { FeatureContext } from "./document.ts";
import { inlineCode } from "./escape-markdown.ts";
import { namedFiles, pathOf } from "./named-files.ts";
import type { Found } from "./use-at.ts";

/** Whether the file or folder that a word names is there; undefined where it names none or where we may not look. */
export function describeFile({ document, files }: FeatureContext, { use, word }: Found): string | undefined {
  if (files === undefined || use.pushedBy !== undefined) return undefined;
  for (const named of namedFiles(document.config, document.text)) {
    if (named.use !== use || named.span.start < word.start || named.span.end > word.end) continue;
    const path = pathOf(named);
    return sentence(inlineCode(path), files.stat(path));
  }
  return undefined;
}

function sentence(path: string, found: "file" | "directory" | "other" | "missing" | "unknown"): string | undefined {
  switch (found) {
    case "missing":
      return `⚠ ${l10n.t("{0} is not there.", path)}`;
    case "unknown":
      return undefined;
    case "directory":
      return l10n.t("{0} is there, a folder.", path);
    case "file":
    case "other":
      return l10n.t("{0} is there.", path);
  }
}
