import * as l10n from "@vscode/l10n";
import { isUsable, lacksCiphers } from "../../config/ciphers.ts";
import { all, bodyOf, type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { addWord } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";

/** Ciphers and compression. */
export const dataChannelConstraints: readonly Constraint[] = [
  {
    code: "data-ciphers-unsupported",
    summary: "A cipher in data-ciphers that OpenVPN does not have.",
    *check(options) {
      if (!negotiates(options)) return;
      yield* unsupportedInList(options);
      const cipher = last(options, "cipher");
      if (options.target.openvpn !== "2.5" || cipher === undefined || takes(options, value(cipher) || "none")) return;
      if (last(options, "data-ciphers-fallback") === undefined)
        yield {
          use: cipher,
          word: wordOr(cipher),
          message: l10n.t(
            'OpenVPN 2.5 adds the "cipher" to "data-ciphers", and it does not have {0}.',
            value(cipher) ?? "",
          ),
        };
    },
  },
  {
    code: "providers-without-default",
    summary: "OpenSSL's providers are named, and the one with the ciphers of today is not among them.",
    from: "2.6",
    *check(options) {
      const use = last(options, "providers");
      const list = value(cipherListOf(options)) ?? "DEFAULT";
      if (use === undefined || list !== "DEFAULT" || !lacksCiphers(providersOf(options))) return;
      yield {
        use,
        message: l10n.t(
          'Without the provider "default" there is no AES and no ChaCha20: write "providers {0} default".',
          providersOf(options).join(" "),
        ),
        fixes: [addWord(use, "default")],
      };
    },
  },
  {
    code: "compat-mode-cipher",
    summary: "compat-mode asks for a cipher that OpenVPN no longer has.",
    from: "2.6",
    *check(options) {
      const use = last(options, "compat-mode");
      if (use === undefined) return;
      const peer = value(use) ?? bodyOf(options, use);
      const version = numberOf(peer);
      const given = last(options, "cipher");
      const cipher = value(given) ?? (version < 20400 ? "BF-CBC" : undefined);
      if (version >= 20500 || cipher === undefined || cipher === "none" || takes(options, cipher)) return;
      yield {
        use: given ?? use,
        word: wordOr(given ?? use),
        other: given === undefined ? undefined : use,
        message: l10n.t(
          '"compat-mode {0}" puts {1} into "data-ciphers", which OpenVPN cannot do: name another with "cipher", or add "providers legacy default".',
          peer,
          cipher,
        ),
      };
    },
  },
  {
    code: "ncp-disable-needs-cipher",
    summary: "Without negotiation somebody has to name the cipher.",
    from: "2.5",
    until: "2.5",
    absence: true,
    *check(options) {
      const use = last(options, "ncp-disable");
      if (use === undefined || lastOf(options, "cipher", "data-ciphers-fallback") !== undefined) return;
      if ((options.pullBy ?? options.serverBy) === undefined) return;
      yield { use, message: l10n.t('"ncp-disable" switches off the negotiation, so a "cipher" line has to choose.') };
    },
  },
  {
    code: "compression-not-allowed",
    summary: "A compression algorithm, though allow-compression says no.",
    from: "2.5",
    *check(options) {
      let algorithm: DirectiveUse | undefined;
      let no: DirectiveUse | undefined;
      for (const use of compressionLines(options)) {
        if (use.name.value !== "allow-compression") {
          algorithm = compresses(use) ? use : undefined;
          if (algorithm === undefined || no === undefined || since(options, "2.6")) continue;
          yield forbidden(algorithm, { use: algorithm, other: no });
          algorithm = undefined;
        } else if (value(use) === "no") no = use;
        if (value(use) === "migrate") no = undefined;
        if (use === no && algorithm !== undefined) {
          yield forbidden(algorithm, { use, word: wordOr(use), other: algorithm });
          algorithm = undefined;
        }
      }
      if (algorithm !== undefined && no !== undefined && since(options, "2.6"))
        yield forbidden(algorithm, { use: algorithm, other: no });
    },
  },
  {
    code: "allow-compression-after-no",
    summary: "allow-compression no cannot be taken back.",
    from: "2.5",
    *check(options) {
      let no: DirectiveUse | undefined;
      for (const use of compressionLines(options)) {
        if (use.name.value === "compress" && value(use) === "migrate") no = undefined;
        if (use.name.value !== "allow-compression") continue;
        if (value(use) === "no") no = use;
        else if (no !== undefined)
          yield {
            use,
            word: wordOr(use),
            other: no,
            message: l10n.t('After "allow-compression no" OpenVPN takes nothing else: keep one of the two lines.'),
            fixes: [removeLine(use)],
          };
      }
    },
  },
];

const forbidden = (algorithm: DirectiveUse, where: Omit<Blame, "message">): Blame => ({
  ...where,
  message: l10n.t('"allow-compression no" forbids what "{0}" switches on: drop one of them.', algorithm.name.value),
});

function* unsupportedInList(options: Effective): Iterable<Blame> {
  const use = cipherListOf(options);
  if (use === undefined) return;
  const names = (value(use) ?? "").split(":").filter((name) => name !== "");
  const usable = names.map((name) => nameIn(options, name)).filter((name) => takes(options, name));
  const missing = names.filter((name) => !isOptional(options, name) && !takes(options, name));
  if (missing.length > 0)
    yield {
      use,
      word: wordOr(use),
      message: missingText(options, missing),
      fixes: withoutMissing(use, names, missing),
    };
  else if (usable.length === 0)
    yield { use, word: wordOr(use), message: l10n.t("The list names no cipher that OpenVPN has.") };
  else if (usable.join(":").length > 124)
    yield { use, word: wordOr(use), message: l10n.t("The list is too long: OpenVPN takes up to 124 characters.") };
}

/** From 2.6 on the list is always checked, before that unless "ncp-disable" stands there, in 2.5 for clients and servers. */
const negotiates = (options: Effective): boolean =>
  since(options, "2.6") ||
  (last(options, "ncp-disable") === undefined &&
    (!since(options, "2.5") || (options.pullBy ?? options.serverBy) !== undefined));

/** `ncp-ciphers` is the older name of the same setting. */
export function cipherListOf(options: Effective): DirectiveUse | undefined {
  const uses = [...all(options, "data-ciphers"), ...all(options, "ncp-ciphers")];
  return uses.toSorted((a, b) => a.name.start - b.name.start).at(-1);
}

/** A "?" in front makes a cipher optional, from 2.5 on. */
const isOptional = (options: Effective, name: string): boolean => name.startsWith("?") && since(options, "2.5");

const nameIn = (options: Effective, name: string): string => (isOptional(options, name) ? name.slice(1) : name);

const providersOf = (options: Effective): readonly string[] =>
  all(options, "providers").flatMap(({ args }) => args.map((word) => word.value));

/** `DEFAULT` stands for the built-in list from 2.7 on. */
function takes(options: Effective, cipher: string): boolean {
  return (
    isUsable(cipher, options.target.openvpn, providersOf(options)) || (cipher === "DEFAULT" && since(options, "2.7"))
  );
}

/** What stays once the unknown ones are gone, or the list as it was meant. */
function withoutMissing({ args: [word] }: DirectiveUse, names: readonly string[], missing: readonly string[]) {
  if (word === undefined) return [];
  if (word.value.includes(",")) return [changeTo(word, word.value.replaceAll(/ *, */g, ":"))];
  const rest = names.filter((name) => !missing.includes(name));
  return rest.length === 0 ? [] : [changeTo(word, rest.join(":"))];
}

function missingText(options: Effective, missing: readonly string[]): string {
  if (missing.some((name) => name.includes(","))) return l10n.t('Separate the ciphers by ":", not by ",".');
  const names = missing.join(", ");
  return since(options, "2.5")
    ? l10n.t('OpenVPN does not have the cipher {0}: drop it, or put "?" in front to use it where it exists.', names)
    : l10n.t("OpenVPN {0} does not have the cipher {1}: drop it.", options.target.openvpn, names);
}

/** 2.4.9 as 20409. */
/** OpenVPN reckons in 32 bits without a sign: a negative version is a very late one. */
function numberOf(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return (Math.imul(major, 10000) + Math.imul(minor, 100) + patch) >>> 0;
}

function compressionLines(options: Effective): readonly DirectiveUse[] {
  const names = ["allow-compression", "compress", "comp-lzo"];
  return names.flatMap((name) => all(options, name)).toSorted((a, b) => a.name.start - b.name.start);
}

const compresses = (use: DirectiveUse): boolean =>
  use.name.value === "comp-lzo" ? value(use) !== "no" : value(use)?.startsWith("lz") === true;
