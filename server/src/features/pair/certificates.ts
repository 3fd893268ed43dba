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
  const trusted = certificatesOf(judge, "ca");
  const [leaf, ...chain] = certificatesOf(judged, "cert", "extra-certs");
  if (leaf === undefined || trusted.length === 0 || isTrusted(leaf, chain, trusted)) return;
  const message = trusted.some(({ subject: name }) => name === leaf.issuer)
    ? sameName(check, leaf)
    : otherName(check, leaf);
  yield mismatch(check, { code: "pair-ca", message, by: "ca" });
}

const sameName = ({ ours }: Check, { issuer }: CertificateInfo): string =>
  ours === "server"
    ? l10n.t(
        "The client's certificate is signed by another \"{0}\" than the one in the server's ca, with another key: the server refuses it.",
        issuer,
      )
    : l10n.t(
        "The server's certificate is signed by another \"{0}\" than the one in the client's ca, with another key: the client refuses it.",
        issuer,
      );

const otherName = ({ ours }: Check, { issuer }: CertificateInfo): string =>
  ours === "server"
    ? l10n.t(
        "The client's certificate is signed by \"{0}\", which is not in the server's ca: the server refuses it.",
        issuer,
      )
    : l10n.t(
        "The server's certificate is signed by \"{0}\", which is not in the client's ca: the client refuses it.",
        issuer,
      );

/** Goes up from the certificate over those that are sent with it; each of them once. */
function isTrusted(
  leaf: CertificateInfo,
  chain: readonly CertificateInfo[],
  trusted: readonly CertificateInfo[],
): boolean {
  const left = new Set(chain);
  for (let at: CertificateInfo | undefined = leaf; at !== undefined; ) {
    const below: CertificateInfo = at;
    if (trusted.some((ca) => signs(ca, below))) return true;
    at = [...left].find((info) => signs(info, below));
    if (at !== undefined) left.delete(at);
  }
  return false;
}

/** An authority that was made anew has the old name and another key. */
const signs = (authority: CertificateInfo, { issuer, authorityKeyId }: CertificateInfo): boolean =>
  authority.subject === issuer &&
  (authorityKeyId === undefined || authority.ownKeyId === undefined || authorityKeyId === authority.ownKeyId);

/** TLS itself refuses a certificate that is meant for something else; `remote-cert-tls` wants the usage to be written down. */
function* purpose(check: Check): Iterable<Mismatch> {
  const judge = check.pair[check.ours];
  const wanted = value(last(judge.options, "remote-cert-tls"));
  const [leaf] = certificatesOf(check.pair[check.theirs], "cert");
  if (leaf === undefined) return;
  const needed = PURPOSES[wanted ?? ""];
  if (wanted !== undefined && needed !== undefined && !(leaf.purposes.includes(needed) && leaf.hasKeyUsage))
    yield mismatch(check, { code: "pair-certificate-usage", message: notAsked(check, wanted), by: "remote-cert-tls" });
  else if (isForOthers(leaf, check) && !OTHER_TRUST.some((name) => last(judge.options, name) !== undefined))
    yield mismatch(check, { code: "pair-certificate-usage", message: forOthers(check), by: "ca" });
}

/** What `remote-cert-tls` asks for, and what TLS takes as well at that end. */
const PURPOSES: Readonly<Record<string, string>> = {
  server: "1.3.6.1.5.5.7.3.1",
  client: "1.3.6.1.5.5.7.3.2",
};

/** Old names of a server's purpose: Netscape's and Microsoft's "server gated crypto". */
const GATED = ["2.16.840.1.113730.4.1", "1.3.6.1.4.1.311.10.3.3"];

function isForOthers({ purposes }: CertificateInfo, { theirs }: Check): boolean {
  const taken = [PURPOSES[theirs], ...(theirs === "server" ? GATED : [])];
  return purposes.length > 0 && !purposes.some((purpose) => taken.includes(purpose));
}

const notAsked = ({ ours }: Check, wanted: string): string =>
  ours === "server"
    ? l10n.t(
        "remote-cert-tls {0} asks for a certificate of that usage, and the client's does not have it: the server refuses it.",
        wanted,
      )
    : l10n.t(
        "remote-cert-tls {0} asks for a certificate of that usage, and the server's does not have it: the client refuses it.",
        wanted,
      );

const forOthers = ({ ours }: Check): string =>
  ours === "server"
    ? l10n.t("The client's certificate is not made for TLS clients (its extended key usage): the server refuses it.")
    : l10n.t("The server's certificate is not made for TLS servers (its extended key usage): the client refuses it.");

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
