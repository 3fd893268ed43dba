import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatIPv4, formatIPv6, parseIPv6 } from "../addresses.ts";
import { type Device, deviceOf } from "../device.ts";
import { note } from "../note.ts";
import type { OptionIndex } from "../option-index.ts";
import type { PlannedTunnel } from "../plan.ts";
import type { Note, Scenario } from "../types.ts";
import type { ClientOptions } from "./client-options.ts";
import { resolveHost } from "./resolve-word.ts";
import { windowsEndpoints } from "./windows-endpoints.ts";

/** The tunnel's interface with its addresses. */
export interface TunnelPlan {
  readonly tunnel: PlannedTunnel;
  /** Where routes go that name no gateway. */
  readonly gateway: number | undefined;
  readonly gateway6: bigint | undefined;
  /** What stops the client while it sets the interface up. */
  readonly fatal: Note | undefined;
}

/** Net30 and p2p on tun have a peer; subnet and tap have a netmask. */
export function planTunnel(own: OptionIndex, options: ClientOptions, scenario: Scenario): TunnelPlan {
  const device = deviceOf(own);
  const known = options.topology ?? "net30";
  const topology = known === "unknown" ? "p2p" : known;
  const pointToPoint = device.kind === "tun" && topology !== "subnet";
  const { ipv4, second } = ipv4Of(options, pointToPoint, scenario);
  const peerText = pointToPoint && known !== "unknown" ? options.ifconfig?.second : undefined;
  const gatewayText = options.routeGateway ?? peerText;
  const gateway = gatewayText === undefined ? undefined : resolveHost(gatewayText, scenario)[0];
  const gateway6 = parseIPv6(gateway6Text(options, scenario) ?? "");
  const ipv6 = ipv6Of(options);
  const noexec = options.ifconfigNoexec;
  const onWindows = scenario.os === "windows" && device.kind === "tun" && !scenario.client3;
  const badEnds = onWindows && ipv4 !== undefined ? windowsEndpoints(ipv4) : undefined;
  const badMask = !pointToPoint && ipv4 !== undefined && ipv4.bits < 0;
  return {
    tunnel: {
      view: {
        interface: interfaceName(device, scenario),
        topology: device.kind === "tap" ? "tap" : topology,
        local: ipv4 === undefined || noexec ? null : formatIPv4(ipv4.local),
        peer: pointToPoint && second !== undefined ? formatIPv4(second) : null,
        netmask: !pointToPoint && second !== undefined ? formatIPv4(second) : null,
        gateway: gateway === undefined ? null : formatIPv4(gateway),
        local6: ipv6 === undefined || noexec ? null : `${formatIPv6(ipv6.local)}/${ipv6.bits}`,
        gateway6: gateway6 === undefined ? null : formatIPv6(gateway6),
      },
      kind: device.kind,
      topology,
      ipv4: noexec ? undefined : scenario.client3 && ipv4 !== undefined && pointToPoint ? asNetwork(ipv4) : ipv4,
      ipv6: noexec ? undefined : ipv6,
    },
    gateway,
    gateway6,
    fatal: badEnds ?? (badMask && !noexec ? badNetmask(options) : undefined),
  };
}

function ipv4Of(
  { ifconfig }: ClientOptions,
  pointToPoint: boolean,
  scenario: Scenario,
): { readonly ipv4: PlannedTunnel["ipv4"]; readonly second: number | undefined } {
  const local = ifconfig === undefined ? undefined : resolveHost(ifconfig.local, scenario)[0];
  const second = ifconfig === undefined ? undefined : resolveHost(ifconfig.second, scenario)[0];
  if (ifconfig === undefined || local === undefined || second === undefined)
    return { ipv4: undefined, second: undefined };
  const { origin } = ifconfig;
  return pointToPoint
    ? { ipv4: { local, peer: second, bits: 32, origin }, second }
    : { ipv4: { local, peer: null, bits: bitsOfMask(second) ?? -1, origin }, second };
}

/** OpenVPN 3 takes the ends of net30 for a network of four addresses. */
const asNetwork = ({ local, origin }: NonNullable<PlannedTunnel["ipv4"]>): PlannedTunnel["ipv4"] => ({
  local,
  peer: null,
  bits: 30,
  origin,
});

function ipv6Of({ ifconfig6 }: ClientOptions): PlannedTunnel["ipv6"] {
  if (ifconfig6 === undefined) return undefined;
  const { local, remote, origin } = ifconfig6;
  return { local: local.address, peer: parseIPv6(remote) ?? null, bits: local.bits, origin };
}

/** `route-ipv6-gateway` has an effect from 2.5 on. */
const gateway6Text = ({ routeGateway6, ifconfig6 }: ClientOptions, { openvpn }: Scenario): string | undefined =>
  openvpn === "2.4" ? ifconfig6?.remote : (routeGateway6 ?? ifconfig6?.remote);

const badNetmask = ({ ifconfig }: ClientOptions): Note =>
  note({
    code: "ifconfig-bad-mask",
    severity: "error",
    message: l10n.t(
      "{0} is no netmask, so the tunnel's interface gets no address and OpenVPN stops.",
      ifconfig?.second ?? "",
    ),
    origin: ifconfig?.origin ?? null,
    remedies: [
      l10n.t("An address and its netmask: {0}", "ifconfig 10.8.0.2 255.255.255.0"),
      l10n.t("Or, where the second word is the other end's address: {0}", "topology p2p"),
    ],
  });

/** The system cuts off what a longer name has. */
const LONGEST = 15;

/** A plain `tun` or `tap` becomes the first free one; on Windows adapters have names of their own. */
function interfaceName({ kind, name }: Device, { os, network }: Scenario): string {
  if (os === "windows") return "tunnel";
  const stem = os === "macos" ? (kind === "tun" ? "utun" : "tap") : kind;
  if (name !== "tun" && name !== "tap")
    return os === "macos" && /^tun\d+$/.test(name) ? `u${name}` : name.slice(0, LONGEST);
  const taken = new Set(network.interfaces.map((one) => one.name));
  let number = 0;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
