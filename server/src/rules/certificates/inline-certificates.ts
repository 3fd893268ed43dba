import { type CertificateInfo, readCertificates } from "../../config/certificate.ts";
import type { Config, DirectiveUse } from "../../config/types.ts";
import { inFolder, workingFolder } from "../../config/working-folder.ts";
import type { Span } from "../../syntax/tree.ts";
import type { RuleContext } from "../rule.ts";

export interface FoundCertificate {
  /** The tag of the inline block, or the word that names the file. */
  readonly at: Span;
  readonly info: CertificateInfo;
}

const NAMES = ["ca", "cert", "extra-certs"];
/** What a file of a few certificates has; bundles of a whole system's authorities are not looked at. */
export const LIMIT = 65536;

/** The certificates of the configuration, inline ones and those in files that may be read. */
export function* certificatesOf({ named, config, files }: RuleContext): Iterable<FoundCertificate> {
  for (const use of NAMES.flatMap((name) => named(name))) {
    if (use.included !== undefined) continue;
    const at = use.block?.open ?? use.args[0] ?? use.name;
    for (const info of certificatesAt(use, config, files)) yield { at, info };
  }
}

/** The certificates that one line or block holds or names, in order. */
export function certificatesAt(
  use: DirectiveUse,
  config: Config,
  files: RuleContext["files"],
): readonly CertificateInfo[] {
  const pem = textOf(use, config, files);
  return pem === undefined || pem.length > LIMIT ? [] : certificatesIn(pem);
}

/** What a line names or a block holds, undefined where it may not be read. Never to be shown: it may be a key. */
export function textOf({ block, args }: DirectiveUse, config: Config, files: RuleContext["files"]): string | undefined {
  if (block !== undefined) return config.tree.text.slice(block.body.start, block.body.end);
  return files?.read(inFolder(workingFolder(config), args[0]?.value ?? ""));
}

const known = new Map<string, readonly CertificateInfo[]>();

/** Rules run at each keystroke, certificates hardly ever change: a few texts are remembered. */
function certificatesIn(pem: string): readonly CertificateInfo[] {
  const found = known.get(pem) ?? Array.from(readCertificates(pem));
  if (known.size >= 32 && !known.has(pem)) known.clear();
  known.set(pem, found);
  return found;
}
