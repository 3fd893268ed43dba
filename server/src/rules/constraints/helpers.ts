import * as l10n from "@vscode/l10n";
import { last, lastOf, value } from "../../config/effective.ts";
import { removeLine } from "../remove-line.ts";
import { later } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** The helper directives: what they exclude and ask for. */
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
        fixes: [removeLine(pool)],
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
          fixes: [removeLine(pool)],
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
];
