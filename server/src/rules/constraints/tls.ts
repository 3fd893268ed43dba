import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { later } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** What TLS mode asks for, and what is nothing without it. */
export const tlsConstraints: readonly Constraint[] = [
  {
    code: "one-tls-role",
    summary: "More than one of tls-server, tls-client and secret.",
    *check(options) {
      const roles = [options.tlsServerBy, options.tlsClientBy, secretOf(options)].filter((use) => use !== undefined);
      const [first, second] = roles;
      if (first === undefined || second === undefined) return;
      yield later(
        first,
        second,
        l10n.t(
          '"{0}" and "{1}" exclude each other: a configuration is a TLS server, a TLS client, or uses a static key.',
          first.name.value,
          second.name.value,
        ),
      );
    },
  },
  {
    code: "no-tls",
    summary: "From 2.7 on a tunnel without TLS has to be allowed expressly.",
    from: "2.7",
    absence: true,
    *check(options) {
      if (
        isTls(options) ||
        last(options, "test-crypto") !== undefined ||
        last(options, "allow-deprecated-insecure-static-crypto") !== undefined
      )
        return;
      const use = lastOf(options, "pull", "secret", "mode", "remote", "ifconfig", "dev");
      yield {
        use,
        message: l10n.t(
          'Neither "client", "tls-client" nor a server directive is here: OpenVPN {0} sets up no tunnel without TLS, unless "allow-deprecated-insecure-static-crypto" asks for it.',
          options.target.openvpn,
        ),
      };
    },
  },
  {
    code: "needs-tls-mode",
    summary: "A directive of TLS mode in a configuration without TLS.",
    absence: true,
    *check(options) {
      if (
        isTls(options) ||
        (since(options, "2.7") && last(options, "allow-deprecated-insecure-static-crypto") === undefined)
      )
        return;
      for (const use of tlsOnly(options)) {
        yield {
          use,
          message: l10n.t('"{0}" works in TLS mode only: add "client", "tls-client" or "tls-server".', use.name.value),
        };
      }
    },
  },
  {
    code: "tls-version-order",
    summary: "tls-version-max is below tls-version-min.",
    *check(options) {
      const [min, max] = [last(options, "tls-version-min"), last(options, "tls-version-max")];
      const [least, most] = [leastTlsVersion(min), value(max)];
      if (min === undefined || max === undefined || !isTlsVersion(least) || !isTlsVersion(most)) return;
      if (most >= least) return;
      yield {
        use: max,
        word: wordOr(max),
        other: min,
        message: l10n.t("The highest TLS version, {0}, is below the lowest, {1}.", most, least),
      };
    },
  },
  {
    code: "tls-auth-and-tls-crypt",
    summary: "tls-auth and tls-crypt exclude each other.",
    inConnect: true,
    *check(options) {
      for (const { block, remote, options: given } of options.connections) {
        if (block !== undefined && remote === undefined) continue;
        const [auth, crypt] = [given.get("tls-auth"), given.get("tls-crypt")];
        if (isTls(options) && auth !== undefined && crypt !== undefined)
          yield later(auth, crypt, l10n.t('"tls-auth" and "tls-crypt" exclude each other: both ends use one of them.'));
      }
    },
  },
  {
    code: "tls-crypt-v2-alone",
    summary: "A client uses tls-crypt-v2 alone.",
    from: "2.5",
    inConnect: true,
    *check(options) {
      if (options.tlsClientBy === undefined) return;
      for (const { options: given } of options.connections) {
        const v2 = given.get("tls-crypt-v2");
        const other = given.get("tls-auth") ?? given.get("tls-crypt");
        if (v2 !== undefined && other !== undefined)
          yield later(v2, other, l10n.t('A client with "tls-crypt-v2" cannot use "{0}" as well.', other.name.value));
      }
    },
  },
  {
    code: "auth-user-pass-needs-pull",
    summary: "A password is asked for, but the configuration is not a client's.",
    absence: true,
    *check(options) {
      const use = last(options, "auth-user-pass");
      if (use === undefined || options.pullBy !== undefined || options.serverBy !== undefined) return;
      yield { use, message: l10n.t('"auth-user-pass" works for clients that pull their settings: add "client".') };
    },
  },
  {
    code: "test-crypto-needs-secret",
    summary: "test-crypto without a static key to test.",
    until: "2.6",
    absence: true,
    *check(options) {
      const use = last(options, "test-crypto");
      if (use !== undefined && secretOf(options) === undefined)
        yield { use, message: l10n.t('"test-crypto" tests a static key: add "secret".') };
    },
  },
  {
    code: "challenge-without-password",
    summary: "A user name alone answers no challenge.",
    from: "2.7",
    *check(options) {
      const [use, challenge] = [last(options, "auth-user-pass"), last(options, "static-challenge")];
      if (use === undefined || challenge === undefined || value(use) !== "username-only") return;
      yield later(
        use,
        challenge,
        l10n.t('"auth-user-pass username-only" cannot answer "static-challenge": keep one of them.'),
      );
    },
  },
];

