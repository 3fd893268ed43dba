import * as l10n from "@vscode/l10n";
import { isKeyMaterial } from "../config/key-material.ts";
import type { InlineBlock, Span } from "../syntax/tree.ts";
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
      return isOpen(item, text, where) ? [] : [withoutLineEnd(text, item.body)];
    case "directive": {
      const { name, args, dropped, comment } = item;
      const [first] = args;
      const last = dropped.at(-1) ?? args.at(-1) ?? name;
      if (isKeyMaterial(name.value)) return [{ start: name.start, end: last.end }];
      if (first !== undefined && TOLD.includes(name.value)) return [{ start: first.start, end: last.end }];
      const value = args[1];
      const named = name.value === "setenv" || name.value === "setenv-safe";
      if (named && value !== undefined && SECRET_NAME.test(first?.value ?? ""))
        return [{ start: value.start, end: last.end }];
      const pushed = name.value === "push" && /^\s*auth-token(?:-user)?\s/.test(first?.value ?? "") ? first : undefined;
      if (pushed !== undefined) return [pushed];
      return comment === undefined ? [] : materialIn(text, comment);
    }
  }
}

/** Directives whose arguments are themselves what others must not know. */
const TOLD = ["auth-token", "auth-token-user", "pkcs11-pin"];
const SECRET_NAME = /pass|secret|token|key|pin/i;

/** A block whose lines are looked at one by one, or hold nothing secret. One without an end may have swallowed anything. */
function isOpen({ name, body, close }: InlineBlock, text: string, where: "file" | "body"): boolean {
  if (close === undefined) return false;
  if (name.value === "connection") return where === "file";
  return PUBLIC.includes(name.value) && !isMixed(text.slice(body.start, body.end));
}

const PUBLIC = ["ca", "cert", "extra-certs", "dh", "crl-verify", "peer-fingerprint", "verify-hash"];

/** Whether there is more than certificates and the like: a private key, another tag, words that could be one's key. */
function isMixed(body: string): boolean {
  const rest = body.replace(PUBLIC_PEM, "");
  return rest.includes("-----BEGIN") || /^\s*<\w/m.test(rest) || rest.split(/\s+/).some(isLong);
}

const PUBLIC_PEM =
  /-----BEGIN (?:(?:X509 |TRUSTED )?CERTIFICATE|X509 CRL|DH PARAMETERS)-----[^-]*-----END [A-Z0-9 ]+-----/g;

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
