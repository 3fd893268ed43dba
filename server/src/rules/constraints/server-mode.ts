import * as l10n from "@vscode/l10n";
import { all, type Effective, last, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { addLine } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";

/** What a server must not say, and what it must. */
export const serverModeConstraints: readonly Constraint[] = [
  {
    code: "not-in-server-mode",
    summary: "A directive for the end that connects, in a server's configuration.",
    *check(options) {
      if (options.serverBy === undefined) return;
      for (const use of clientOnly(options)) {
        yield {
          use,
          other: options.serverBy,
          message: l10n.t('"{0}" is for clients; a server cannot start with it.', use.name.value),
          fixes: use.block === undefined ? [removeLine(use)] : [],
        };
      }
    },
  },
  {
    code: "redirect-gateway-in-server",
    summary: "A server pushes redirect-gateway, it does not follow it.",
    *check(options) {
      if (options.serverBy === undefined) return;
      for (const use of redirecting(options)) {
        yield {
          use,
          other: options.serverBy,
          message: l10n.t('A server does not follow "{0}" itself: push it to the clients.', use.name.value),
          fixes: [pushFix(use)],
        };
      }
    },
  },
  {
    code: "server-dev-type",
    summary: "A server works with tun and tap devices only.",
    *check(options) {
      if (options.serverBy === undefined || options.device === "tun" || options.device === "tap") return;
      const use = last(options, "dev-type") ?? last(options, "dev");
      if (use !== undefined)
        yield {
          use,
          word: wordOr(use),
          other: options.serverBy,
          message: l10n.t(
            'A server needs a tun or a tap device, and "{0}" is neither: name one, or add "dev-type tun".',
            value(use) ?? "",
          ),
          fixes: use.name.value === "dev" ? [addLine(use, "dev-type tun")] : [],
        };
    },
  },
  {
    code: "server-proto",
    summary: "A server waits for connections, it does not make them.",
    *check(options) {
      if (options.serverBy === undefined) return;
      for (const { proto, protoBy, protoWord } of options.connections) {
        if (proto === "tcp-client")
          yield {
            use: protoBy,
            word: protoWord,
            other: options.serverBy,
            message: l10n.t(
              "A server waits for connections, and {0} makes them: use udp or tcp-server.",
              protoWord?.value ?? "tcp-client",
            ),
            fixes: protoWord === undefined ? [] : [changeTo(protoWord, protoWord.value.replace("client", "server"))],
          };
      }
    },
  },
  {
    code: "server-needs-tls",
    summary: "mode server needs tls-server.",
    absence: true,
    *check(options) {
      if (options.serverBy === undefined || options.tlsServerBy !== undefined) return;
      yield {
        use: options.serverBy,
        message: l10n.t('"mode server" needs "tls-server" as well.'),
        fixes: [addLine(options.serverBy, "tls-server")],
      };
    },
  },
];

function* clientOnly(options: Effective): Iterable<DirectiveUse> {
  for (const name of [
    "pull",
    "route-delay",
    "up-delay",
    "allow-recursive-routing",
    "shaper",
    "ipchange",
    "auth-user-pass",
  ]) {
    const use = last(options, name);
    if (use === undefined) continue;
    if (name === "route-delay" && options.target.platform === "windows") continue;
    yield use;
  }
  for (const { block, remote, options: given } of options.connections) {
    const use = block ?? remote;
    if (use !== undefined) yield use;
    for (const name of ["nobind", "socks-proxy", "http-proxy"]) {
      const own = given.get(name);
      if (own !== undefined) yield own;
    }
  }
}

/** `!ipv4` takes back what the lines before it asked for. */
function redirecting(options: Effective): readonly DirectiveUse[] {
  const uses = [...all(options, "redirect-gateway"), ...all(options, "redirect-private")];
  const inOrder = uses.toSorted((a, b) => a.name.start - b.name.start);
  return inOrder.slice(inOrder.findLastIndex(({ args }) => args.some((word) => word.value === "!ipv4")) + 1);
}

export const shown = ({ name, args }: DirectiveUse): string => [name, ...args].map((word) => word.value).join(" ");

const pushFix = (use: DirectiveUse): NonNullable<Blame["fixes"]>[number] => {
  const start = use.name.start;
  const end = use.args.at(-1)?.end ?? use.name.end;
  return {
    title: l10n.t('Push "{0}" to the clients', shown(use)),
    edits: [{ start, end, newText: `push "${shown(use)}"` }],
  };
};
