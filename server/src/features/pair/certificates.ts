import * as l10n from "@vscode/l10n";
import type { CertificateInfo } from "../../config/certificate.ts";
import { all, last, value } from "../../config/effective.ts";
import { certificatesAt } from "../../rules/certificates/inline-certificates.ts";
import { type Mismatch, type Pair, type PairCode, type Side, spanOf } from "./pair.ts";
import { userNameOf } from "./user-name.ts";

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
  names.flatMap((name) => all(options, name).flatMap((use) => certificatesAt(use, document.config, files)));

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
  if (leaf === undefined || trusted.length === 0) return;
  const reached = [...authoritiesOf(leaf, [...trusted, ...chain])].filter((info) => trusted.includes(info));
  const [nearest] = reached;
  if (nearest === undefined) {
    const isRenewed = trusted.some(({ subject: name }) => sameNames(name, leaf.issuer));
    yield mismatch(check, { code: "pair-ca", message: (isRenewed ? sameName : otherName)(check, leaf), by: "ca" });
  } else if (judge.options.target.client === "openvpn" && !reached.some((info) => signs(info, info))) {
    const found = mismatch(check, { code: "pair-ca", message: withoutRoot(check, nearest), by: "ca" });
    yield { ...found, severity: "information" };
  }
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

/** OpenSSL goes up to a root; builds with Mbed TLS are content with any authority that they trust. */
const withoutRoot = ({ ours }: Check, { subject: name }: CertificateInfo): string =>
  ours === "server"
    ? l10n.t(
        "The server's ca stops at \"{0}\", without the root that signed it: OpenVPN with OpenSSL refuses the client's certificate.",
        name,
      )
    : l10n.t(
        "The client's ca stops at \"{0}\", without the root that signed it: OpenVPN with OpenSSL refuses the server's certificate.",
        name,
      );

/** All that stand above a certificate, the nearest first; itself where it has signed itself. */
function* authoritiesOf(leaf: CertificateInfo, known: readonly CertificateInfo[]): Iterable<CertificateInfo> {
  const left = new Set(known);
  const open = [leaf];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const info of left) {
      if (!signs(info, at)) continue;
      left.delete(info);
      open.push(info);
      yield info;
    }
  }
}

/** An authority that was made anew has the old name and another key. */
const signs = (authority: CertificateInfo, { issuer, authorityKeyId }: CertificateInfo): boolean =>
  sameNames(authority.subject, issuer) &&
  (authorityKeyId === undefined || authority.ownKeyId === undefined || authorityKeyId === authority.ownKeyId);

/** Neither capitals nor the number of blanks count. */
const sameNames = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, " ");

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
  const { options } = check.pair[check.ours];
  const use = last(options, "verify-x509-name");
  const [leaf] = certificatesOf(check.pair[check.theirs], "cert");
  const [wanted, type = "subject"] = [value(use), value(use, 1)];
  if (leaf === undefined || wanted === undefined) return;
  const name = type === "subject" ? asOpenVpn(leaf) : userNameOf(leaf, options);
  if (name === undefined || accepts(name, wanted, type)) return;
  const message =
    check.ours === "server"
      ? l10n.t('The server accepts the name "{0}" only, and the client\'s certificate says "{1}".', wanted, name)
      : l10n.t('The client accepts the name "{0}" only, and the server\'s certificate says "{1}".', wanted, name);
  yield mismatch(check, { code: "pair-certificate-name", message, by: "verify-x509-name" });
}

const accepts = (name: string, wanted: string, type: string): boolean =>
  type === "name-prefix" ? name.startsWith(wanted) : (type !== "name" && type !== "subject") || name === wanted;

/** The whole subject; undefined with attributes that have no short name here: they are written in ways that differ between libraries. */
const asOpenVpn = ({ subjectParts }: CertificateInfo): string | undefined =>
  subjectParts.some(({ type }) => /^\d/.test(type))
    ? undefined
    : subjectParts.map(({ type, value: text }) => `${type}=${text}`).join(", ");
