import type { DirectiveWords } from "../../types.ts";

/** What only Windows knows: adapters, DHCP, DNS and routes there. */
export const windowsOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "allow-nonadmin": {
    summary: "Let ordinary users open the TAP adapter, and stop",
    description:
      "Changes the access rights of a TAP adapter so that users without administrator rights may use it. It is a command for an administrator's command line, run once. Today the interactive service does the privileged work, so there is hardly a reason for it.",
    args: { adapter: { text: "Name of the adapter; without it, all TAP adapters." } },
    examples: ["allow-nonadmin OpenVPN-Office"],
    related: ["show-adapters", "dev-node"],
  },
  "block-outside-dns": {
    summary: "Let DNS queries leave through the tunnel only (Windows)",
    description:
      "Adds firewall filters that stop name queries on every adapter but the tunnel's. Windows asks all adapters at once, so without it the provider at home still learns which names are looked up. Push it from the server together with a DNS server. On Linux and macOS the word is unknown: pushed, it only gives a warning, but in a file it stops the program unless `setenv opt` stands in front.",
    related: ["dhcp-option", "dns", "redirect-gateway", "register-dns"],
  },
  cryptoapicert: {
    summary: "Take certificate and key from the Windows certificate store",
    description:
      "Selects a certificate of the Windows store, with its private key, in place of `cert` and `key`. The key may stay on a smart card or be marked as not exportable. Write blanks in a subject inside quotes.",
    args: {
      selector: {
        text: "Which certificate: `SUBJ:` and a part of the subject, `THUMB:` and the thumbprint in hex, from 2.6 also `ISSUER:` and `TMPL:`.",
      },
    },
    examples: ['cryptoapicert "SUBJ:Example Client"'],
    related: ["cert", "key", "pkcs11-id", "management-external-cert"],
  },
  "dhcp-internal": {
    summary: "Internal switch for DHCP on Windows",
    description:
      "OpenVPN calls itself with this word to renew the DHCP lease of an adapter in a process of its own. It is not meant for configurations. Remove it where a tool has written it into a file.",
    args: { adapter: { text: "Number of the adapter, 0 or more." } },
    examples: ["dhcp-internal 12"],
    related: ["dhcp-renew", "ip-win32"],
  },
  "dhcp-pre-release": {
    summary: "Give the old DHCP lease back before asking for a new one",
    description:
      "Makes Windows forget the address it had on the TAP adapter before it renews the lease. It helped against adapters that clung to an old address. With current drivers and `ip-win32 dynamic` it is rarely needed.",
    related: ["dhcp-renew", "dhcp-release", "ip-win32"],
  },
  "dhcp-release": {
    summary: "Old switch to give the DHCP lease back at the end",
    description:
      "Made OpenVPN give up the adapter's address when it closes the tunnel. Releases since 2.4 always do so and ignore the line on Windows with a warning. It can be removed.",
    related: ["dhcp-renew", "dhcp-pre-release"],
  },
  "dhcp-renew": {
    summary: "Ask Windows to renew the adapter's DHCP lease",
    description:
      "Asks for a new lease once the tunnel is up, for adapters that were set by hand or did not notice the connection. OpenVPN does this by itself with `ip-win32 dynamic`; use it only when the adapter keeps an old address.",
    related: ["dhcp-pre-release", "ip-win32", "register-dns"],
  },
  "ip-win32": {
    summary: "How the adapter gets its address on Windows",
    description:
      "Chooses how Windows learns the tunnel's address. By default the TAP driver plays a DHCP server, which needs the Windows DHCP client to run and to be quick. Try `netsh` when connecting hangs at that step. With data channel offload, `dynamic` and `adaptive` turn into `netsh` by themselves. Unknown outside Windows.",
    args: {
      method: {
        text: "The way to set the address, `dynamic` by default (`adaptive` in releases before 2.3).",
        values: {
          manual: "Sets nothing; the address is set by hand or by a script.",
          netsh: "Calls the `netsh` command; slow but dependable.",
          ipapi: "Uses the IP helper interface of Windows; other adapters' settings may lose an address set this way.",
          dynamic: "The TAP driver answers DHCP requests of Windows itself.",
          adaptive: "Starts with `dynamic` and changes to `netsh` when no answer comes in time.",
        },
      },
      offset: {
        text: "Where the pretended DHCP server sits: added to the network address, or to the broadcast address if negative; -256 to 256, by default 0.",
        values: { default: "Keep the usual place and go on to the lease time." },
      },
      lease: { text: "Lease time in seconds, at least 30; a year by default." },
    },
    examples: ["ip-win32 dynamic 0 3600", "ip-win32 netsh"],
    related: ["dhcp-option", "dhcp-renew", "route-method", "tap-sleep"],
  },
  "msg-channel": {
    summary: "Internal handle to the interactive service",
    description:
      "The GUI's service hands this number to the OpenVPN process it starts, so that both can talk. It is never written by hand: in a file it points nowhere, and outside Windows it is an error.",
    args: {
      handle: { text: "Number of the handle, given by the service." },
      ignored: { text: "Whatever follows is ignored." },
    },
    examples: ["msg-channel 452"],
    related: ["route-method", "service"],
  },
  "pause-exit": {
    summary: "Wait for a key before the window closes",
    description:
      "Keeps the console window of Windows open at the end, so that the last messages can be read. Useful when OpenVPN is started by double click; with the GUI or a service it only hangs, as nobody can press a key.",
    related: ["verb", "log"],
  },
  "rdns-internal": {
    summary: "Internal switch for DNS registration on Windows",
    description:
      "OpenVPN calls itself with this word to do the work of `register-dns` beside the running tunnel. It has no place in a configuration; write `register-dns`.",
    related: ["register-dns"],
  },
  "register-dns": {
    summary: "Refresh the DNS client of Windows after connecting",
    description:
      "Runs `ipconfig /flushdns` and `/registerdns` once the tunnel is up, so that Windows takes the pushed name servers at once and forgets old answers. Useful when names of the office resolve only minutes after connecting. Unknown outside Windows: put `setenv opt` in front in files that travel.",
    related: ["dhcp-option", "dns", "block-outside-dns"],
  },
  "route-method": {
    summary: "How routes are added on Windows",
    description:
      "Chooses between the IP helper interface of Windows and the `route.exe` command. When OpenVPN was started by the GUI, its service adds the routes whatever stands here. Other systems take the line and ignore it. Metrics differ: by the interface a route shows the adapter's metric alone, by the service it is added on top.",
    args: {
      method: {
        text: "The method, `adaptive` by default.",
        values: {
          adaptive: "The IP helper interface first, `route.exe` when that fails.",
          ipapi: "The IP helper interface only.",
          exe: "The `route.exe` command only.",
        },
      },
    },
    examples: ["route-method exe"],
    related: ["route", "route-metric", "route-delay", "ip-win32"],
  },
  service: {
    summary: "Name of the event that stops this process",
    description:
      "Gives a Windows event object by which another program, such as the old OpenVPN service or the GUI, asks this process to end. Front ends pass it on the command line; nobody writes it into a file. Windows only.",
    args: {
      event: { text: "Name of the event object." },
      state: { text: "Initial state of the event, 0 or 1; by default 0." },
    },
    examples: ["service openvpn_exit_1 0"],
    related: ["management", "remap-usr1"],
  },
  "show-adapters": {
    summary: "List the tunnel adapters of Windows and stop",
    description:
      "Prints the name and identifier of each adapter that OpenVPN can use, as `dev-node` wants them, and ends. A command for the console, not for files.",
    related: ["dev-node", "show-net"],
  },
  "show-net": {
    summary: "Print Windows' own view of adapters and routes, and stop",
    description:
      "Prints the routing table and adapter list as OpenVPN sees them through the Windows interface, then ends. Handy when a route is said to have no reachable gateway.",
    related: ["show-net-up", "show-adapters", "show-gateway"],
  },
  "show-net-up": {
    summary: "Log adapters and routes once the tunnel is up",
    description:
      "Writes the same lists as `show-net` into the log after the adapter is up and routes are set. Add it for one connection when routes do not appear as expected, then remove it, for it is long. Windows only.",
    related: ["show-net", "route-method", "verb"],
  },
  "show-valid-subnets": {
    summary: "List the address pairs a TAP adapter can use in net30, and stop",
    description:
      "Prints the pairs of last numbers that lie in the middle of a /30, the only ones Windows' TAP driver takes with `dev tun` in topology net30. It explains why clients get .6, .10, .14 and so on. With `topology subnet` nobody needs it.",
    related: ["topology", "ifconfig", "ifconfig-push"],
  },
  "tap-sleep": {
    summary: "Wait after opening the TAP adapter",
    description:
      "Pauses for some seconds after the adapter was switched on and before its address is set. It helped slow machines on which the adapter came up late. `route-delay` is the better tool when only routes come too early. Unknown outside Windows.",
    args: { seconds: { text: "Seconds to wait, 0 to 255; by default none." } },
    examples: ["tap-sleep 5"],
    related: ["route-delay", "ip-win32"],
  },
  "win-sys": {
    summary: "Folder of Windows itself",
    description:
      "Tells OpenVPN where Windows is installed, since it calls `netsh.exe` and `route.exe` by full path. The system's own answer is the default, so the line is needed only on broken installations.",
    args: {
      path: {
        text: "Folder of Windows; by default what the system says.",
        values: { env: "Take it from the environment; the default since 2.3, so the word only gives a warning." },
      },
    },
    examples: ['win-sys "D:\\\\Windows"'],
    related: ["route-method", "ip-win32"],
  },
});
