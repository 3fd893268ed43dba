import * as l10n from "@vscode/l10n";
import { strengthOf } from "../../config/ciphers.ts";
import { all, type Effective, last, since, value, wordOr } from "../../config/effective.ts";
import { type Constraint, constraintRule } from "../constraints/constraint.ts";
import { cipherListOf } from "../constraints/data-channel.ts";
import type { Fix } from "../rule.ts";

const DEFAULT_LIST: Readonly<Record<string, string>> = {
  "2.5": "AES-256-GCM:AES-128-GCM",
  "2.6": "AES-256-GCM:AES-128-GCM:CHACHA20-POLY1305",
  "2.7": "DEFAULT",
};

const constraint: Constraint = {
  code: "cipher-not-negotiated",
  summary: "cipher alone no longer chooses the cipher.",
  severity: "hint",
  tags: ["deprecated"],
  from: "2.5",
  *check(options) {
    const use = last(options, "cipher");
    const cipher = value(use);
    if (use === undefined || cipher === undefined || !isNotNegotiated(options, cipher)) return;
    if (cipher === "none" && !since(options, "2.6")) return;
    yield {
      use,
      word: wordOr(use),
      message: since(options, "2.6")
        ? l10n.t(
            'OpenVPN {0} negotiates the cipher from "data-ciphers", where {1} is missing: it ignores this line.',
            options.target.openvpn,
            cipher,
          )
        : l10n.t(
            'The cipher is negotiated from "data-ciphers", where {0} is missing: from 2.6 on OpenVPN ignores this line.',
            cipher,
          ),
      fixes: fixesFor(options, cipher),
    };
  },
};

export const cipherNotNegotiated = constraintRule(constraint);

/** Clients and servers take their cipher from the list alone, from 2.6 on. */
export const isCipherIgnored = (options: Effective, cipher: string): boolean =>
  since(options, "2.6") && isNotNegotiated(options, cipher);

function isNotNegotiated(options: Effective, cipher: string): boolean {
  if ((options.pullBy ?? options.serverBy) === undefined || isInList(options, cipher)) return false;
  return last(options, "data-ciphers-fallback") === undefined && all(options, "compat-mode").length === 0;
}

const isInList = (options: Effective, cipher: string): boolean =>
  listOf(options).toUpperCase().split(":").includes(cipher.toUpperCase());

const listOf = (options: Effective): string =>
  value(cipherListOf(options)) ?? DEFAULT_LIST[options.target.openvpn === "2.7" ? "2.6" : options.target.openvpn] ?? "";

function fixesFor(options: Effective, cipher: string): readonly Fix[] {
  const use = last(options, "cipher");
  if (use === undefined || strengthOf(cipher) === "unknown" || strengthOf(cipher) === "legacy") return [];
  const given = cipherListOf(options);
  const list = given === undefined ? (DEFAULT_LIST[options.target.openvpn] ?? "") : (value(given) ?? "");
  const line = `data-ciphers ${list}:${cipher}`;
  const own = { start: use.name.start, end: wordOr(use).end };
  const edits =
    given === undefined
      ? [{ ...own, newText: line }]
      : [
          { start: use.item.start, end: use.item.end, newText: "" },
          { start: given.name.start, end: wordOr(given).end, newText: line },
        ];
  return [{ title: l10n.t('Replace by "{0}"', line), edits }];
}
