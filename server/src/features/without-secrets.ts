import * as l10n from "@vscode/l10n";
import { HIDDEN, isKeyMaterial, mayBePassword } from "../config/key-material.ts";
import type { DirectiveLine, InlineBlock, Span } from "../syntax/tree.ts";
import type { ParsedDocument } from "./document.ts";

/** The text as it may be shown to others: what keys and passwords are made of gives way to a note, the rest stays. */
export function withoutSecrets({ config, text }: Pick<ParsedDocument, "config" | "text">): string {
  const note = l10n.t("left out");
  let shared = "";
  let at = 0;
  const spans = [
    ...config.tree.items.flatMap((item) => secretsOf(item, text, "file")),
    ...config.bodies.flatMap(({ items }) => items.flatMap((item) => secretsOf(item, text, "body"))),
  ];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    shared += `${text.slice(at, start)}(${note})`;
    at = end;
  }
  return shared + text.slice(at);
}

type Item = ParsedDocument["config"]["tree"]["items"][number];

function secretsOf(item: Item, text: string, where: "file" | "body"): readonly Span[] {
  switch (item.kind) {
    case "blank":
      return [];
    case "comment":
      return materialIn(text, item.comment);
    case "block":
      return isOpen(item, text, where) ? [] : [...restOfTag(item), withoutLineEnd(text, item.body)];
    case "directive": {
      const { comment } = item;
      const told = secretIn(item);
      return told !== undefined ? [told] : comment === undefined ? [] : materialIn(text, comment);
    }
  }
}

/** From the first word that must not be known to the last one of the line. */
function secretIn({ name, args, dropped }: DirectiveLine): Span | undefined {
  const all = [name, ...args, ...dropped];
  const words = name.value === "setenv" && args[0]?.value === "opt" ? all.slice(2) : all;
  const at = firstSecret(words.map(({ value }) => value));
  const [first, last] = [at === undefined ? undefined : words[at], all.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Which word of a line begins what must not be known. */
function firstSecret([name = "", ...args]: readonly string[]): number | undefined {
  if (isKeyMaterial(name)) return 0;
  if (TOLD.includes(name)) return 1;
  if (name === "setenv" || name === "setenv-safe") return SECRET_NAME.test(args[0] ?? "") ? 2 : undefined;
  if (name === "push") return hasSecret(args.join(" ")) ? 1 : undefined;
  if (name === "pull-filter") return hasSecret(args.slice(1).join(" ")) ? 2 : undefined;
  const password = args.findIndex((word, i) => word === HIDDEN || mayBePassword(name, i, word));
  return password < 0 ? undefined : password + 1;
}

const hasSecret = (option: string): boolean => firstSecret(option.trim().split(/\s+/)) !== undefined;

/** Directives whose arguments are themselves what others must not know. */
const TOLD = ["auth-token", "auth-token-user", "pkcs11-pin"];
const SECRET_NAME = /pass|secret|token|key|pin/i;

/** A block whose lines are looked at one by one, or hold nothing secret. One without an end may have swallowed anything. */
function isOpen({ name, body, close }: InlineBlock, text: string, where: "file" | "body"): boolean {
  if (close === undefined) return false;
  if (name.value === "connection") return where === "file";
  return PUBLIC.includes(name.value) && !isMixed(text.slice(body.start, body.end));
}

/** Somebody has written the body on the line of the tag. */
const restOfTag = ({ name, open }: InlineBlock): readonly Span[] => (name.value.includes(HIDDEN) ? [open] : []);

const PUBLIC = ["ca", "cert", "extra-certs", "dh", "crl-verify", "peer-fingerprint", "verify-hash"];

/** Whether there is more than certificates and the like: a private key, another tag, words that could be one's key. */
function isMixed(body: string): boolean {
  const rest = body.replace(PUBLIC_PEM, "");
  return rest.includes("-----BEGIN") || /^\s*<\w/m.test(rest) || rest.split(/\s+/).some(isLong);
}

const PUBLIC_PEM =
  /-----BEGIN (?:(?:X509 |TRUSTED )?CERTIFICATE|X509 CRL|DH PARAMETERS)-----[\s\w+/=]*-----END [A-Z0-9 ]+-----/g;

/** A line of a key that somebody has commented out. */
const materialIn = (text: string, comment: Span): readonly Span[] =>
  text
    .slice(comment.start, comment.end)
    .split(/[\s#;]+/)
    .some(isLong)
    ? [{ start: comment.start + 1, end: comment.end }]
    : [];
const isLong = (word: string): boolean => word.length >= 32 && !word.includes("://") && isKeyMaterial(word);

function withoutLineEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && (text[last - 1] === "\n" || text[last - 1] === "\r")) last--;
  return { start, end: last };
}
