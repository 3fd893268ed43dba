import type { DirectiveWords } from "../../types.ts";
import { protocolWords } from "./protocol-words.ts";

/** Directives of the way between the two ends: sockets, ports, packet sizes, pings. */
export const linkOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  bind: {
    summary: "Use a fixed local port, also as a client",
    description:
      "Ties the socket to the local address and port, as a server always does. A client needs it only when a firewall expects its packets from a certain port, or when the other end calls back. It may not stand together with `nobind`. With `ipv6only` a socket for IPv6 leaves IPv4 alone.",
    args: {
      mode: {
        text: "One word may follow.",
        values: {
          ipv6only: "An IPv6 socket takes IPv6 only, so another program can listen for IPv4 on the same port.",
        },
      },
    },
    examples: ["bind", "bind ipv6only"],
    related: ["nobind", "local", "lport", "port"],
    versionNotes: "From 2.6 on clients use a free port by default, so `bind` is what brings port 1194 back.",
  },
  float: {
    summary: "Accept the other end from a new address",
    description:
      "Lets a peer go on when its address or port changes, as with mobile lines and new leases, provided its packets are authentic. A client with `remote` otherwise takes packets from that address only. A server for many clients follows them over UDP anyway, without this line.",
    related: ["remote", "ping-restart", "multihome"],
  },
  fragment: {
    summary: "Cut large packets into pieces inside OpenVPN (UDP only)",
    description:
      "Packets above the given size travel in several parts and are put together at the other end. Both ends must have the line, or nothing works. It costs speed and switches data channel offload off, OpenVPN Connect refuses it, and `mssfix` solves most size problems better. It is for lines that lose large packets which are not TCP; with TCP as carrier it is an error.",
    args: {
      max: { text: "Bytes of the largest packet to send, 68 or more; there is no default." },
      mode: {
        text: "How the size is counted; by default without the headers of IP and UDP.",
        values: { mtu: "The size includes the headers of IP and UDP, so it can be compared with the MTU of the line." },
      },
    },
    examples: ["fragment 1400", "fragment 1400 mtu"],
    related: ["mssfix", "tun-mtu", "link-mtu", "mtu-test"],
    versionNotes: "The word `mtu` and the lower bound of 68 come with 2.6.",
  },
  keepalive: {
    summary: "Ping the other end, and restart when it has gone",
    description:
      "One line for `ping` and `ping-restart` at both ends: a server uses twice the timeout for itself and pushes both values to its clients, so the client notices first. It also keeps the door in NAT routers open, which many close after a minute or less. It belongs into every server file, and is not needed on clients, which get it pushed. It cannot be combined with `ping` or `ping-restart` of one's own.",
    args: {
      interval: { text: "Seconds without a packet sent after which a ping is sent, 1 to 86400." },
      timeout: {
        text: "Seconds without a packet received after which the client restarts, 1 to 86400 (on a server to 43200) and at least twice the interval.",
      },
    },
    examples: ["keepalive 10 60"],
    related: ["ping", "ping-restart", "ping-exit", "explicit-exit-notify", "inactive"],
    versionNotes: "The upper bounds come with 2.7.6; before, any positive number passes.",
  },
  "link-mtu": {
    summary: "Largest packet to the other end, all headers of OpenVPN included (outdated)",
    description:
      "OpenVPN works the size for the tunnel device out of it by subtracting its own overhead, which depends on the cipher. As the cipher is agreed only while connecting, the result surprises people, and both ends disagree. Use `tun-mtu` or, better, `mssfix` instead; together with `tun-mtu` it is an error.",
    args: { n: { text: "Bytes, 0 or more; by default it follows from `tun-mtu`." } },
    examples: ["link-mtu 1500"],
    related: ["tun-mtu", "mssfix", "fragment"],
    versionNotes: "Advised against since 2.6.",
  },
  local: {
    summary: "Local address to listen on or to send from",
    description:
      "A machine with several addresses then uses this one only; without the line OpenVPN takes all. A client rarely needs it. The address must exist when OpenVPN starts, which on laptops and with DHCP is often not yet the case. It may not stand together with `nobind`.",
    args: {
      host: { text: "Host name or address of this machine; `*` stands for all addresses (2.7)." },
      port: { text: "Port for this address (2.7), by default `port` or `lport`, else 1194." },
      proto: {
        text: "Protocol for this address (2.7); by default what `proto` says. The parser does not check the word.",
        values: protocolWords("Listens with"),
      },
    },
    examples: ["local 203.0.113.10", "local 203.0.113.10 1194 udp", "local * 443 tcp"],
    related: ["port", "lport", "multihome", "bind", "nobind", "proto"],
    versionNotes:
      "From 2.7 on a server may have several lines with port and protocol, and so listen on UDP and TCP at once.",
  },
  lport: {
    summary: "Local port",
    description:
      "The port of this end only; `port` sets both ends at once. On a server, `port` is the usual word. For a client that must come from a certain port, it also switches the automatic choice of a free port off. With `nobind` only 0 makes sense.",
    args: { port: { text: "Port as number (1 to 65535) or service name, 0 for any free one; 1194 by default." } },
    examples: ["lport 1195"],
    related: ["port", "rport", "bind", "nobind", "local"],
    versionNotes: "In 2.7, `lport 0` no longer implies `bind`.",
  },
  mark: {
    summary: "Mark the encrypted packets for rules of the system (Linux)",
    description:
      "Puts a number on every carrier packet, which `ip rule` and firewalls can look at. The usual purpose is policy routing: everything goes into the tunnel except packets with the mark. Other systems take the line and do nothing. The mark stays on this machine and does not travel.",
    args: { value: { text: "A whole number; none by default." } },
    examples: ["mark 1194"],
    related: ["bind-dev", "route-table", "allow-recursive-routing"],
  },
  "max-packet-size": {
    summary: "Largest packet of the control channel",
    description:
      "Limits the packets that carry the TLS handshake and pushed settings; data packets are the matter of `tun-mtu` and `mssfix`, though OpenVPN adapts the default of the latter. Lower it when connections hang in the handshake on a line with a small MTU, raise it for large certificates on a good one.",
    args: { n: { text: "Bytes; values outside 154 to 2048 are cut to that with a warning. 1250 by default." } },
    examples: ["max-packet-size 1000"],
    related: ["mssfix", "tun-mtu", "fragment"],
    versionNotes: "Since 2.6.",
  },
  mode: {
    summary: "One partner or many clients",
    description:
      "Says whether OpenVPN talks with a single other end or serves many clients at once. `server`, `server-ipv6` and `server-bridge` set server mode by themselves, so one writes the line only when building a server by hand from `ifconfig` and `ifconfig-pool`. Server mode needs `tls-server` too.",
    args: {
      mode: {
        text: "The mode; `p2p` by default.",
        values: {
          p2p: "One other end; clients and tunnels between two fixed ends.",
          server: "Many clients over one port and one device.",
        },
      },
    },
    examples: ["mode server"],
    related: ["server", "tls-server", "ifconfig-pool", "client"],
  },
  mssfix: {
    summary: "Keep TCP connections inside the tunnel to packets that fit the line",
    description:
      "OpenVPN looks into the opening packets of TCP connections and lowers the size they ask for, so that packets fit in one piece even with the overhead of the tunnel. It is the first thing to try when small pages load and large ones hang. It helps TCP only, and works in both directions from one end. 0 switches it off.",
    args: {
      max: {
        text: "Bytes of the largest packet on the line, 154 to 65535, or 0 for off; by default 1492 counted with all headers if `tun-mtu` is 1500, otherwise `tun-mtu` as with `fixed`, and with `fragment` that value.",
      },
      mode: {
        text: "How the size is counted; by default with OpenVPN's overhead, without the headers of IP and UDP or TCP.",
        values: {
          mtu: "The size includes the headers of IP and UDP or TCP, so it can be compared with the MTU of the line.",
          fixed: "The number is the size of packets inside the tunnel; nothing is subtracted for OpenVPN's overhead.",
        },
      },
    },
    examples: ["mssfix 1400", "mssfix 1420 mtu", "mssfix 0"],
    related: ["fragment", "tun-mtu", "mtu-test", "max-packet-size"],
    versionNotes:
      "Up to 2.5 the default is 1450. The words `mtu` and `fixed` come with 2.6; the lower bound of 154 with 2.7.",
  },
  "mtu-disc": {
    summary: "Whether routers on the way may cut the encrypted packets",
    description:
      "Sets or clears the don't-fragment mark on carrier packets. It is a tool for hunting size problems, together with `mtu-test`; in daily use the system's default is right. It exists only where the system offers the choice, above all on Linux.",
    args: {
      type: {
        text: "How to treat carrier packets; the system decides by default.",
        values: {
          no: "Never set the mark: routers may cut packets.",
          maybe: "Use what the system knows about the way to the other end.",
          yes: "Always set the mark: packets that are too large are lost and reported.",
        },
      },
    },
    examples: ["mtu-disc yes"],
    related: ["mtu-test", "mssfix", "fragment"],
  },
  "mtu-test": {
    summary: "Measure the largest packet that gets through (UDP only)",
    description:
      "At start OpenVPN sends probes of different sizes in both directions and writes the result into the log after some minutes. Use it to find a good value for `mssfix`, then remove it. It works over UDP only; with TCP it is an error, and `fragment` spoils the result.",
    related: ["mssfix", "fragment", "tun-mtu", "mtu-disc"],
  },
  nobind: {
    summary: "Use any free local port",
    description:
      "Lets the system choose the port of this end, so several clients can run on one machine and nothing listens on 1194. It is right for every client; a server refuses it. It cannot stand beside `bind`, `local` or a fixed `lport`, and it needs a `remote`.",
    related: ["bind", "lport", "remote", "client"],
    versionNotes: "From 2.6 on clients do this without the line; keep it for older ones.",
  },
  passtos: {
    summary: "Copy the priority mark of inner packets to the encrypted ones",
    description:
      "The type-of-service field of each packet inside the tunnel is also set on the packet that carries it, so routers on the way can prefer telephony over downloads. It tells anybody who watches a little about what is inside. Windows cannot do it.",
    related: ["shaper", "mark"],
  },
  ping: {
    summary: "Send a small packet when nothing else was sent for a while",
    description:
      "Keeps the door in NAT routers and firewalls open and gives the other end a sign of life. It does nothing about missing answers; for that the other end needs `ping-restart` or `ping-exit`, and OpenVPN warns when they are missing. `keepalive` sets all of it at once, and cannot stand beside this line. The packets have nothing to do with the program `ping`.",
    args: { seconds: { text: "Seconds without a packet sent, 0 to 86400; 0, the default, sends none." } },
    examples: ["ping 10", 'push "ping 10"'],
    related: ["keepalive", "ping-restart", "ping-exit"],
    versionNotes: "The upper bound comes with 2.7.6.",
  },
  "ping-exit": {
    summary: "End when nothing was received for a while",
    description:
      "When no packet, ping or data, has come from the other end for so long, OpenVPN stops; on a server that client is dropped. One wants it where another program starts OpenVPN anew. It takes the place of `ping-restart`: the later of the two lines counts. The other end must send pings.",
    args: { seconds: { text: "Seconds without a packet received, 0 to 86400; 0, the default, never ends." } },
    examples: ["ping-exit 120", 'push "ping-exit 120"'],
    related: ["ping", "ping-restart", "keepalive", "inactive"],
    versionNotes: "The upper bound comes with 2.7.6.",
  },
  "ping-restart": {
    summary: "Reconnect when nothing was received for a while",
    description:
      "When no packet has come from the other end for so long, OpenVPN starts the connection anew and looks the server's name up again; on a server that client is dropped. Clients of a server with `keepalive` get it pushed. The other end must send pings more often than this, or an idle tunnel breaks again and again.",
    args: {
      seconds: {
        text: "Seconds without a packet received, 0 to 86400; 0 never restarts. Clients that take settings from a server use 120 until it says otherwise.",
      },
    },
    examples: ["ping-restart 60", 'push "ping-restart 60"'],
    related: ["keepalive", "ping", "ping-exit", "persist-tun", "remap-usr1"],
    versionNotes: "The upper bound comes with 2.7.6.",
  },
  "ping-timer-rem": {
    summary: "Let the ping timers run only while there is an other end",
    description:
      "`ping-exit` and `ping-restart` start counting only once the address of the other end is known. It is meant for an end that waits for calls, which would otherwise restart all the time while nobody calls. Servers for many clients do not need it, as they count for each client.",
    related: ["ping-exit", "ping-restart", "float"],
  },
  port: {
    summary: "Port of both ends",
    description:
      "On a server the port to listen on, on a client the server's port when `remote` names none. Short for `lport` and `rport` together. Over TCP, 443 gets through the strictest firewalls. OpenVPN does not check the value when it reads the file, so a wrong one is noticed only while connecting.",
    args: { port: { text: "Port as number (1 to 65535) or service name; 1194 by default." } },
    examples: ["port 1194", "port 443"],
    related: ["lport", "rport", "remote", "proto", "port-share"],
  },
  proto: {
    summary: "Carry the tunnel over UDP or TCP, IPv4 or IPv6",
    description:
      "Both ends must agree on UDP or TCP. UDP is faster and right wherever it gets through; TCP inside TCP slows down badly on lossy lines, but passes firewalls and proxies. `remote` can give each server a protocol of its own. Words are in small letters only.",
    args: {
      proto: { text: "The protocol; `udp` by default.", values: protocolWords("Runs over") },
    },
    examples: ["proto udp", "proto tcp", "proto udp6"],
    related: ["remote", "port", "proto-force", "http-proxy", "explicit-exit-notify"],
    versionNotes:
      "Up to 2.6 plain `tcp` needs `client` or `server` in the file, or say `tcp-client` or `tcp-server`; from 2.7 on it is a client unless the file is a server's.",
  },
  "replay-persist": {
    summary: "Remember over restarts which packets were already seen",
    description:
      "Keeps the state of the replay protection in a file, so that packets recorded before a restart cannot be sent in again afterwards. It matters for static keys (`secret`) and for the outer key of `tls-auth`, since TLS sessions get new keys anyway. Each running OpenVPN needs a file of its own.",
    args: {
      file: {
        text: "File that is read at start, written once a minute and at the end; its folder must exist and be writable.",
      },
    },
    examples: ["replay-persist /var/lib/openvpn/replay.state"],
    related: ["replay-window", "secret", "tls-auth"],
  },
  "replay-window": {
    summary: "How far packets may come out of order before they are dropped",
    description:
      "Over UDP packets may overtake each other; OpenVPN takes late ones within this window and drops what is older or was there before. Raise it when the log of a fast line with long delays (satellite, many parallel ways) complains of bad packet ids though nobody attacks. The protection stays intact; a larger window only costs memory.",
    args: {
      size: { text: "Number of packets, 0 to 65536; 64 by default." },
      seconds: { text: "Seconds a late packet may be old, 0 to 600; 15 by default." },
    },
    examples: ["replay-window 256", "replay-window 512 30"],
    related: ["replay-persist", "mute-replay-warnings"],
  },
  rport: {
    summary: "Port of the other end",
    description:
      "The server's port when `remote` names none; `port` sets both ends at once. One needs it only when the local port is another one. OpenVPN Connect does not know the line, so write the port behind `remote` in files for it.",
    args: { port: { text: "Port as number (1 to 65535) or service name; 1194 by default." } },
    examples: ["rport 1195"],
    related: ["port", "lport", "remote"],
  },
  "session-timeout": {
    summary: "End the session after a fixed time, busy or not",
    description:
      "However much traffic there is, the session ends when its time is up: a client stops, a server drops that client, which then must log in anew. One wants it where rules demand a fresh login after so many hours. For silence rather than age take `inactive`.",
    args: { seconds: { text: "Seconds from the start of the session; 0, the default, sets no limit." } },
    examples: ["session-timeout 28800", 'push "session-timeout 28800"'],
    related: ["inactive", "auth-gen-token", "ping-exit"],
    versionNotes: "Since 2.6.",
  },
  "socket-flags": {
    summary: "Settings for the socket; only TCP_NODELAY exists",
    description:
      "Asks the system to send small TCP packets at once instead of collecting them, which makes a tunnel over TCP quicker to react. It has no meaning over UDP. A server pushes it by `tcp-nodelay`. Today the behaviour is always on, so the line can go.",
    args: {
      flag: {
        text: "Word in capital letters; none by default.",
        values: { TCP_NODELAY: "Send small packets without waiting for more." },
      },
    },
    examples: ["socket-flags TCP_NODELAY", 'push "socket-flags TCP_NODELAY"'],
    related: ["tcp-nodelay", "proto"],
    versionNotes: "From 2.7.6 on TCP_NODELAY is always on and the word has no effect; other words are errors.",
  },
  "tcp-nodelay": {
    summary: "Send small packets at once over TCP, at both ends",
    description:
      "On a server it sets the flag for itself and pushes it to the clients, which makes a tunnel over TCP more responsive for typing and telephony. On a client it does nothing for the server, and OpenVPN warns. It has no meaning over UDP.",
    related: ["socket-flags", "proto", "push"],
    versionNotes: "From 2.7.6 on the behaviour is always on; a server still pushes it for older clients.",
  },
  "udp-mtu": {
    summary: "Former name of link-mtu",
    description: "Sets the same size as `link-mtu`, which is itself outdated; use `mssfix` or `tun-mtu` instead.",
    args: { n: { text: "Bytes, 0 or more; by default it follows from `tun-mtu`." } },
    examples: ["udp-mtu 1500"],
    related: ["link-mtu", "tun-mtu", "mssfix"],
  },
});
