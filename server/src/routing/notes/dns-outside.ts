import * as l10n from "@vscode/l10n";
import { parseIPv4, parseIPv6 } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note, OptionLine, Remedy } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** Names are asked for outside the tunnel, or the system is not told whom to ask. */
export function* dnsOutside(context: NoteContext): Iterable<Note> {
  const { traffic, view, find } = context;
  if (view.tunnel === null) return;
  const servers = nameServers(context);
  if (servers.length === 0) {
    if (traffic.ipv4 === "all") yield noneGiven(context);
    return;
  }
  for (const { address, line } of servers) {
    if (find(address).interface !== view.tunnel.interface) yield notInside(address, line);
  }
  yield* nobodySetsThem(context, servers);
}

interface NameServer {
  readonly address: string;
  readonly line: OptionLine;
}

/** `dhcp-option DNS` and `dns server N address …`, the port taken off. */
function nameServers(context: NoteContext): readonly NameServer[] {
  const found: NameServer[] = [];
  for (const line of effective(context, "dhcp-option")) {
    const [type, address = ""] = line.args;
    if (type === "DNS" || type === "DNS6") found.push({ address, line });
  }
  for (const line of effective(context, "dns")) {
    const [word, , key, ...addresses] = line.args;
    if (word === "server" && key === "address")
      for (const address of addresses) found.push({ address: withoutPort(address), line });
  }
  return found.filter(({ address }) => parseIPv4(address) !== undefined || parseIPv6(address) !== undefined);
}

function withoutPort(text: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(text);
  return bracketed?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1");
}

function noneGiven({ view, plan }: NoteContext): Note {
  const redirect = plan.routes.find(({ step }) => step === "redirect");
  const block: Remedy[] =
    view.os === "windows"
      ? [{ system: "windows", text: l10n.t("And keep Windows from asking others: {0}", 'push "block-outside-dns"') }]
      : [];
  return {
    code: "dns-stays-outside",
    severity: "warning",
    message: l10n.t(
      "No name server is pushed: names are still asked of the one in your own network, which sees every name, or stops answering.",
    ),
    origin: redirect?.origin ?? null,
    remedies: [
      anywhere(
        l10n.t(
          "Name one that clients reach through the tunnel, in the server's file: {0}",
          'push "dhcp-option DNS 9.9.9.9"',
        ),
      ),
      ...block,
    ],
  };
}

const notInside = (address: string, line: OptionLine): Note => ({
  code: "dns-stays-outside",
  severity: "information",
  message: l10n.t("The name server {0} is reached outside the tunnel.", address),
  origin: line.origin,
  remedies: [
    anywhere(
      l10n.t(
        "To ask it through the VPN, in the server's file: {0}",
        address.includes(":") ? `push "route-ipv6 ${address}/128"` : `push "route ${address} 255.255.255.255"`,
      ),
    ),
  ],
});

/** Before 2.7 OpenVPN sets name servers on Windows alone; elsewhere a script has to. */
function* nobodySetsThem({ scenario, client, view }: NoteContext, servers: readonly NameServer[]): Iterable<Note> {
  const { openvpn, client3 } = scenario;
  if (view.os === "windows" || openvpn === "2.7" || client3 || client.has("up") || scenario.client === undefined)
    return;
  yield {
    code: "dns-needs-a-script",
    severity: "information",
    message: l10n.t(
      "OpenVPN {0} hands the name server {1} to scripts only: without one, this system goes on asking its own.",
      openvpn,
      servers[0]?.address ?? "",
    ),
    origin: servers[0]?.line.origin ?? null,
    remedies: [
      { system: "linux", text: linuxScript },
      {
        system: "macos",
        text: l10n.t("Connect with Tunnelblick or OpenVPN Connect, which set name servers themselves."),
      },
    ],
  };
}

const linuxScript = [
  "script-security 2",
  "up /etc/openvpn/update-resolv-conf",
  "down /etc/openvpn/update-resolv-conf",
].join("\n");
