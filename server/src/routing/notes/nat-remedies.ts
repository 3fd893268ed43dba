import * as l10n from "@vscode/l10n";
import type { Remedy } from "../types.ts";

/** What is to be translated on the server. */
export interface Translated {
  /** "10.8.0.0/24". */
  readonly pool: string;
  /** The server's tunnel interface. */
  readonly device: string;
}

/** Steps for a server of each system, ready to be copied. */
export const natRemedies = (translated: Translated): readonly Remedy[] => [
  { system: "windows", text: windowsSteps(translated) },
  { system: "linux", text: linuxSteps(translated) },
  { system: "macos", text: macosSteps(translated) },
];

const windowsSteps = ({ pool }: Translated): string =>
  [
    l10n.t("On a Windows server, share its internet connection (ICS):"),
    l10n.t("1. Press Win+R, run ncpa.cpl, open the properties of the internet adapter, tab Sharing."),
    l10n.t("2. Allow other network users to connect, and choose the TAP adapter as home networking connection."),
    l10n.t(
      "3. ICS has now given the TAP adapter 192.168.137.1: restart OpenVPN, so that it gets its own address back.",
    ),
    l10n.t("4. Let Windows forward, in an administrator's PowerShell, then restart the computer:"),
    "Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters -Name IPEnableRouter -Value 1",
    l10n.t("5. ICS can stop after a restart. Keep it on:"),
    "New-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\SharedAccess -Name EnableRebootPersistConnection -Value 1 -PropertyType DWord -Force",
    "Set-Service SharedAccess -StartupType Automatic",
    l10n.t(
      "6. If it stops nevertheless, take the sharing away and set it again. Some programs, Outlook among them, may still believe they are offline.",
    ),
    l10n.t(
      "Where Windows has NAT of its own (Server 2016 and later, Windows 10 with Hyper-V), this does it without ICS:",
    ),
    `New-NetNat -Name OpenVPN -InternalIPInterfaceAddressPrefix ${pool}`,
  ].join("\n");

const linuxSteps = ({ pool, device }: Translated): string =>
  [
    l10n.t("On a Linux server, forward and masquerade. Forwarding, now and after each start:"),
    "echo 'net.ipv4.ip_forward = 1' | sudo tee /etc/sysctl.d/99-openvpn.conf",
    "sudo sysctl --system",
    l10n.t("With nftables:"),
    "sudo nft add table ip openvpn",
    "sudo nft 'add chain ip openvpn postrouting { type nat hook postrouting priority srcnat; }'",
    `sudo nft 'add rule ip openvpn postrouting ip saddr ${pool} oifname != "${device}" masquerade'`,
    l10n.t("Or with iptables:"),
    `sudo iptables -t nat -A POSTROUTING -s ${pool} ! -o ${device} -j MASQUERADE`,
    l10n.t("Where a firewall forbids forwarding, also:"),
    `sudo iptables -I FORWARD -i ${device} -s ${pool} -j ACCEPT`,
    `sudo iptables -I FORWARD -o ${device} -d ${pool} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`,
  ].join("\n");

const macosSteps = ({ pool }: Translated): string =>
  [
    l10n.t("On a macOS server, forward and translate with pf; en0 is its internet interface. Both end with a restart."),
    "sudo sysctl -w net.inet.ip.forwarding=1",
    `echo 'nat on en0 inet from ${pool} to any -> (en0)' | sudo pfctl -a com.apple/openvpn -f -`,
    "sudo pfctl -E",
  ].join("\n");
