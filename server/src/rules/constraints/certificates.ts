import * as l10n from "@vscode/l10n";
import { type Effective, last, lastOf, since } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { addLine, addWord } from "../add-line.ts";
import { later } from "./connection.ts";
import type { Constraint } from "./constraint.ts";
import { isTls } from "./tls.ts";

/** Where the certificate, its key and the trust in the other end come from. */
export const certificateConstraints: readonly Constraint[] = [
  {
    code: "ca-missing",
    summary: "Nothing says whose certificates to trust.",
    absence: true,
    *check(options) {
      if (!isTls(options) || hasTrust(options)) return;
      const use = options.tlsClientBy ?? options.tlsServerBy;
      yield {
        use,
        message: since(options, "2.6")
          ? l10n.t('Nothing says whose certificates to trust: add "ca", "capath" or "peer-fingerprint".')
          : l10n.t('Nothing says whose certificates to trust: add "ca" or "capath".'),
      };
    },
  },
  {
    code: "dh-missing",
    summary: "Up to 2.6 a TLS server needs a dh line.",
    until: "2.6",
    absence: true,
    *check(options) {
      if (options.tlsServerBy === undefined || last(options, "dh") !== undefined) return;
      yield {
        use: options.tlsServerBy,
        message: l10n.t(
          'A TLS server needs a "dh" line in OpenVPN {0}: add "dh none" to use elliptic curves.',
          options.target.openvpn,
        ),
        fixes: [addLine(options.tlsServerBy, "dh none")],
      };
    },
  },
  {
    code: "client-authentication-missing",
    summary: "A client has nothing to prove who it is.",
    absence: true,
    *check(options) {
      const { cert, key } = identityOf(options);
      if (options.pullBy === undefined || !needsOwnFiles(options) || cert !== undefined || key !== undefined) return;
      if (last(options, "auth-user-pass") !== undefined) return;
      yield {
        use: options.pullBy,
        message: l10n.t('A client has to prove who it is: add "cert" and "key", "pkcs12", or "auth-user-pass".'),
      };
    },
  },
  {
    code: "cert-and-key-pair",
    summary: "One of cert and key without the other.",
    absence: true,
    *check(options) {
      const { cert, key } = identityOf(options);
      if (options.pullBy === undefined || !needsOwnFiles(options) || (cert === undefined) === (key === undefined))
        return;
      const [use, missing] = cert === undefined ? [key, "cert"] : [cert, "key"];
      yield {
        use,
        message: l10n.t(
          '"{0}" without "{1}": a certificate and its key come together.',
          use?.name.value ?? "",
          missing,
        ),
      };
    },
  },
  {
    code: "cert-missing",
    summary: "A TLS server, or a peer that pulls nothing, has no certificate.",
    absence: true,
    *check(options) {
      if (!isTls(options) || options.pullBy !== undefined || !needsOwnFiles(options)) return;
      const { cert, key } = identityOf(options);
      const use = options.tlsServerBy ?? options.tlsClientBy;
      if (cert === undefined) yield { use, message: l10n.t('There is no certificate: add "cert", or "pkcs12".') };
      else if (key === undefined)
        yield {
          use: cert,
          message: l10n.t('There is no private key to this certificate: add "key", or use "pkcs12".'),
        };
    },
  },
  {
    code: "certificate-sources",
    summary: "The certificate and its key come from one source.",
    *check(options) {
      if (!isTls(options)) return;
      const [use, others] = sourceOf(options);
      if (use === undefined) return;
      for (const name of others) {
        const other = last(options, name);
        if (other !== undefined && allowed(options, name))
          yield later(
            use,
            other,
            l10n.t(
              '"{0}" and "{1}" exclude each other: the certificate and its key come from one source.',
              use.name.value,
              name,
            ),
          );
      }
    },
  },
  {
    code: "external-cert-needs-external-key",
    summary: "management-external-cert without management-external-key.",
    absence: true,
    *check(options) {
      const use = last(options, "management-external-cert");
      if (use === undefined || !isTls(options) || last(options, "management-external-key") !== undefined) return;
      const others = since(options, "2.7") ? ["pkcs12", "cryptoapicert"] : [];
      if (lastOf(options, "pkcs11-providers", "cert", ...others) !== undefined) return;
      yield { use, message: l10n.t('"management-external-cert" needs "management-external-key" as well.') };
    },
  },
  {
    code: "external-key-needs-nopadding",
    summary: "In 2.5 a key behind the management interface has to sign without padding.",
    from: "2.5",
    until: "2.5",
    *check(options) {
      const use = last(options, "management-external-key");
      if (use === undefined || !isTls(options) || use.args.some((word) => word.value === "nopadding")) return;
      yield {
        use,
        message: l10n.t(
          'OpenVPN 2.5 with TLS 1.3 needs a program that signs without padding: "management-external-key nopadding".',
        ),
        fixes: [addWord(use, "nopadding")],
      };
    },
  },
  {
    code: "pkcs11-id-missing",
    summary: "A PKCS #11 provider, but no certificate on it is named.",
    absence: true,
    *check(options) {
      const use = last(options, "pkcs11-providers");
      if (use === undefined || !isTls(options) || lastOf(options, "pkcs11-id", "pkcs11-id-management") !== undefined)
        return;
      yield {
        use,
        message: l10n.t('"pkcs11-providers" needs "pkcs11-id", or "pkcs11-id-management", to choose a certificate.'),
      };
    },
  },
  {
    code: "pkcs11-id-twice",
    summary: "pkcs11-id and pkcs11-id-management exclude each other.",
    *check(options) {
      const [id, managed] = [last(options, "pkcs11-id"), last(options, "pkcs11-id-management")];
      if (id === undefined || managed === undefined || tokenOf(options) === undefined) return;
      yield later(id, managed, l10n.t('"pkcs11-id" and "pkcs11-id-management" exclude each other: keep one of them.'));
    },
  },
  {
    code: "verify-hash-and-peer-fingerprint",
    summary: "verify-hash and peer-fingerprint exclude each other.",
    from: "2.6",
    *check(options) {
      const [hash, fingerprint] = [last(options, "verify-hash"), last(options, "peer-fingerprint")];
      if (hash !== undefined && fingerprint !== undefined)
        yield later(
          hash,
          fingerprint,
          l10n.t('"verify-hash" and "peer-fingerprint" exclude each other: keep one of them.'),
        );
    },
  },
];

