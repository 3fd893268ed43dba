import type { DirectiveWords } from "../../types.ts";

/** Directives that are gone, going, or without effect: what became of them. */
export const unsupportedOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "client-cert-not-required": {
    summary: "Old way to let clients log in without a certificate",
    description:
      "Told a server to be content with user name and password. OpenVPN 2.5 and later stop at this line, and nothing softens that. Write `verify-client-cert none` instead; it means the same. Think twice before you do: a stolen password is then all it takes.",
    examples: ["client-cert-not-required"],
    related: ["verify-client-cert", "auth-user-pass-verify"],
    versionNotes: "2.4 warns, 2.5 and later refuse to start.",
  },
  "compat-names": {
    summary: "Old format of certificate names for scripts",
    description:
      "Kept the way in which releases before 2.3 wrote certificate subjects, for scripts that compared them as text. OpenVPN 2.5 and later stop at this line. Remove it and let scripts read the present form, `C=…, O=…, CN=…`.",
    args: {
      mode: {
        text: "Optional word for a half-way form.",
        values: { "no-remapping": "Also left special characters in names as they were." },
      },
    },
    examples: ["compat-names no-remapping"],
    related: ["no-name-remapping", "verify-x509-name"],
    versionNotes: "2.4 warns, 2.5 and later refuse to start.",
  },
  "fast-io": {
    summary: "Old shortcut for UDP writes, without effect since 2.7",
    description:
      "Skipped one system call before each packet written to a UDP socket, which saved a few percent of processor time on busy servers. OpenVPN 2.7 does this by itself where it makes sense and only warns about the line. It can be removed without a replacement.",
    related: ["sndbuf", "rcvbuf", "txqueuelen"],
    versionNotes: "Works up to 2.6; 2.7 ignores it with a warning.",
  },
  "http-proxy-retry": {
    summary: "Old switch to retry a failing HTTP proxy, without effect",
    description:
      "Once kept the client trying when its HTTP proxy refused the connection. Since 2.4 all connection attempts are counted alike and this line is ignored with a warning. Use `connect-retry-max` to say how often to try.",
    args: { ignored: { text: "Anything that follows is ignored." } },
    examples: ["http-proxy-retry"],
    related: ["connect-retry-max", "http-proxy"],
  },
  "http-proxy-timeout": {
    summary: "Old time limit for an HTTP proxy, without effect",
    description:
      "Once limited how long the client waits for its HTTP proxy. Since 2.4 there is one limit for all ways to connect and this line is ignored with a warning. Use `connect-timeout`, which counts the proxy in.",
    args: {
      seconds: { text: "Seconds to wait, a number of 0 or more; ignored." },
      ignored: { text: "Anything that follows is ignored." },
    },
    examples: ["http-proxy-timeout 5"],
    related: ["connect-timeout", "http-proxy"],
  },
  "ifconfig-pool-linear": {
    summary: "Old name for the p2p topology on a server",
    description:
      "Gave every client one address instead of a /30 of four. `topology p2p` replaced it, and 2.5 no longer knows the word. For new setups `topology subnet` is the better choice, since it also works with Windows clients.",
    examples: ["ifconfig-pool-linear"],
    related: ["topology", "ifconfig-pool", "server"],
    versionNotes: "2.4 warns; unknown from 2.5 on.",
  },
  "key-method": {
    summary: "Old choice of how session keys are exchanged",
    description:
      "Chose between two ways to agree on keys inside the TLS channel. Method 2 has been the only one left for years, so 2.5 dropped the directive. Remove the line: peers of any age that still matter use method 2.",
    args: {
      m: {
        text: "The method, 2 by default.",
        values: {
          "1": "The very first method; refused by every current release.",
          "2": "The one in use everywhere; the line is then needless.",
        },
      },
    },
    examples: ["key-method 2"],
    related: ["tls-client", "tls-server"],
    versionNotes: "2.4 warns about method 1; unknown from 2.5 on.",
  },
  "management-client-pf": {
    summary: "Old packet filter steered by the management interface",
    description:
      "Let a management client set a packet filter for each connected client. The packet filter was taken out in 2.6, so the word is unknown there. Filter with the server's own firewall, by the address that `ifconfig-push` gives each client.",
    examples: ["management-client-pf"],
    related: ["management", "management-client-auth", "ifconfig-push"],
    versionNotes: "Unknown from 2.6 on.",
  },
  "max-routes": {
    summary: "Old limit on the number of routes, without effect",
    description:
      "Raised the limit of 100 routes that OpenVPN used to have. Since 2.4 there is no limit and the line is ignored with a warning. It can be removed; thousands of routes still take their time to install, so fewer and larger prefixes are worth the effort.",
    args: { n: { text: "The old limit, a number of routes; ignored." } },
    examples: ["max-routes 500"],
    related: ["route", "route-ipv6", "push"],
  },
  "mtu-dynamic": {
    summary: "Old name of fragment, refused",
    description:
      "A forerunner of `fragment`, which splits packets that are too large for the path. Builds with fragment support stop at this line and name the replacement; others do not know it. Most tunnels need neither: `mssfix` is enough for TCP.",
    args: { x: { text: "Old sizes in bytes; not read any more." } },
    examples: ["mtu-dynamic"],
    related: ["fragment", "mssfix", "tun-mtu"],
  },
  "ncp-disable": {
    summary: "Old switch against agreeing on a cipher",
    description:
      "Made OpenVPN use exactly the cipher of its `cipher` line instead of agreeing with the peer. Agreement is part of the protocol now, and 2.6 no longer knows the word. Remove it; to force one cipher, name only that one in `data-ciphers`.",
    examples: ["ncp-disable"],
    related: ["data-ciphers", "data-ciphers-fallback", "cipher"],
    versionNotes: "2.5 warns; unknown from 2.6 on.",
  },
  "no-iv": {
    summary: "Old switch to leave out initialisation vectors",
    description:
      "Saved a few bytes a packet by leaving out the random start value of the cipher, which made the encryption weak. It lost its effect in 2.4, and 2.5 no longer knows the word. Remove the line on both ends.",
    examples: ["no-iv"],
    related: ["cipher", "data-ciphers"],
    versionNotes: "No effect in 2.4; unknown from 2.5 on.",
  },
  "no-name-remapping": {
    summary: "Old switch to keep special characters in names",
    description:
      "Kept characters in user and certificate names that OpenVPN otherwise replaced by underscores before scripts saw them. OpenVPN 2.5 and later stop at this line. Remove it, and let scripts treat names as untrusted input.",
    examples: ["no-name-remapping"],
    related: ["compat-names", "script-security"],
    versionNotes: "2.4 warns, 2.5 and later refuse to start.",
  },
  "no-replay": {
    summary: "Old switch that turned replay protection off",
    description:
      "Made the receiver take packets that were recorded and sent again, to save a few bytes each. OpenVPN 2.7 stops at this line, whatever softens others. Remove it on both ends at the same time when the tunnel uses a static key, since the packets change their form; in TLS mode with modern ciphers it had no use anyway.",
    examples: ["no-replay"],
    related: ["replay-window", "mute-replay-warnings"],
    versionNotes: "Deprecated from 2.4; 2.7 refuses to start.",
  },
  "opt-verify": {
    summary: "Old check that client and server use the same options",
    description:
      "Made the server turn away clients whose options did not match its own. It never understood options that may differ, so it refused good clients. 2.7 ignores the line with a note; remove it. Where a client must be turned away for its settings, decide that in a `client-connect` script.",
    examples: ["opt-verify"],
    related: ["disable-occ", "client-connect"],
    versionNotes: "Deprecated in 2.6, ignored from 2.7 on.",
  },
  "persist-key": {
    summary: "Keep keys in memory across restarts (always so since 2.7)",
    description:
      "Keeps key files in memory when OpenVPN restarts the connection, so that it need not read them again after `user` or `chroot` took away the right to do so. OpenVPN 2.7 always does so and reports the line as ignored. Older releases need it wherever privileges are dropped; without it the first restart fails with a permission error.",
    related: ["persist-tun", "user", "group", "chroot"],
    versionNotes: "Ignored with a warning from 2.7 on; harmless to leave in while 2.6 peers use the same file.",
  },
  prng: {
    summary: "Old settings of a random number generator, without effect",
    description:
      "Chose the digest and nonce size of a generator that OpenVPN used to have of its own. Since 2.6 random numbers come from the TLS library and the line is ignored with a warning. It can be removed.",
    args: {
      digest: { text: "Name of a digest for the generator, or `none`; ignored from 2.6 on." },
      "nonce-len": { text: "Bytes of the generator's secret, 16 to 64, by default 16; ignored from 2.6 on." },
    },
    examples: ["prng SHA256 32"],
    related: ["providers", "engine"],
    versionNotes: "Works up to 2.5.",
  },
  "remote-ip-hint": {
    summary: "Old name of ip-remote-hint, gone",
    description:
      "An undocumented word of the Windows client that told the system the server's address in advance. Releases from 2.4 on do not know it under this name. Nobody who connects with `remote` needs it.",
    args: { hint: { text: "The server's address as text." } },
    examples: ["remote-ip-hint 203.0.113.10"],
    related: ["ip-remote-hint", "remote"],
    versionNotes: "Unknown from 2.4 on.",
  },
  "socks-proxy-retry": {
    summary: "Old switch to retry a failing SOCKS proxy, without effect",
    description:
      "Once kept the client trying when its SOCKS proxy refused the connection. Since 2.4 the line is ignored with a warning, since attempts are counted in one place. `connect-retry-max` says how often a client tries.",
    args: { ignored: { text: "Anything behind the word is ignored." } },
    examples: ["socks-proxy-retry"],
    related: ["connect-retry-max", "socks-proxy"],
  },
  "tls-remote": {
    summary: "Old check of the peer's certificate name",
    description:
      "Accepted only a peer whose certificate name began with the given text. No release from 2.4 on knows the word, so old provider files stop here. Write `verify-x509-name NAME name` for the exact common name, or `name-prefix` for its beginning.",
    args: { name: { text: "Common name or whole subject that the peer's certificate must carry." } },
    examples: ["tls-remote vpn.example.com"],
    related: ["verify-x509-name", "remote-cert-tls"],
    versionNotes: "Deprecated in 2.3, unknown from 2.4 on.",
  },
  "tun-ipv6": {
    summary: "Old switch for IPv6 in the tunnel, without effect",
    description:
      "Once allowed IPv6 on a tun device. Every release since 2.4 allows it always and ignores the line with a warning. Servers with `server-ipv6` still push it for the sake of very old clients, which is harmless and gives no message.",
    related: ["server-ipv6", "ifconfig-ipv6", "route-ipv6"],
  },
  "windows-driver": {
    summary: "Choice of the network driver on Windows, ignored since 2.7",
    description:
      "Chose the driver of the tunnel adapter on Windows. OpenVPN 2.7 picks by itself: data channel offload where the options allow it, else the TAP driver; wintun is gone. On other systems the word is unknown and stops the program, so put `setenv opt` in front of it in files that travel.",
    args: {
      driver: {
        text: "The driver; `tap-windows6` by default in 2.5, `ovpn-dco` where possible in 2.6.",
        values: {
          "tap-windows6": "The classic driver: tun and tap, with a DHCP server inside.",
          wintun: "A faster driver for tun only; needs the interactive service, taken out in 2.7.",
          "ovpn-dco":
            "Data channel offload: packets are encrypted in the kernel; tun with topology subnet and modern ciphers only.",
        },
      },
    },
    examples: ["windows-driver wintun"],
    related: ["disable-dco", "dev-node", "ip-win32"],
    versionNotes: "Works in 2.5 and 2.6; 2.7 takes any value and ignores it.",
  },
});
