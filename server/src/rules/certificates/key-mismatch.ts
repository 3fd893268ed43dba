import * as l10n from "@vscode/l10n";
import { markOfPrivateKey } from "../../config/public-key.ts";
import type { WholeRule } from "../rule.ts";
import { certificatesAt, LIMIT, textOf } from "./inline-certificates.ts";

/** OpenVPN reads both files after all other checks, so it is no refusal of the parser's. */
export const keyMismatch: WholeRule = {
  code: "key-mismatch",
  summary: "A private key that belongs to another certificate.",
  *check({ named, config, files }) {
    const [cert, key] = [named("cert").at(-1), named("key").at(-1)];
    if (cert === undefined || key === undefined || cert.included !== undefined || key.included !== undefined) return;
    const [info] = certificatesAt(cert, config, files);
    const pem = info?.keyMark === undefined ? undefined : textOf(key, config, files);
    const mark = pem === undefined || pem.length > LIMIT ? undefined : markOfPrivateKey(pem);
    if (info === undefined || mark === undefined || mark === info.keyMark) return;
    const { start, end } = key.block?.open ?? key.args[0] ?? key.name;
    const other = cert.block?.open ?? cert.args[0] ?? cert.name;
    yield {
      at: { start, end },
      severity: "warning",
      message: l10n.t(
        'This key does not belong to the certificate of "{0}", so OpenVPN stops: take the two from one source.',
        info.commonName ?? info.subject,
      ),
      related: [{ at: { start: other.start, end: other.end }, message: l10n.t('"{0}" stands here.', cert.name.value) }],
    };
  },
};
