import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import { byteLength } from "../syntax/parse.ts";
import type { Finding, RuleContext, WholeRule } from "./rule.ts";

const SIZE_LIMIT = 262_144;

export const connectProfile: WholeRule = {
  code: "connect-profile",
  summary: "OpenVPN Connect takes the profiles of clients only, up to 256 kB.",
  client: "connect",
  *check(context) {
    const { text } = context.config.tree;
    if (context.config.kind !== "main") return;
    const size = text.length * 3 <= SIZE_LIMIT ? 0 : byteLength(text, 0, text.length);
    if (size > SIZE_LIMIT) {
      const message = l10n.t(
        "The profile has {0} bytes; OpenVPN Connect takes up to {1}. Large certificates or routes belong on the server.",
        size,
        SIZE_LIMIT,
      );
      yield { at: { start: 0, end: 0 }, severity: "error", message };
    }
    yield* noClient(context);
    if (context.named("client").length > 0) yield* missingRemote(context);
    for (const [name, accepts, way] of VALUES()) yield* refusedValue(context.named(name).at(-1), accepts, way);
  },
};

/** What OpenVPN 3 looks at in every profile. */
const VALUES = (): ReadonlyArray<readonly [string, RegExp, string]> => [
  ["dev", /^(?!tap)/, l10n.t("OpenVPN Connect has tun devices only: Ethernet frames need OpenVPN 2.")],
  ["dev-type", /^tun/, l10n.t("OpenVPN Connect has tun devices only: Ethernet frames need OpenVPN 2.")],
  ["mode", /^p2p$/, l10n.t('OpenVPN Connect takes "mode p2p" only: leave the line out.')],
  ["key-method", /^2$/, l10n.t('OpenVPN Connect takes "key-method 2" only: leave the line out.')],
];

function* refusedValue(use: DirectiveUse | undefined, accepts: RegExp, message: string): Iterable<Finding> {
  const word = use?.args[0];
  if (use === undefined || word === undefined || accepts.test(word.value) || use.included !== undefined) return;
  yield { at: { start: word.start, end: word.end }, severity: "error", message };
}

function* missingRemote({ named, directives }: RuleContext): Iterable<Finding> {
  if (named("remote").length > 0 || directives.some(({ included }) => included !== undefined)) return;
  const { start, end } = named("client")[0]?.name ?? { start: 0, end: 0 };
  const message = l10n.t('There is no "remote", so there is nowhere to connect to: add "remote HOST PORT".');
  yield { at: { start, end }, severity: "error", message };
}

function* noClient({ named, config, directives }: RuleContext): Iterable<Finding> {
  if (named("client").length > 0 || (named("tls-client").length > 0 && named("pull").length > 0)) return;
  const [server = directives[0]] = ["server", "server-bridge", "server-ipv6", "mode"].flatMap(named);
  const at = server === undefined ? { start: 0, end: 0 } : { start: server.name.start, end: server.name.end };
  const message =
    config.role === "server"
      ? l10n.t("OpenVPN Connect is a client: it does not start with the configuration of a server.")
      : l10n.t('OpenVPN Connect takes clients only: add "client".');
  yield { at, severity: "error", message };
}
