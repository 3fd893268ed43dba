import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { type Effective, last, lastOf, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { bitsOfMask, formatIPv4, maskOfBits, networkOf, parseNumericIPv4 } from "../../routing/addresses.ts";
import { later } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** The helper directives: what they exclude, and what their numbers have to be. */
export const helperConstraints: readonly Constraint[] = [
  {
    code: "server-and-client",
    summary: "A configuration is a server's or a client's.",
    *check(options) {
      const client = last(options, "client");
      if (client === undefined || options.helper === undefined) return;
      yield later(
        client,
        options.helper,
        l10n.t('"{0}" and "client" exclude each other: one end serves, the other connects.', options.helper.name.value),
      );
    },
  },
  {
    code: "server-and-server-bridge",
    summary: "server and server-bridge exclude each other.",
    *check(options) {
      const [server, bridge] = [last(options, "server"), last(options, "server-bridge")];
      if (server !== undefined && bridge !== undefined)
        yield later(
          server,
          bridge,
          l10n.t('"server" and "server-bridge" exclude each other: the first routes, the second bridges.'),
        );
    },
  },
  {
    code: "server-and-secret",
    summary: "A server works with TLS, not with a static key.",
    *check(options) {
      const [server, secret] = [lastOf(options, "server", "server-bridge"), last(options, "secret")];
      if (server !== undefined && secret !== undefined)
        yield later(
          server,
          secret,
          l10n.t('"{0}" and "secret" exclude each other: a server for many clients needs TLS.', server.name.value),
        );
    },
  },
  {
    code: "server-and-ifconfig-pool",
    summary: "The helper makes the pool itself.",
    *check(options) {
      const [server, pool] = [lastOf(options, "server", "server-bridge"), last(options, "ifconfig-pool")];
      if (server === undefined || pool === undefined || value(server, 2) === "nopool") return;
      yield {
        use: pool,
        other: server,
        message: l10n.t(
          '"{0}" makes a pool by itself: drop "ifconfig-pool"{1}.',
          server.name.value,
          server.name.value === "server" ? l10n.t(', or add "nopool" to "server"') : "",
        ),
      };
    },
  },
  {
    code: "server-ipv6-and-nopool",
    summary: "server-ipv6 needs the pool that nopool takes away.",
    *check(options) {
      const [six, four] = [last(options, "server-ipv6"), last(options, "server")];
      if (six === undefined || four === undefined || value(four, 2) !== "nopool") return;
      yield {
        use: four,
        word: four.args[2],
        other: six,
        message: l10n.t('"nopool" and "server-ipv6" exclude each other: addresses of both families come from pools.'),
      };
    },
  },
  {
    code: "server-ipv6-and-pool",
    summary: "server-ipv6 makes the IPv6 pool itself.",
    *check(options) {
      const [six, pool] = [last(options, "server-ipv6"), last(options, "ifconfig-ipv6-pool")];
      if (six !== undefined && pool !== undefined)
        yield {
          use: pool,
          other: six,
          message: l10n.t('"server-ipv6" makes an IPv6 pool by itself: drop "ifconfig-ipv6-pool".'),
        };
    },
  },
  {
    code: "server-ipv6-needs-server",
    summary: "In 2.4 server-ipv6 works beside server only.",
    until: "2.4",
    absence: true,
    *check(options) {
      const use = last(options, "server-ipv6");
      if (use !== undefined && last(options, "server") === undefined)
        yield { use, message: l10n.t('OpenVPN 2.4 takes "server-ipv6" together with "server" only.') };
    },
  },
  {
    code: "server-network",
    summary: "The network of server is none, too large or too small.",
    *check(options) {
      const use = last(options, "server");
      if (use === undefined || last(options, "server-bridge") !== undefined) return;
      const [network, mask] = use.args.map((word) => parseNumericIPv4(word.value));
      if (network !== undefined && mask !== undefined) yield* checkNetwork(options, use, network, mask);
    },
  },
  {
    code: "server-bridge-needs-tap",
    summary: "Only a tap device can be bridged.",
    *check(options) {
      const use = last(options, "server-bridge");
      if (use === undefined || options.device === "tap" || last(options, "server") !== undefined) return;
      yield {
        use,
        other: last(options, "dev"),
        message: l10n.t('"server-bridge" needs "dev tap": only Ethernet frames can be bridged.'),
      };
    },
  },
  {
    code: "server-bridge-subnet",
    summary: "The gateway and the pool of server-bridge lie in different networks.",
    *check(options) {
      const use = last(options, "server-bridge");
      const [gateway, mask, start, end] = use?.args.map((word) => parseNumericIPv4(word.value)) ?? [];
      if (use === undefined || gateway === undefined || mask === undefined || start === undefined || end === undefined)
        return;
      for (const [index, address] of [start, end].entries()) {
        if (((address ^ gateway) & mask) === 0) continue;
        yield {
          use,
          word: use.args[index + 2],
          message: l10n.t(
            "{0} does not lie in the network of {1} with mask {2}.",
            value(use, index + 2) ?? "",
            value(use) ?? "",
            value(use, 1) ?? "",
          ),
        };
      }
    },
  },
  {
    code: "pool-range",
    summary: "The pool of server-bridge ends before it starts, or is too large.",
    *check(options) {
      const use = last(options, "server-bridge");
      const [, , start, end] = use?.args.map((word) => parseNumericIPv4(word.value)) ?? [];
      if (use === undefined || start === undefined || end === undefined) return;
      if (start > end)
        yield {
          use,
          word: use.args[3],
          message: l10n.t("The pool ends at {0}, before its start {1}.", formatIPv4(end), formatIPv4(start)),
        };
      else if (end - start >= 65536)
        yield {
          use,
          word: use.args[3],
          message: l10n.t("The pool holds {0} addresses; OpenVPN takes at most 65536.", end - start + 1),
        };
    },
  },
  {
    code: "keepalive-values",
    summary: "keepalive with numbers that cannot work.",
    *check(options) {
      const use = last(options, "keepalive");
      const [interval, timeout] = [atoi(value(use)), atoi(value(use, 1))];
      if (use === undefined || use.args.length < 2 || (interval === 0 && timeout === 0)) return;
      if (options.target.openvpn === "2.7" && (interval <= 0 || timeout <= 0)) return;
      if (interval <= 0 || timeout <= 0)
        yield {
          use,
          word: use.args[interval <= 0 ? 0 : 1],
          message: l10n.t('Both numbers of "keepalive" have to be above 0, as in "keepalive 10 60".'),
        };
      else if (interval * 2 > timeout)
        yield {
          use,
          word: use.args[1],
          message: l10n.t(
            "A timeout of {0} is too short for a ping every {1} seconds: it has to be {2} or more.",
            timeout,
            interval,
            interval * 2,
          ),
        };
      else if (options.target.openvpn === "2.7" && options.serverBy !== undefined && timeout > 43200)
        yield {
          use,
          word: use.args[1],
          message: l10n.t("A server takes a timeout of at most 43200 seconds, and this is {0}.", timeout),
        };
    },
  },
  {
    code: "keepalive-and-ping",
    summary: "keepalive sets ping and ping-restart itself.",
    *check(options) {
      const keepalive = last(options, "keepalive");
      if (keepalive === undefined || (atoi(value(keepalive)) === 0 && atoi(value(keepalive, 1)) === 0)) return;
      for (const name of ["ping", "ping-restart", "ping-exit"]) {
        const use = last(options, name);
        if (use !== undefined && atoi(value(use)) > 0)
          yield {
            use,
            other: keepalive,
            message: l10n.t('"keepalive" sets "ping" and "ping-restart" itself: drop "{0}".', name),
          };
      }
    },
  },
];

function* checkNetwork(options: Effective, use: DirectiveUse, network: number, mask: number) {
  const bits = bitsOfMask(mask);
  const maskText = value(use, 1) ?? "";
  if (bits === undefined)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} is no netmask: its ones do not stand together at the front.", maskText),
    };
  else if (networkOf(network, bits) !== network) yield hostBits(use, network, bits);
  else if (bits < 16)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too large a network: a server takes /16 at most.", maskText, bits),
    };
  else if (options.device === "tun" && bits > 29)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too small a network: a tun server needs /29 or larger.", maskText, bits),
    };
  else if (options.device === "tap" && bits > 30)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too small a network: a tap server needs /30 or larger.", maskText, bits),
    };
}

function hostBits(use: DirectiveUse, address: number, bits: number) {
  const network = formatIPv4(networkOf(address, bits));
  const { start, end } = wordOr(use);
  return {
    use,
    word: use.args[0],
    message: l10n.t(
      "{0} is an address inside the network: with mask {1} the network is {2}/{3}.",
      formatIPv4(address),
      formatIPv4(maskOfBits(bits)),
      network,
      bits,
    ),
    fixes: [{ title: l10n.t("Change to {0}", network), edits: [{ start, end, newText: network }] }],
  };
}
