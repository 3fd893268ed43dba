import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { textOf } from "../../rules/certificates/inline-certificates.ts";
import type { Span, Word } from "../../syntax/tree.ts";
import { keyDirection } from "./key-direction.ts";
import { inForce, type Mismatch, type Pair, type Side, spanOf, spansOf } from "./pair.ts";

const KEYS = ["tls-auth", "tls-crypt", "tls-crypt-v2"] as const;
type KeyName = (typeof KEYS)[number];

/** Whether each end accepts the other's first packets: the same kind of key, the same key, opposite directions. */
export function* controlChannel(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [keysOf(pair.server), keysOf(pair.client)];
  const [theirKey] = theirs;
  if (theirKey === undefined ? ours.length > 0 : !ours.includes(theirKey)) {
    yield {
      code: "pair-tls-key",
      severity: "warning",
      message: l10n.t(
        "The server has {0} and the client {1}: each drops the first packet of the other.",
        listed(ours),
        listed(theirs),
      ),
      ...spansOf(pair, ...KEYS),
    };
    return;
  }
  if (theirKey === "tls-auth") yield* direction(pair);
  if (theirKey === "tls-auth" || theirKey === "tls-crypt") yield* sameKey(pair, theirKey);
}

const keysOf = (side: Side): readonly KeyName[] => KEYS.filter((name) => inForce(side, name) !== undefined);

const listed = (names: readonly string[]): string => (names.length === 0 ? l10n.t("none") : names.join(", "));

function* direction(pair: Pair): Iterable<Mismatch> {
  const { server, client } = pair;
  const [ours, theirs] = [directionOf(server), directionOf(client)];
  if (ours === undefined ? theirs === undefined : theirs !== undefined && ours !== theirs) return;
  yield {
    code: "pair-key-direction",
    severity: "warning",
    message: l10n.t(
      "The direction of tls-auth is {0} on the server and {1} on the client: it must be 0 on one and 1 on the other, or left out on both.",
      ours ?? l10n.t("left out"),
      theirs ?? l10n.t("left out"),
    ),
    server: directionSpan(server),
    client: directionSpan(client),
  };
}

const directionOf = (side: Side): string | undefined => directionWord(side)?.value;

/** A key in a `<connection>` block starts without any direction. */
function directionWord(side: Side): Word | undefined {
  const key = inForce(side, "tls-auth");
  if (key === undefined) return undefined;
  if (key.connection === undefined) return keyDirection(side.options, "tls-auth");
  const alone = inForce(side, "key-direction");
  const counts = alone?.connection === key.connection && alone.name.start > key.name.start;
  return counts ? alone.args[0] : key.args[1];
}

const directionSpan = (side: Side): Span => directionWord(side) ?? spanOf(side, inForce(side, "tls-auth"));

function* sameKey(pair: Pair, name: KeyName): Iterable<Mismatch> {
  const ours = keyText(pair.server, inForce(pair.server, name));
  const theirs = keyText(pair.client, inForce(pair.client, name));
  if (ours === undefined || theirs === undefined || ours === theirs) return;
  yield {
    code: "pair-tls-key",
    severity: "warning",
    message: l10n.t("The {0} keys of the two ends are not the same: each drops the first packet of the other.", name),
    ...spansOf(pair, name),
  };
}

const STATIC_KEY = /-----BEGIN OpenVPN Static key V1-----([\s\da-fA-F]+)-----END OpenVPN Static key V1-----/;

/** Compared only; it never leaves this file. */
function keyText({ document, files }: Side, use: DirectiveUse | undefined): string | undefined {
  const text = use === undefined ? undefined : textOf(use, document.config, files);
  return text === undefined ? undefined : STATIC_KEY.exec(text)?.[1]?.replace(/\s/g, "").toLowerCase();
}
