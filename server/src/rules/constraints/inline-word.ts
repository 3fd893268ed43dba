import * as l10n from "@vscode/l10n";
import { all, type Effective, last, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";
import { isTls } from "./tls.ts";

/** What OpenVPN opens, or looks for, before it starts. */
const OPENED = ["ca", "cert", "key", "pkcs12", "secret", "crl-verify", "auth-user-pass", "askpass"];
/** Those that a connection may have of its own. */
const OF_CONNECTIONS = ["tls-auth", "tls-crypt", "tls-crypt-v2"];

/** Other programs write `[inline]` where a block of the same name follows; OpenVPN 2 looks for a file of that name. */
export const inlineWord: Constraint = {
  code: "inline-word",
  summary: "[inline] in place of a file name, and no block behind it.",
  *check(options) {
    for (const name of OPENED) yield* blameFor(options, last(options, name));
    if (options.tlsServerBy !== undefined) yield* blameFor(options, last(options, "dh"));
    if (!isTls(options)) return;
    for (const { options: given } of options.connections) {
      for (const name of OF_CONNECTIONS) yield* blameFor(options, given.get(name));
    }
  },
};

function* blameFor(options: Effective, use: DirectiveUse | undefined): Iterable<Blame> {
  if (use?.args[0]?.value !== "[inline]") return;
  const name = use.name.value;
  const block = all(options, name).find((other) => other.block !== undefined);
  yield {
    use,
    word: wordOr(use),
    other: block,
    message:
      block === undefined
        ? l10n.t('OpenVPN 2 looks for a file "[inline]": put what it stands for into a block <{0}> instead.', name)
        : l10n.t('OpenVPN 2 looks for a file "[inline]" instead of the block <{0}>: remove this line.', name),
    ...(block === undefined ? {} : { fixes: [removeLine(use)] }),
  };
}