/** Fingerprints alone are enough from 2.6 on; a PKCS #11 token needs a `ca` beside it up to 2.5. */
function hasTrust(options: Effective): boolean {
  if (lastOf(options, "ca", "capath") !== undefined) return true;
  if (last(options, "pkcs12") !== undefined) return true;
  return since(options, "2.6") && last(options, "peer-fingerprint") !== undefined;
}

/** Whether neither a token, a store nor a PKCS #12 file holds certificate and key. */
const needsOwnFiles = (options: Effective): boolean =>
  isTls(options) &&
  lastOf(options, "pkcs11-providers", "pkcs11-id", "pkcs11-id-management", "cryptoapicert", "pkcs12") === undefined;

const identityOf = (options: Effective) => ({
  cert: lastOf(options, "cert", "management-external-cert"),
  key: lastOf(options, "key", "management-external-key"),
});

/** What provides the certificate, and what OpenVPN refuses beside it: up to 2.6 it looks no further than an external one. */
function sourceOf(options: Effective): readonly [DirectiveUse | undefined, readonly string[]] {
  const external = ["management-external-key", "management-external-cert"];
  const token = tokenOf(options);
  if (token !== undefined) return [token, ["cert", "key", ...external, "pkcs12", "cryptoapicert"]];
  const [key, cert] = [last(options, "management-external-key"), last(options, "management-external-cert")];
  if (key !== undefined && last(options, "key") !== undefined) return [key, ["key"]];
  if (cert !== undefined && last(options, "cert") !== undefined) return [cert, ["cert"]];
  if (cert !== undefined && !since(options, "2.7")) return [undefined, []];
  const store = last(options, "cryptoapicert");
  if (store !== undefined) return [store, ["cert", "key", "pkcs12", ...external]];
  return [last(options, "pkcs12"), ["capath", "cert", "key", ...external]];
}

/** Linux builds load p11-kit when a token's certificate is named and no provider is. */
function tokenOf(options: Effective): DirectiveUse | undefined {
  const { platform } = options.target;
  const byDefault =
    platform === "linux" || platform === "any" ? lastOf(options, "pkcs11-id", "pkcs11-id-management") : undefined;
  return last(options, "pkcs11-providers") ?? byDefault;
}

/** cryptoapicert exists on Windows alone. */
const allowed = (options: Effective, name: string): boolean =>
  name !== "cryptoapicert" || options.target.platform === "windows";
