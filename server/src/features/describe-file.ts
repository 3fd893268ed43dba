import * as l10n from "@vscode/l10n";
import { readCertificates } from "../config/certificate.ts";
import { mayBePassword } from "../config/key-material.ts";
import { describeCertificates } from "./describe-block.ts";
import type { FeatureContext } from "./document.ts";
import { inlineCode } from "./escape-markdown.ts";
import { namedFiles, pathOf } from "./named-files.ts";
import type { Found } from "./use-at.ts";

/** Whether what a word names is there, and the certificates in it; nothing where it names no file or we may not look. */
export function describeFile({ document, files, now }: FeatureContext, { use, word }: Found): readonly string[] {
  if (files === undefined || use.pushedBy !== undefined) return [];
  for (const named of namedFiles(document.config, document.text)) {
    if (named.use !== use || named.span.start < word.start || named.span.end > word.end) continue;
    const path = pathOf(named);
    const told = mayBePassword(use.name.value, use.args.indexOf(word), path) ? l10n.t("The file") : inlineCode(path);
    const found = sentence(told, files.stat(path));
    const text = CERTIFICATES.has(use.name.value) ? files.read(path) : undefined;
    const certificates = text === undefined ? [] : describeCertificates([...readCertificates(text)], now);
    return found === undefined ? [] : [found, ...certificates];
  }
  return [];
}

/** Their files hold certificates, which are public; other files are not looked into. */
const CERTIFICATES: ReadonlySet<string> = new Set(["ca", "cert", "extra-certs"]);

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
