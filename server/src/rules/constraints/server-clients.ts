import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { parseAddressWord } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import { addLine } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import { removeLine } from "../remove-line.ts";
import type { Fix } from "../rule.ts";
import type { Constraint } from "./constraint.ts";
import { shown } from "./server-mode.ts";

/** How a server lets clients in: ports, pools, passwords, tags. */
export const serverClientConstraints: readonly Constraint[] = [
  {
    code: "port-share-needs-tcp",
    summary: "A port can be shared over TCP only.",
    *check(options) {
      const use = last(options, "port-share");
      if (use === undefined || options.serverBy === undefined || listensOnTcp(options)) return;
      yield {
        use,
        other: options.connections[0]?.protoBy,
        message: l10n.t('"port-share" works for a TCP server only: add "proto tcp-server".'),
        fixes: [tcpServer(options.connections[0]?.protoWord, use)],
      };
    },
  },
  {
    code: "connect-freq-needs-udp",
    summary: "connect-freq works over UDP only.",
    *check(options) {
      const use = last(options, "connect-freq");
      if (use === undefined || options.serverBy === undefined || isIdle(use)) return;
      for (const { proto, protoBy } of options.connections) {
        if (proto === "tcp-server" || proto === "tcp")
          yield {
            use,
            other: protoBy,
            message: l10n.t('"connect-freq" works over UDP only: over TCP limit the clients with "max-clients".'),
          };
      }
    },
  },
  {
    code: "pool-netmask-needs-subnet",
    summary: "The third argument of ifconfig-pool, without a shared subnet.",
    *check(options) {
      const use = all(options, "ifconfig-pool").findLast((pool) => (parseAddressWord(value(pool, 2) ?? "") ?? 0) !== 0);
      if (use === undefined || options.serverBy === undefined || sharesSubnet(options)) return;
      yield {
        use,
        word: use.args[2],
        other: options.topologyBy,
        message: l10n.t(
          'A netmask for the pool needs "dev tap" or "topology subnet"; this server uses {0}.',
          options.topology,
        ),
      };
    },
  },
  {
    code: "pool-persist-needs-pool",
    summary: "ifconfig-pool-persist without a pool to remember.",
    absence: true,
    *check(options) {
      const use = last(options, "ifconfig-pool-persist");
      if (use === undefined || options.serverBy === undefined || hasPool(options)) return;
      yield {
        use,
        message: l10n.t(
          '"ifconfig-pool-persist" remembers the addresses of a pool, and there is none: add "ifconfig-pool".',
        ),
      };
    },
  },
  {
    code: "ifconfig-ipv6-pool-needs-address",
    summary: "An IPv6 pool on a server without an IPv6 address.",
    absence: true,
    *check(options) {
      const use = last(options, "ifconfig-ipv6-pool");
      if (
        use === undefined ||
        options.serverBy === undefined ||
        last(options, "ifconfig-ipv6") !== undefined ||
        last(options, "server-ipv6") !== undefined
      )
        return;
      yield { use, message: l10n.t('"ifconfig-ipv6-pool" needs "ifconfig-ipv6", the server\'s own address in it.') };
    },
  },
  {
    code: "ccd-exclusive-needs-directory",
    summary: "ccd-exclusive without client-config-dir.",
    absence: true,
    *check(options) {
      const use = last(options, "ccd-exclusive");
      if (use === undefined || options.serverBy === undefined || last(options, "client-config-dir") !== undefined)
        return;
      yield {
        use,
        message: l10n.t('"ccd-exclusive" lets in whoever has a file in "client-config-dir", which is not set.'),
      };
    },
  },
  {
    code: "auth-gen-token-needs-renegotiation",
    summary: "Tokens without renegotiation.",
    from: "2.5",
    *check(options) {
      const [use, reneg] = [last(options, "auth-gen-token"), last(options, "reneg-sec")];
      if (use === undefined || options.serverBy === undefined || reneg === undefined || atoi(value(reneg)) !== 0)
        return;
      yield {
        use: reneg,
        word: wordOr(reneg),
        other: use,
        message: l10n.t('"auth-gen-token" renews tokens when keys are renegotiated, which "reneg-sec 0" switches off.'),
        fixes: [removeLine(reneg)],
      };
    },
  },
  {
    code: "auth-gen-token-renewal-short",
    summary: "Tokens renewed faster than a handshake may take.",
    from: "2.6",
    *check(options) {
      const [use, reneg, hand] = ["auth-gen-token", "reneg-sec", "hand-window"].map((name) => last(options, name));
      const own = Math.max(0, atoi(value(use, 1)));
      const renewal = own === 0 ? atoi(value(reneg) ?? "3600") : own;
      const window = atoi(value(hand) ?? "60");
      if (use === undefined || options.serverBy === undefined || renewal === 0 || renewal >= 2 * window) return;
      const by = own === 0 ? (reneg ?? hand ?? use) : use;
      const word = by.args[by === use ? 1 : 0];
      yield {
        use: by,
        word,
        other: by === use ? hand : use,
        message: l10n.t(
          'Tokens are renewed every {0} seconds, less than twice the "hand-window" of {1}: use {2} or more.',
          renewal,
          window,
          2 * window,
        ),
        ...(word === undefined ? {} : { fixes: [changeTo(word, String(2 * window))] }),
      };
    },
  },
  {
    code: "needs-password-check",
    summary: "A server that asks for passwords has nothing to check them with.",
    absence: true,
    *check(options) {
      if (options.serverBy === undefined || checksPasswords(options)) return;
      for (const use of wantingPasswords(options)) {
        yield {
          use,
          message: l10n.t(
            '"{0}" needs something that checks passwords: "auth-user-pass-verify", a plugin, or "management-client-auth".',
            shown(use),
          ),
        };
      }
    },
  },
  {
    code: "vlan-tagging-needs-tap",
    summary: "VLAN tags exist on Ethernet frames only.",
    from: "2.5",
    *check(options) {
      const use = last(options, "vlan-tagging");
      if (use === undefined || options.serverBy === undefined || options.device === "tap") return;
      yield {
        use,
        other: last(options, "dev"),
        message: l10n.t('"vlan-tagging" needs "dev tap": only Ethernet frames carry tags.'),
      };
    },
  },
  {
    code: "vlan-needs-tagging",
    summary: "VLAN settings without vlan-tagging.",
    from: "2.5",
    absence: true,
    *check(options) {
      if (options.serverBy === undefined || last(options, "vlan-tagging") !== undefined) return;
      for (const use of vlanSettings(options))
        yield {
          use,
          message: l10n.t('"{0}" needs "vlan-tagging".', use.name.value),
          fixes: options.device === "tap" ? [addLine(use, "vlan-tagging")] : [],
        };
    },
  },
];

