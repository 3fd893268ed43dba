import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { changeTo } from "../change-to.ts";
import type { Constraint } from "../constraints/constraint.ts";
import type { Fix } from "../rule.ts";

/** Who is trusted, and with what. */
export const trustRules: readonly Constraint[] = [
  {
    code: "no-server-verification",
    summary: "A client that takes any certificate of its authority for the server.",
    severity: "information",
    absence: true,
    *check(options) {
      const use = options.tlsClientBy;
      if (use === undefined || verifiesServer(options) || lastOf(options, "ca", "capath", "pkcs12") === undefined)
        return;
      yield {
        use,
        message: l10n.t(
          'Every client of this VPN could pose as the server: "remote-cert-tls server" takes server certificates only.',
        ),
        fixes: [addAfter(options, use, "remote-cert-tls server")],
      };
    },
  },
  {
    code: "static-key",
    summary: "One key for all time.",
    severity: "warning",
    tags: ["deprecated"],
    *check(options) {
      const use = last(options, "secret");
      if (use === undefined) return;
      yield {
        use,
        message: since(options, "2.7")
          ? l10n.t(
              'Whoever gets this static key reads all traffic, past and future, and 2.8 drops it: use TLS with "peer-fingerprint".',
            )
          : l10n.t(
              'Whoever gets this static key reads all traffic, past and future: use TLS, from 2.6 on with "peer-fingerprint" and no authority.',
            ),
      };
    },
  },
  {
    code: "script-security-passwords",
    summary: "Scripts get the users' passwords in their environment.",
    severity: "information",
    *check(options) {
      const use = last(options, "script-security");
      if (use === undefined || atoi(value(use)) < 3) return;
      yield {
        use,
        word: wordOr(use),
        message: l10n.t(
          "Level 3 hands passwords to scripts in their environment, where other programs may read them: 2 is enough for scripts that do not check passwords.",
        ),
      };
    },
  },
  {
    code: "password-in-file",
    summary: "User name and password stand in the configuration.",
    severity: "information",
    *check(options) {
      for (const name of ["auth-user-pass", "http-proxy-user-pass"]) {
        const use = last(options, name);
        if (use?.block !== undefined)
          yield {
            use,
            message: l10n.t(
              "Whoever reads this file has the password in it: let OpenVPN ask for it, or keep it in a file of its own that only you can read.",
            ),
          };
      }
    },
  },
  {
    code: "duplicate-cn",
    summary: "Many clients with one certificate.",
    severity: "information",
    *check(options) {
      const use = last(options, "duplicate-cn");
      const required = !["none", "optional"].includes(value(last(options, "verify-client-cert")) ?? "require");
      if (
        use === undefined ||
        options.serverBy === undefined ||
        !required ||
        last(options, "username-as-common-name") !== undefined
      )
        return;
      yield {
        use,
        message: l10n.t(
          "Clients that share a certificate cannot be told apart, and one that is lost locks out all of them: give each its own.",
        ),
      };
    },
  },
  {
    code: "clients-without-certificate",
    summary: "A password alone opens the VPN.",
    severity: "information",
    *check(options) {
      const use = last(options, "verify-client-cert");
      if (use === undefined || options.serverBy === undefined || !["none", "optional"].includes(value(use) ?? ""))
        return;
      yield {
        use,
        word: wordOr(use),
        message: l10n.t(
          "Clients come in with a password alone: everything depends on who checks it, and how often one may guess.",
        ),
      };
    },
  },
  {
    code: "old-tls-version",
    summary: "TLS versions that are broken.",
    severity: "warning",
    *check(options) {
      for (const name of ["tls-version-min", "tls-version-max"]) {
        const use = last(options, name);
        const version = value(use);
        if (use !== undefined && (version === "1.0" || version === "1.1"))
          yield {
            use,
            word: wordOr(use),
            message: l10n.t("TLS {0} is broken and gone from current systems: use 1.2 or newer.", version),
            fixes: use.args[0] === undefined ? [] : [changeTo(use.args[0], "1.2")],
          };
      }
    },
  },
  {
    code: "compression",
    summary: "Compression gives away what is encrypted.",
    severity: "hint",
    tags: ["deprecated"],
    from: "2.5",
    *check(options) {
      for (const use of [...all(options, "comp-lzo"), ...all(options, "compress"), ...pushedCompression(options)]) {
        if (!compresses(use)) continue;
        yield {
          use,
          message: l10n.t(
            'The size of compressed packets tells what is in them, so newer versions drop compression. Both ends have to change: "compress migrate" on the server first.',
          ),
          fixes: migrateFix(options, use),
        };
      }
    },
  },
];

const VERIFIERS = [
  "remote-cert-tls",
  "remote-cert-eku",
  "remote-cert-ku",
  "verify-x509-name",
  "tls-verify",
  "ns-cert-type",
  "peer-fingerprint",
  "verify-hash",
  "tls-remote",
];

const verifiesServer = (options: Effective): boolean => lastOf(options, ...VERIFIERS) !== undefined;

function addAfter({ config }: Effective, { item }: DirectiveUse, line: string): Fix {
  const broken = config.tree.text.charAt(item.end - 1) === "\n";
  const edit = { start: item.end, end: item.end, newText: broken ? `${line}\n` : `\n${line}` };
  return { title: l10n.t('Add "{0}"', line), edits: [edit] };
}

const pushedCompression = ({ config }: Effective): readonly DirectiveUse[] =>
  config.pushed.filter(({ name }) => name.value === "comp-lzo" || name.value === "compress");

const compresses = ({ name, args }: DirectiveUse): boolean =>
  name.value === "comp-lzo" ? args[0]?.value !== "no" : args[0]?.value.startsWith("lz") === true;

/** A server with it talks to clients with and without the old framing. */
function migrateFix(options: Effective, use: DirectiveUse): readonly Fix[] {
  if (options.serverBy === undefined || use.pushedBy !== undefined) return [];
  const edit = { start: use.name.start, end: use.args.at(-1)?.end ?? use.name.end, newText: "compress migrate" };
  return [{ title: l10n.t('Replace by "{0}"', "compress migrate"), edits: [edit] }];
}
