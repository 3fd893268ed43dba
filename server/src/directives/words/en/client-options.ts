import type { DirectiveWords } from "../../types.ts";
import { protocolWords } from "./protocol-words.ts";

/** Directives of a client: which server to reach, how to log in, what to accept from it. */
export const clientOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "allow-pull-fqdn": {
    summary: "Accept host names where the server pushes addresses",
    description:
      "Lets `ifconfig`, `route` and `route-gateway` carry names instead of numbers, and the client looks them up itself. In the client's own file it must stand above such lines. One needs it where the server cannot know the address its clients should use. Names are looked up when the route is added, so a name server that the tunnel itself provides may come too late.",
    related: ["route", "ifconfig", "route-gateway", "pull"],
  },
  "allow-recursive-routing": {
    summary: "Let packets for the VPN server travel inside the tunnel",
    description:
      "Normally OpenVPN drops a packet that arrives in the tunnel and is addressed to the VPN server itself: most likely a route is wrong, and the tunnel would swallow its own carrier packets. With this line it lets them pass. It is for machines where rules of the system keep the carrier packets outside anyway, and other services of the server should be reached through the tunnel. On a wrong route it turns a clear message into a tunnel that silently stands still.",
    related: ["redirect-gateway", "route", "mark"],
    versionNotes:
      "2.7 drops only what matches the server's address, protocol and port, so the line is rarely needed there.",
  },
  "auth-retry": {
    summary: "What to do when the server rejects the password",
    description:
      "A rejected login normally ends OpenVPN, which spares locked accounts and endless attempts. Clients that must come back by themselves, or whose user should get a second try, choose otherwise. With a session token that has expired the client asks again in any case.",
    args: {
      type: {
        text: "The reaction; `none` by default.",
        values: {
          none: "End with an error.",
          nointeract: "Try again with the same name and password, without asking anyone; for machines without a user.",
          interact: "Ask for name and password again, then try anew.",
        },
      },
    },
    examples: ["auth-retry nointeract", "auth-retry interact"],
    related: ["auth-user-pass", "auth-nocache", "connect-retry", "auth-token"],
  },
  "auth-token": {
    summary: "Session token to use instead of the password (pushed by the server)",
    description:
      "The server sends it after a login, and the client shows it at the next renegotiation in place of the password. So nobody is asked for a one-time code every hour. `auth-gen-token` makes the server send it; one does not write it into a file, since a token is a secret with a short life.",
    args: { token: { text: "The token, any text; it counts like a password and never belongs into a log." } },
    examples: ['push "auth-token SESS_ID_EXAMPLE"'],
    related: ["auth-gen-token", "auth-token-user", "auth-user-pass", "auth-nocache"],
  },
  "auth-token-user": {
    summary: "User name that belongs to the pushed session token",
    description:
      "The server sends it beside `auth-token` when the client has no user name of its own or should show another one with the token. A client that logged in by certificate alone can thus use a token later. It is sent by the server or by a script there, never written into a client's file.",
    args: { user: { text: "The user name in base64, at least one character." } },
    examples: ['push "auth-token-user YWxpY2U="'],
    related: ["auth-token", "auth-gen-token", "override-username"],
  },
  "auth-user-pass": {
    summary: "Log in with user name and password",
    description:
      "The client sends a user name and a password in addition to, or instead of, its certificate. Without a file it asks at start, at the terminal or in the user interface. A file with the two lines saves typing but keeps the password in clear text, so protect it; with the name alone in it, only the password is asked for. A server refuses the line, and a client needs `pull` or `client` beside it.",
    args: {
      file: {
        text: "File with the user name in the first line and the password in the second, or an inline block (2.6 and later); without it, or with `stdin`, OpenVPN asks.",
        values: {
          "username-only":
            "Ask for the user name only and send a dummy password (2.7); for logins that go on in a browser or elsewhere. Not with `static-challenge`.",
        },
      },
    },
    examples: ["auth-user-pass", "auth-user-pass /etc/openvpn/client/login.txt"],
    related: ["auth-retry", "auth-nocache", "static-challenge", "auth-user-pass-verify", "pull"],
    versionNotes:
      "Inline blocks since 2.6, `username-only` since 2.7; older versions take that word for a file's name.",
  },
  client: {
    summary: "Be a client: take settings from the server and play the client in TLS",
    description:
      "Short for `pull` and `tls-client`, and nothing else. Every ordinary client file begins with it. It does not choose a server (`remote`), a device (`dev`) or certificates (`ca`, `cert`, `key`). `server` in the same file is an error.",
    related: ["pull", "tls-client", "remote", "nobind", "server"],
    versionNotes:
      "From 2.6 on a client uses a free local port by itself; before, add `nobind`. `proto tcp` is taken as `tcp-client`.",
  },
  "client-nat": {
    summary: "Translate addresses inside the client, one to one",
    description:
      "Rewrites addresses of packets in the tunnel, to and fro. It helps when the server's network has the same numbers as the client's: a network is shown under other numbers of the same size. It works for IPv4 and swaps only the network part, so host numbers stay. It does not work with data channel offload, where packets never pass through OpenVPN.",
    args: {
      type: {
        text: "What is translated in packets that leave through the tunnel; answers are turned back.",
        values: {
          snat: "The sender: machines of `network` appear under `alias` at the other end.",
          dnat: "The receiver: what is sent to `network` goes to `alias` at the other end.",
        },
      },
      network: { text: "First address of the network as this end sees it." },
      netmask: { text: "Netmask of both networks." },
      alias: { text: "First address of the network as the other end sees it." },
    },
    examples: [
      "client-nat snat 192.0.2.0 255.255.255.0 198.51.100.0",
      'push "client-nat dnat 192.0.2.0 255.255.255.0 198.51.100.0"',
    ],
    related: ["route", "ifconfig-push", "iroute"],
  },
  "connect-retry": {
    summary: "How long to wait before trying to connect again",
    description:
      "After a failed attempt the client waits, then tries the next server of its list. When it has tried them often, the waiting time doubles each round up to the second number, so thousands of clients do not storm a server that comes back. Small values reconnect faster and load the server more.",
    args: {
      seconds: { text: "Seconds to wait, at most 65535; 1 by default (5 in 2.4 and 2.5)." },
      max: { text: "Seconds to wait at most, not below the first; 300 by default." },
    },
    examples: ["connect-retry 2", "connect-retry 2 60"],
    related: ["connect-retry-max", "connect-timeout", "remote", "ping-restart"],
  },
  "connect-retry-max": {
    summary: "How many rounds of attempts before giving up",
    description:
      "Counts how often each server of the list is tried; when all have failed that often, OpenVPN ends. Without the line it goes on for ever, which suits machines nobody looks after. A number helps where another program should take over after a failure.",
    args: { n: { text: "Number of rounds, 0 or more; without the line, or with 0, there is no limit." } },
    examples: ["connect-retry-max 3"],
    related: ["connect-retry", "connect-timeout", "remote"],
  },
  "connect-timeout": {
    summary: "How long to wait for an answer of a server before trying the next",
    description:
      "Limits the time from the first packet to a server until it has answered, the way through TCP and a proxy included. Then the next `remote` has its turn. Lower it when a client has several servers and a dead one should be passed over quickly; too low a value gives up on slow mobile lines.",
    args: { seconds: { text: "Seconds, 0 or more; 120 by default." } },
    examples: ["connect-timeout 10"],
    related: ["remote", "connect-retry", "hand-window", "server-poll-timeout"],
  },
  connection: {
    summary: "One server with settings of its own (an inline block)",
    description:
      "Each block holds one `remote` and what is special about that server: port, protocol, proxy, MTU. The client tries the blocks in their order. As soon as there is one block, `remote` lines outside are no longer used, and a setting that stands below the blocks at top level does not reach them; put common settings above. A server may not have blocks.",
    args: {
      block: {
        text: "Lines of configuration between `<connection>` and `</connection>`; exactly one `remote` belongs among them.",
      },
    },
    examples: ["<connection>\nremote vpn.example.com 1194 udp\n</connection>"],
    related: ["remote", "proto", "connect-timeout", "remote-random"],
    versionNotes: "Up to 2.5 there may be at most 64 of them.",
  },
  dns: {
    summary: "Name servers and domains for the client, as of 2.6",
    description:
      "The successor of `dhcp-option DNS`: it knows several servers in an order, encrypted DNS, and split DNS, where a server is asked only about certain domains. Usually a server pushes it. Each line adds one detail, and lines with the same number describe the same server; one without an address is an error. Where both come from a server, `dns` takes precedence over `dhcp-option`.",
    args: {
      kind: {
        text: "What the line is about.",
        values: {
          server: "A name server; its number and one detail follow.",
          "search-domains": "Domains that are tried behind short names; one or more follow.",
        },
      },
      "n-or-domain": {
        text: "With `server`: its number, -128 to 127 (0 to 127 when pushed), lower numbers first. With `search-domains`: the first domain.",
      },
      sub: {
        text: "With `server`: which detail follows.",
        values: {
          address:
            "One or more addresses, up to 8 for a server: IPv4 or IPv6, with a port as `192.0.2.53:5353` or `[2001:db8::53]:5353`.",
          "resolve-domains": "Ask this server only about the domains that follow (split DNS).",
          dnssec: "Whether answers must be signed; `yes`, `optional` or `no` follows.",
          transport: "How to ask; `plain`, `DoT` or `DoH` follows.",
          sni: "The server's name for encrypted transport; its certificate is checked against it.",
        },
      },
      value: {
        text: "What belongs to the detail: addresses, domains, a name or one of the words.",
        values: {
          yes: "With `dnssec`: refuse answers without a valid signature.",
          optional: "With `dnssec`: check signatures where there are any.",
          no: "With `dnssec`: do not look at signatures.",
          plain: "With `transport`: ordinary DNS, usually port 53; the default.",
          DoT: "With `transport`: DNS over TLS, usually port 853.",
          DoH: "With `transport`: DNS over HTTPS, usually port 443.",
        },
      },
    },
    examples: [
      "dns server 0 address 10.8.0.1",
      'push "dns server 0 address 10.8.0.1 2001:db8:0:123::1"',
      'push "dns server 0 resolve-domains example.com"',
      "dns search-domains example.com example.org",
    ],
    related: ["dhcp-option", "dns-updown", "block-outside-dns", "push"],
    versionNotes:
      "Since 2.6. From 2.7 on Windows applies split DNS through its policy table and the other systems through `dns-updown`; before, it depended on the program around OpenVPN.",
  },
  "explicit-exit-notify": {
    summary: "Say goodbye over UDP, so that the other end knows at once",
    description:
      "UDP has no end of a connection: without this line a server notices only by missing pings that a client has gone, and keeps its place for a minute or more. A client sends the message when it ends; a server tells its clients to reconnect, or with 2 to try another server. It is for UDP only; TCP closes anyway.",
    args: {
      n: {
        text: "Client: how often the message is sent, once a second. Server: 1 lets clients come back to the same server, 2 sends them to the next one. 1 by default, 0 switches it off.",
      },
    },
    examples: ["explicit-exit-notify 1", 'push "explicit-exit-notify 3"'],
    related: ["keepalive", "ping-restart", "proto", "remote"],
    versionNotes: "With TCP it is an error up to 2.5; 2.6 and later warn and switch it off.",
  },
  inactive: {
    summary: "Disconnect after a time without traffic",
    description:
      "When no packet, or fewer than the given number of bytes, passes the tunnel device for so long, the session ends: a client stops, a server drops that client. Pings of OpenVPN do not count as traffic. A chatty system keeps the tunnel busy for ever with small packets, and that is what the number of bytes is for.",
    args: {
      seconds: { text: "Seconds of silence; 0 switches it off." },
      bytes: {
        text: "Traffic of fewer bytes than this within the time counts as silence; 0, every packet counts, by default.",
      },
    },
    examples: ["inactive 3600", 'push "inactive 3600 100000"'],
    related: ["session-timeout", "ping-exit", "keepalive"],
  },
  "ip-remote-hint": {
    summary: "Former name of preresolve",
    description: "Does the same as `preresolve`, under a name that is only kept for old files. Write `preresolve`.",
    args: { hint: { text: "Host or address that is looked up at start instead of each `remote`; none by default." } },
    examples: ["ip-remote-hint vpn.example.com"],
    related: ["preresolve", "remote"],
  },
  preresolve: {
    summary: "Look up all server names once at start",
    description:
      "The addresses of all `remote` hosts, proxies and the local address are found out before the first attempt and then reused. One wants it where the name servers are out of reach once the tunnel or a firewall is up. The price: a server that moves to another address is not found until OpenVPN starts anew.",
    args: {
      hint: { text: "Host or address that is looked up at start instead of the hosts of `remote`; none by default." },
    },
    examples: ["preresolve"],
    related: ["remote", "resolv-retry", "persist-remote-ip"],
  },
  "proto-force": {
    summary: "Use only the servers of the list with this protocol",
    description:
      "Passes over each `remote` or `<connection>` whose protocol is another one. It is handy on the command line, to try the TCP entries of a file one does not want to edit. If nothing is left, the client has no server and stops.",
    args: {
      proto: { text: "The protocol that remains; all by default.", values: protocolWords("Keeps") },
    },
    examples: ["proto-force udp", "proto-force tcp"],
    related: ["proto", "remote", "connection"],
  },
  pull: {
    summary: "Take addresses, routes and other settings from the server",
    description:
      "The client asks the server for its pushed lines and applies those that may be pushed. `client` contains it, so one seldom writes it alone. Without it the client connects but gets no address and no routes. It must not stand in a server's file.",
    related: ["client", "push", "pull-filter", "route-nopull"],
  },
  "pull-filter": {
    summary: "Accept, ignore or reject single lines that the server pushes",
    description:
      'Each pushed line is compared with the filters from top to bottom, and the first whose text it begins with decides. It is a comparison of text: `ignore "route"` also drops `route-gateway` and breaks the other routes, so write `"route "` with a blank, or an `accept` line above. It is the client\'s way to a split tunnel or its own DNS against the server\'s wish. Unlike `route-nopull` it can pick.',
    args: {
      action: {
        text: "What happens with lines that begin with the text.",
        values: {
          accept: "The line is taken, and later filters no longer look at it.",
          ignore: "The line is dropped silently.",
          reject: "The connection is broken off and tried anew; for things that must never be pushed.",
        },
      },
      text: { text: "How the pushed line begins; in quotes when it contains a blank." },
    },
    examples: [
      'pull-filter ignore "redirect-gateway"',
      'pull-filter ignore "dhcp-option DNS"',
      'pull-filter accept "route 192.0.2."',
    ],
    related: ["route-nopull", "pull", "push", "push-remove"],
    versionNotes:
      "2.7 also applies it to changes that the server sends while connected. OpenVPN Connect compares word by word instead.",
  },
  "push-continuation": {
    summary: "Internal: more pushed settings follow in another message",
    description:
      "When the pushed lines do not fit into one message, the server cuts the list and marks the pieces with this word. Client and server handle it by themselves. It has no place in a file.",
    args: { n: { text: "1 in the last piece, 2 when another follows, 0 for none." } },
    examples: ['push "push-continuation 2"'],
    related: ["push", "pull"],
  },
  "push-peer-info": {
    summary: "Tell the server more about this machine",
    description:
      "A client always tells its version, its abilities and the kind of system; with this line it adds things such as a hardware address, the TLS library and variables that start with `UV_`. Servers use it for lists of devices and for rules about them. Think of privacy: the hardware address marks the machine. On a server the line has a small effect of its own: it sends the like to clients.",
    related: ["setenv", "client-connect"],
  },
  remote: {
    summary: "The server to connect to",
    description:
      "Names the server by host name or address, optionally with port and protocol for this entry. Several lines make a list that the client tries in order, or mixed with `remote-random`. A name with several addresses is tried one after the other. A server in `mode server` refuses the line; and once there are `<connection>` blocks, lines outside of them do not count.",
    args: {
      host: { text: "Host name, IPv4 or IPv6 address of the server." },
      port: { text: "Port as number (1 to 65535) or service name; by default `port` or `rport`, else 1194." },
      proto: {
        text: "Protocol for this entry; by default what `proto` says, else `udp`.",
        values: protocolWords("Uses"),
      },
    },
    examples: ["remote vpn.example.com 1194", "remote vpn.example.com 443 tcp", "remote 203.0.113.10 1194 udp4"],
    related: ["connection", "proto", "port", "remote-random", "resolv-retry", "connect-timeout", "nobind"],
    versionNotes: "Up to 2.5 at most 64 entries. Up to 2.6, `tcp` without `client` is an error: write `tcp-client`.",
  },
  "remote-random": {
    summary: "Try the servers of the list in random order",
    description:
      "Mixes the `remote` lines or `<connection>` blocks at start, so that many clients with the same file spread over all servers. Without it everybody begins with the first. Leave it out when the list is meant as first choice and reserve.",
    related: ["remote", "connection", "remote-random-hostname"],
  },
  "remote-random-hostname": {
    summary: "Put a random label in front of the server's name",
    description:
      "Before each look-up, the name of `remote` gets some random letters in front, so no cache on the way holds an old answer. It works only if the domain answers for every label (a wildcard entry). With an ordinary domain the server is simply not found.",
    related: ["remote", "resolv-retry", "remote-random"],
  },
  "resolv-retry": {
    summary: "How long to keep trying when the server's name cannot be found",
    description:
      "A laptop that has just woken up often has no name server yet; this says how long OpenVPN asks again before it counts the look-up as failed. The default never gives up. With several servers a small number lets the client pass on to the next one.",
    args: {
      seconds: {
        text: "Seconds, 0 or more, or a word.",
        values: { infinite: "Keep trying without end; the default." },
      },
    },
    examples: ["resolv-retry infinite", "resolv-retry 20"],
    related: ["remote", "connect-retry", "preresolve"],
  },
  "server-poll-timeout": {
    summary: "Other name of connect-timeout",
    description:
      "Sets the same time as `connect-timeout`, which is the name to write since 2.4; OpenVPN Connect knows this one.",
    args: { seconds: { text: "Seconds to wait for a server's answer, 0 or more; 120 by default." } },
    examples: ["server-poll-timeout 10"],
    related: ["connect-timeout", "remote"],
  },
  "single-session": {
    summary: "After the first session, accept no new one",
    description:
      "Once a peer has connected, others with valid certificates are not taken until OpenVPN starts anew. It was made for tunnels between two fixed ends that should not change partners. On a server for many clients it has no use, and after a broken line it keeps the right peer out as well.",
    related: ["tls-exit", "duplicate-cn", "max-clients"],
  },
  "static-challenge": {
    summary: "Ask for a further code at login, such as a one-time password",
    description:
      "Beside user name and password the client asks for an answer to the given text and sends both together. The server's password backend must know the format. One wants it for codes of an app or token that the user reads off. It needs `auth-user-pass`; text with blanks must stand in quotes.",
    args: {
      text: { text: "The question the user sees, such as `Enter your code`." },
      echo: {
        text: "Whether the answer is visible while typing.",
        values: {
          "0": "Hide the answer, as a password.",
          "1": "Show the answer; fine for codes that are worth nothing later.",
        },
      },
      format: {
        text: "How password and answer are joined (2.7); `scrv1` by default.",
        values: {
          scrv1: "Both parts encoded separately, so the server can take them apart.",
          concat: "The answer simply behind the password, for backends that expect that.",
        },
      },
    },
    examples: ['static-challenge "Enter your code" 1', 'static-challenge "Enter your code" 0 concat'],
    related: ["auth-user-pass", "auth-retry", "auth-gen-token"],
    versionNotes: "The format can be chosen since 2.7.",
  },
});