const tcpServer = (word: Word | undefined, use: DirectiveUse): Fix =>
  word === undefined ? addLine(use, "proto tcp-server") : changeTo(word, "tcp-server");

const listensOnTcp = (options: Effective): boolean =>
  options.connections[0]?.proto === "tcp-server" ||
  (since(options, "2.7") && all(options, "local").some((use) => value(use, 2)?.startsWith("tcp") === true));

const isIdle = (use: DirectiveUse): boolean => atoi(value(use)) === 0 && atoi(value(use, 1)) === 0;

const sharesSubnet = ({ device, topology }: Effective): boolean =>
  device === "tap" || (device === "tun" && topology === "subnet");

/** Helpers that hand out addresses count as a pool; IPv6 pools from 2.5 on. */
function hasPool(options: Effective): boolean {
  const helper = options.helper;
  const nopool = value(last(options, "server"), 2) === "nopool";
  if (last(options, "ifconfig-pool") !== undefined || (helper?.name.value === "server" && !nopool)) return true;
  if (helper?.name.value === "server-bridge" && helper.args.length === 4) return true;
  return since(options, "2.5") && (last(options, "ifconfig-ipv6-pool") ?? last(options, "server-ipv6")) !== undefined;
}

const checksPasswords = (options: Effective): boolean =>
  ["auth-user-pass-verify", "plugin", "management-client-auth"].some((name) => last(options, name) !== undefined);

/** The lines that let a client in by password alone, or name it by its user name. */
export function* wantingPasswords(options: Effective): Iterable<DirectiveUse> {
  const cert = last(options, "verify-client-cert");
  if (value(cert) === "none" || value(cert) === "optional") if (cert !== undefined) yield cert;
  for (const name of ["client-cert-not-required", "username-as-common-name", "auth-user-pass-optional"]) {
    const use = last(options, name);
    if (use !== undefined) yield use;
  }
}

/** Those that differ from the defaults: all frames, VLAN 1. */
export function* vlanSettings(options: Effective): Iterable<DirectiveUse> {
  const [accept, pvid] = [last(options, "vlan-accept"), last(options, "vlan-pvid")];
  if (accept !== undefined && value(accept) !== "all") yield accept;
  if (pvid !== undefined && atoi(value(pvid)) !== 1) yield pvid;
}
