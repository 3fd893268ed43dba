import * as l10n from "@vscode/l10n";
import type { Connection } from "../../config/connections.ts";
import { last } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { addLine } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import type { Fix } from "../rule.ts";
import { entriesOf, later, word } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** What goes through a proxy, and what does not. */
export const proxyConstraints: readonly Constraint[] = [
  {
    code: "http-proxy-needs-tcp-client",
    summary: "An HTTP proxy carries TCP connections only.",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const use = httpProxyUse(entry);
        if (
          use === undefined ||
          entry.proto === "tcp-client" ||
          entry.proto === "unknown" ||
          options.serverBy !== undefined
        )
          continue;
        yield {
          use,
          other: entry.protoBy,
          message: l10n.t(
            'An HTTP proxy carries TCP only, and this configuration uses {0}: add "proto tcp-client".',
            word(entry),
          ),
          fixes: [tcpClient(entry, use)],
        };
      }
    },
  },
  {
    code: "http-proxy-missing",
    summary: "Options for an HTTP proxy that no line names.",
    absence: true,
    *check(options) {
      for (const entry of entriesOf(options)) {
        const use = httpProxyUse(entry);
        if (use === undefined || entry.options.has("http-proxy")) continue;
        // It gives its proxy to each connection by TCP.
        if (entry.proto === "tcp-client" && last(options, "http-proxy-override") !== undefined) continue;
        yield {
          use,
          message: l10n.t('"{0}" is for an HTTP proxy, but no "http-proxy" line names one.', use.name.value),
        };
      }
    },
  },
  {
    code: "http-proxy-and-socks-proxy",
    summary: "One connection goes through one proxy.",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const [http, socks] = [httpProxyUse(entry), entry.options.get("socks-proxy")];
        if (http !== undefined && socks !== undefined)
          yield later(http, socks, l10n.t('"http-proxy" and "socks-proxy" exclude each other: keep one of them.'));
      }
    },
  },
  {
    code: "socks-proxy-and-tcp-server",
    summary: "A TCP server cannot wait behind a SOCKS proxy.",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const use = entry.options.get("socks-proxy");
        if (use === undefined || entry.proto !== "tcp-server" || options.serverBy !== undefined) continue;
        yield {
          use,
          other: entry.protoBy,
          message: l10n.t('"socks-proxy" is for the end that connects, and {0} waits.', word(entry)),
        };
      }
    },
  },
];

/** The word that says udp, or a line where nothing says so. */
const tcpClient = ({ protoWord }: Connection, use: DirectiveUse): Fix =>
  protoWord === undefined ? addLine(use, "proto tcp-client") : changeTo(protoWord, "tcp-client");

const httpProxyUse = ({ options }: Connection): DirectiveUse | undefined =>
  options.get("http-proxy") ?? options.get("http-proxy-option") ?? options.get("http-proxy-user-pass");