export const isTls = ({ tlsServerBy, tlsClientBy }: Effective): boolean => (tlsServerBy ?? tlsClientBy) !== undefined;

export const secretOf = (options: Effective): DirectiveUse | undefined => last(options, "secret");

const isTlsVersion = (text: string | undefined): text is string => /^1\.[0-3]$/.test(text ?? "");

/** `or-highest` makes the newest one of what OpenVPN does not know. */
const leastTlsVersion = (min: DirectiveUse | undefined): string | undefined =>
  value(min, 1) === "or-highest" && !isTlsVersion(value(min)) ? "1.3" : value(min);

const WITHOUT_DEFAULT = [
  "ca",
  "capath",
  "cert",
  "key",
  "pkcs12",
  "tls-cipher",
  "tls-ciphersuites",
  "tls-cert-profile",
  "tls-verify",
  "tls-export-cert",
  "verify-x509-name",
  "tls-auth",
  "tls-crypt",
  "tls-crypt-v2",
  "single-session",
  "push-peer-info",
  "tls-exit",
  "crl-verify",
  "ns-cert-type",
  "remote-cert-ku",
  "remote-cert-eku",
  "remote-cert-tls",
  "pkcs11-providers",
  "pkcs11-private-mode",
  "pkcs11-id",
  "pkcs11-id-management",
  "pull",
];

/** Numbers count when they differ from the default; what is below 0 is read as 0. */
const DEFAULTS: ReadonlyMap<string, number> = new Map([
  ["tls-timeout", 2],
  ["reneg-bytes", -1],
  ["reneg-pkts", 0],
  ["reneg-sec", 3600],
  ["hand-window", 60],
  ["tran-window", 3600],
]);

/** A hexadecimal number; what is none leaves the option as it was. */
const isHexadecimal = (text: string | undefined): boolean => Number.parseInt(text ?? "", 16) > 0;

/** `remote-cert-ku` alone asks for any key usage; a first word that is no number asks for none, here and there. */
const asksNothing = (use: DirectiveUse): boolean =>
  ["remote-cert-ku", "pkcs11-private-mode"].includes(use.name.value) &&
  use.args.length > 0 &&
  !isHexadecimal(value(use));

function* tlsOnly(options: Effective): Iterable<DirectiveUse> {
  for (const name of WITHOUT_DEFAULT) {
    const use = last(options, name);
    if (use !== undefined && !asksNothing(use)) yield use;
  }
  for (const [name, fallback] of DEFAULTS) {
    const use = last(options, name);
    if (use !== undefined && Math.max(0, atoi(value(use))) !== fallback) yield use;
  }
  const method = last(options, "key-method");
  if (method !== undefined && options.target.openvpn === "2.4" && value(method) !== "2") yield method;
}
