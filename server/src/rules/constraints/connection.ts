import * as l10n from "@vscode/l10n";
import { type Connection, wantsPort } from "../../config/connections.ts";
import { all, type Effective, last, lastOf, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { changeTo } from "../change-to.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";

/** What OpenVPN checks in each entry of its list of remotes. */
export const connectionConstraints: readonly Constraint[] = [
  {
    code: "connection-without-remote",
    summary: "A connection block does not say where to connect.",
    *check(options) {
      for (const { block, remote } of options.connections) {
        if (block === undefined || remote !== undefined) continue;
        yield { use: block, message: l10n.t('This block has no "remote": each <connection> block needs one.') };
      }
    },
  },
  {
    code: "proto-tcp-ambiguous",
    summary: "Neither a client nor a server: TCP has to say which end connects.",
    *check(options) {
      for (const { proto, protoBy, protoWord, remote } of entriesOf(options)) {
        if (proto !== "tcp") continue;
        yield {
          use: protoBy,
          word: protoWord,
          message: l10n.t(
            'Without "client" or "server" OpenVPN cannot tell which end connects: write {0}-client or {0}-server.',
            protoWord?.value ?? "tcp",
          ),
          ...(protoWord === undefined
            ? {}
            : { fixes: [changeTo(protoWord, `${protoWord.value}-${remote === undefined ? "server" : "client"}`)] }),
        };
      }
    },
  },
  {
    code: "local-is-remote",
    summary: "The remote is the very address and port that OpenVPN listens on.",
    *check(options) {
      for (const entry of options.connections) {
        const { remote, localPort, remotePort, binds } = entry;
        const host = remote?.args[0];
        if (remote === undefined || host === undefined || !binds) continue;
        for (const local of localsOf(options, entry)) {
          if ((value(local, 1) ?? localPort) !== remotePort || value(local) !== host.value) continue;
          yield {
            use: remote,
            word: host,
            other: local,
            message: l10n.t(
              '"remote" and "local" are both {0}, port {1}: they have to differ.',
              host.value,
              remotePort,
            ),
          };
        }
      }
    },
  },
  {
    code: "nobind-conflict",
    summary: "nobind together with a line that asks for a local address or port.",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const { options: given } = entry;
        const nobind = given.get("nobind");
        if (nobind === undefined) continue;
        const lport = given.get("lport");
        for (const use of [
          given.get("bind"),
          localsOf(options, entry).findLast((local) => !isAnyAddress(options, local)),
          wantsPort(lport, options.target.openvpn) ? lport : undefined,
        ]) {
          if (use !== undefined)
            yield later(
              nobind,
              use,
              l10n.t('"nobind" and "{0}" exclude each other: keep one of them.', use.name.value),
            );
        }
      }
    },
  },
  {
    code: "nobind-needs-remote",
    summary: "An end that neither listens nor connects.",
    absence: true,
    *check(options) {
      for (const { remote, block, binds, options: given } of options.connections) {
        if (remote !== undefined || block !== undefined || binds) continue;
        const use = given.get("nobind") ?? lastOf(options, "client", "pull") ?? given.get("proto");
        yield {
          use,
          message: l10n.t('There is no "remote", so there is nowhere to connect to: add "remote HOST PORT".'),
        };
      }
    },
  },
  {
    code: "tcp-client-needs-remote",
    summary: "A TCP client needs an address to connect to.",
    absence: true,
    *check(options) {
      for (const { remote, block, proto, protoBy, protoWord, binds } of options.connections) {
        if (remote !== undefined || block !== undefined || proto !== "tcp-client" || !binds) continue;
        yield {
          use: protoBy,
          word: protoWord,
          message: l10n.t('{0} connects, but there is no "remote" to connect to.', protoWord?.value ?? "tcp-client"),
        };
      }
    },
  },
  {
    code: "tcp-server-several-remotes",
    summary: "A TCP server waits for one peer, not for several.",
    *check(options) {
      if (options.connections.length < 2) return;
      for (const { proto, protoBy, protoWord } of entriesOf(options)) {
        if (proto === "tcp-server")
          yield {
            use: protoBy,
            word: protoWord,
            message: l10n.t(
              "{0} waits for one peer, but there are {1} remotes.",
              protoWord?.value ?? "tcp-server",
              options.connections.length,
            ),
          };
      }
    },
  },
  {
    code: "too-many-remotes",
    summary: "Up to 2.5 OpenVPN takes 64 remotes.",
    until: "2.5",
    *check(options) {
      const entry = options.connections[64];
      if (entry !== undefined)
        yield {
          use: entry.block ?? entry.remote,
          message: l10n.t(
            "OpenVPN {0} takes at most 64 remotes; this is the 65th of {1}.",
            options.target.openvpn,
            options.connections.length,
          ),
        };
    },
  },
  {
    code: "several-local-lines",
    summary: "Only a server may listen on several addresses.",
    from: "2.7",
    *check(options) {
      const [, second] = all(options, "local");
      if (second === undefined || options.serverBy !== undefined) return;
      yield {
        use: second,
        other: all(options, "local")[0],
        message: l10n.t('Only a server may have several "local" lines.'),
        fixes: [removeLine(second)],
      };
    },
  },
  {
    code: "tun-mtu-and-link-mtu",
    summary: "tun-mtu and link-mtu exclude each other.",
    *check(options) {
      const [tun, link] = [last(options, "tun-mtu"), lastOf(options, "link-mtu", "udp-mtu")];
      if (tun !== undefined && link !== undefined)
        yield {
          ...later(tun, link, l10n.t('"tun-mtu" and "{0}" exclude each other: keep "tun-mtu".', link.name.value)),
          fixes: [removeLine(link)],
        };
    },
  },
];

/** Blocks without a remote stop OpenVPN before anything in them is checked. */
export const entriesOf = (options: Effective): readonly Connection[] =>
  options.connections.filter(({ block, remote }) => block === undefined || remote !== undefined);

export const word = ({ protoWord }: Connection): string => protoWord?.value ?? "udp";

/** From 2.7 on every `local` outside of blocks counts, for all entries; before, an entry's last one. */
export function localsOf(options: Effective, entry: Connection): readonly DirectiveUse[] {
  if (since(options, "2.7")) return all(options, "local");
  const local = entry.options.get("local");
  return local === undefined ? [] : [local];
}

/** From 2.7 on `local *` names no address. */
const isAnyAddress = (options: Effective, local: DirectiveUse | undefined): boolean =>
  since(options, "2.7") && value(local) === "*";

/** Of two that exclude each other the later one is new, so it is the one to look at. */
export function later(a: DirectiveUse, b: DirectiveUse, message: string): Blame {
  return a.name.start > b.name.start ? { use: a, other: b, message } : { use: b, other: a, message };
}
