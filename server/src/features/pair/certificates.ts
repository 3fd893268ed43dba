import * as l10n from "@vscode/l10n";
import type { CertificateInfo } from "../../config/certificate.ts";
import { all, last, value } from "../../config/effective.ts";
import { certificatesAt } from "../../rules/certificates/inline-certificates.ts";
import { type Mismatch, type Pair, type PairCode, type Side, spanOf } from "./pair.ts";

/** Whether each end accepts the other's certificate: its authority, its purpose, its name. */
export function* certificates(pair: Pair): Iterable<Mismatch> {
  for (const check of [
    { pair, ours: "server", theirs: "client" },
    { pair, ours: "client", theirs: "server" },
  ] as const) {
    yield* authority(check);
    yield* purpose(check);
    yield* subject(check);
  }
}

/** Our end judges the certificate of theirs. */
interface Check {
  readonly pair: Pair;
  readonly ours: "server" | "client";
  readonly theirs: "server" | "client";
}

/** The certificates that these lines of an end hold or name, its own first. */
export const certificatesOf = ({ document, files, options }: Side, ...names: readonly string[]) =>
  names.flatMap((name) => all(options, name).flatMap((use) => certificatesAt(use, document.config.tree.text, files)));

const mismatch = (
  { pair, ours, theirs }: Check,
  found: { readonly code: PairCode; readonly message: string; readonly by: string },
): Mismatch => {
  const judge = spanOf(pair[ours], last(pair[ours].options, found.by));
  const judged = spanOf(pair[theirs], last(pair[theirs].options, "cert"));
  const spans = ours === "server" ? { server: judge, client: judged } : { server: judged, client: judge };
  return { code: found.code, severity: "warning", message: found.message, ...spans };
};

const OTHER_TRUST = ["capath", "pkcs12", "peer-fingerprint", "verify-client-cert", "client-cert-not-required"];

function* authority(check: Check): Iterable<Mismatch> {
  const [judge, judged] = [check.pair[check.ours], check.pair[check.theirs]];
  if (OTHER_TRUST.some((name) => last(judge.options, name) !== undefined)) return;
  const trusted = new Set(certificatesOf(judge, "ca").map((ca) => ca.subject));
  const [leaf, ...chain] = certificatesOf(judged, "cert", "extra-certs");
  if (leaf === undefined || trusted.size === 0 || isTrusted(leaf, chain, trusted)) return;
  const message =
    check.ours === "server"
      ? l10n.t(
          "The client's certificate is signed by \"{0}\", which is not in the server's ca: the server refuses it.",
          leaf.issuer,
        )
      : l10n.t(
          "The server's certificate is signed by \"{0}\", which is not in the client's ca: the client refuses it.",
          leaf.issuer,
        );
  yield mismatch(check, { code: "pair-ca", message, by: "ca" });
}

/** Goes up from the certificate over those that are sent with it; each of them once. */
function isTrusted(leaf: CertificateInfo, chain: readonly CertificateInfo[], trusted: ReadonlySet<string>): boolean {
  const bySubject = new Map(chain.map((info) => [info.subject, info]));
  let at: CertificateInfo | undefined = leaf;
  while (at !== undefined) {
    if (trusted.has(at.issuer)) return true;
    const next: CertificateInfo | undefined = bySubject.get(at.issuer);
    bySubject.delete(at.issuer);
    at = next;
  }
  return false;
}

const PURPOSES: Readonly<Record<string, string>> = {
  server: "1.3.6.1.5.5.7.3.1",
  client: "1.3.6.1.5.5.7.3.2",
};

function* purpose(check: Check): Iterable<Mismatch> {
  const wanted = value(last(check.pair[check.ours].options, "remote-cert-tls"));
  const [leaf] = certificatesOf(check.pair[check.theirs], "cert");
  const needed = PURPOSES[wanted ?? ""];
  if (leaf === undefined || wanted === undefined || needed === undefined || leaf.purposes.includes(needed)) return;
  const message =
    check.ours === "server"
      ? l10n.t(
          "remote-cert-tls {0} asks for a certificate of that usage, and the client's does not have it: the server refuses it.",
          wanted,
        )
      : l10n.t(
          "remote-cert-tls {0} asks for a certificate of that usage, and the server's does not have it: the client refuses it.",
          wanted,
        );
  yield mismatch(check, { code: "pair-certificate-usage", message, by: "remote-cert-tls" });
}

function* subject(check: Check): Iterable<Mismatch> {
  const use = last(check.pair[check.ours].options, "verify-x509-name");
  const [leaf] = certificatesOf(check.pair[check.theirs], "cert");
  const wanted = value(use);
  if (leaf === undefined || wanted === undefined || accepts(leaf, wanted, value(use, 1) ?? "subject")) return;
  const name = value(use, 1) === undefined || value(use, 1) === "subject" ? asOpenVpn(leaf) : (leaf.commonName ?? "");
  const message =
    check.ours === "server"
      ? l10n.t('The server accepts the name "{0}" only, and the client\'s certificate says "{1}".', wanted, name)
      : l10n.t('The client accepts the name "{0}" only, and the server\'s certificate says "{1}".', wanted, name);
  yield mismatch(check, { code: "pair-certificate-name", message, by: "verify-x509-name" });
}

function accepts(leaf: CertificateInfo, wanted: string, type: string): boolean {
  if (type === "name") return leaf.commonName === wanted;
  if (type === "name-prefix") return leaf.commonName?.startsWith(wanted) ?? true;
  // Attributes without a short name here are written in ways that differ between libraries.
  return type !== "subject" || /(?:^|, )[\d.]+=/.test(leaf.subject) || asOpenVpn(leaf) === wanted;
}

/** OpenVPN writes the parts of a subject in the order of the certificate. */
const asOpenVpn = ({ subject: name }: CertificateInfo): string =>
  name
    .split(/, (?=[A-Za-z]+=)/)
    .reverse()
    .join(", ");
