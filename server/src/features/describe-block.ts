import * as l10n from "@vscode/l10n";
import { type CertificateInfo, readCertificates } from "../config/certificate.ts";
import type { Span } from "../syntax/tree.ts";
import type { FeatureContext } from "./document.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const MOST = 5;
const DAY = 24 * 60 * 60 * 1000;

/** The certificates of an inline block, as far as they are public; other content of a block is never shown. */
export function describeBlock({ document, now }: FeatureContext, body: Span): readonly string[] {
  return describeCertificates([...readCertificates(document.text.slice(body.start, body.end))], now);
}

/** What is public in certificates, as paragraphs of markdown. */
export function describeCertificates(certificates: readonly CertificateInfo[], now: number): readonly string[] {
  const more = certificates.length - MOST;
  const shown = certificates.slice(0, MOST).map((certificate) => describeCertificate(certificate, now));
  return more > 0 ? [...shown, l10n.t("… and {0} more certificates.", more)] : shown;
}

function describeCertificate(info: CertificateInfo, now: number): string {
  const facts = [
    [l10n.t("Certificate of"), `**${escapeMarkdown(info.subject)}**`],
    [l10n.t("Issued by"), info.issuer === info.subject ? l10n.t("itself") : escapeMarkdown(info.issuer)],
    [l10n.t("Valid"), `${day(info.notBefore)} – ${day(info.notAfter)}, ${remaining(info, now)}`],
    [l10n.t("Key"), escapeMarkdown(info.key)],
    ["SHA-256", `\`${info.fingerprint}\``],
  ];
  return facts.map(([label, value]) => `${label}: ${value}`).join("  \n");
}

const day = (time: number): string =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : l10n.t("unknown");

/** How long a certificate is still valid, with a warning sign in the last month. */
export function remaining({ notBefore, notAfter }: CertificateInfo, now: number): string {
  if (now < notBefore) return `⚠ ${l10n.t("not valid yet")}`;
  const days = Math.floor((notAfter - now) / DAY);
  if (days < 0) return `⚠ ${l10n.t("expired {0} days ago", -days)}`;
  return days < 30 ? `⚠ ${l10n.t("{0} days left", days)}` : l10n.t("{0} days left", days);
}
