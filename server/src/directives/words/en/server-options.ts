import type { DirectiveWords } from "../../types.ts";

/** Directives of a server: who gets which address, who may connect, what is pushed. */
export const serverOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "auth-gen-token": {
    summary: "Hand clients a session token so that the password is asked only once",
    description:
      "After a client has logged in with user name and password, the server makes a token and pushes it; at every renegotiation the client sends the token instead of the password. One wants it with one-time passwords or slow password backends, where asking again every hour is not possible. The token is signed with a key that is drawn at start, so it dies with the server unless `auth-gen-token-secret` keeps the key. The server refuses `reneg-sec 0` together with it.",
    args: {
      lifetime: {
        text: "Seconds a token stays valid after the login, a number of 0 or more; 0 or no value means it never expires by age.",
      },
      renewal: {
        text: "Seconds between two renewals of the token (2.6 and later), at least twice `hand-window`; by default `reneg-sec`. A token that was not renewed for twice this time is refused. The word `external-auth` may stand here too.",
        values: {
          "external-auth":
            "Asks the password backend (script, plugin or management) for tokens as well and leaves the decision to it.",
        },
      },
      flag: {
        text: "A further word; only `external-auth` has a meaning.",
        values: {
          "external-auth":
            "OpenVPN checks the token, says what it found in the environment, and still calls the password backend, which decides.",
        },
      },
    },
    examples: ["auth-gen-token", "auth-gen-token 43200", "auth-gen-token 43200 3600 external-auth"],
    related: ["auth-gen-token-secret", "auth-token", "reneg-sec", "auth-user-pass-verify"],
    versionNotes: "2.4 takes only a lifetime. 2.5 adds `external-auth`, 2.6 the renewal time.",
  },
  "auth-gen-token-secret": {
    summary: "Key that signs session tokens, so that they survive a restart",
    description:
      "Names the key with which `auth-gen-token` signs its tokens. Without it the server draws a new key at every start, and all clients must type their password again after a restart. Give several servers the same key when clients may move from one to the other. Make the file with `openvpn --genkey auth-token FILE`, and keep it as secret as a private key.",
    args: {
      file: { text: "File with the key in PEM form, or an inline block; there is no default." },
    },
    examples: ["auth-gen-token-secret /etc/openvpn/server/auth-token.key"],
    related: ["auth-gen-token", "genkey"],
  },
  "auth-user-pass-optional": {
    summary: "Let clients connect that send no user name and password",
    description:
      "A server with a password backend normally turns away a client that sends no user name. With this line such a client passes on to the backend with empty values, and the backend decides. One wants it where some clients log in by password and others by certificate alone. The usual mistake is a script that takes an empty user name for a good one, which opens the server to everybody with a certificate.",
    related: ["auth-user-pass-verify", "verify-client-cert", "username-as-common-name"],
  },
  "ccd-exclusive": {
    summary: "Refuse clients that have no file of their own in client-config-dir",
    description:
      "Turns the folder of `client-config-dir` into a list of admitted clients: whoever has no file with exactly its common name is turned away. An empty file is enough to be let in. The file `DEFAULT` does not count, so it cannot admit everybody else. Without `client-config-dir` the server does not start.",
    related: ["client-config-dir", "disable", "crl-verify"],
  },
  "client-config-dir": {
    summary: "Folder with one file of settings for each client",
    description:
      "When a client connects, the server reads the file in this folder whose name is the client's common name, or else the file `DEFAULT`. Such a file may hold a fixed address (`ifconfig-push`), networks behind the client (`iroute`) and lines to push to this client alone. The folder is read at every connection, so changes need no restart, but with `chroot` it must lie inside the new root. The usual mistake is a wrong file name: it has no ending, and letters must match exactly.",
    args: {
      dir: {
        text: "Folder of the client files, relative to the working directory or absolute; there is no default, and it must exist at start.",
      },
    },
    examples: ["client-config-dir /etc/openvpn/ccd"],
    related: ["ccd-exclusive", "ifconfig-push", "iroute", "push", "client-connect", "username-as-common-name"],
  },
  "client-to-client": {
    summary: "Pass packets between clients inside the server",
    description:
      "OpenVPN itself forwards what one client sends to another, without showing it to the system of the server. With `server`, clients are then also pushed a route to the whole VPN network instead of the server's address alone. Leave it out when a firewall on the server should decide: the packets then pass the tunnel interface, and clients can still reach each other if the system forwards. With data channel offload the line has no effect, because packets always take the system's routing.",
    related: ["server", "iroute", "push", "disable-dco"],
    versionNotes: "From 2.6 on a server with data channel offload warns that the line does nothing.",
  },
  "connect-freq": {
    summary: "Limit how many new clients may start connecting in a stretch of time",
    description:
      "Takes at most that many new connections per stretch of seconds and ignores the rest until the next one. It protects the server's processor from a flood of handshakes over UDP; over TCP the line is an error. Choose it well above the number of clients that come back at once after an outage, or they lock each other out. `tls-auth` or `tls-crypt` keep strangers out far better.",
    args: {
      n: { text: "How many new connections are taken, 1 or more; there is no limit without the line." },
      seconds: { text: "Length of the stretch in seconds, 1 or more." },
    },
    examples: ["connect-freq 100 10"],
    related: ["connect-freq-initial", "max-clients", "tls-crypt"],
  },
  "connect-freq-initial": {
    summary: "Limit the answers to first packets of unknown clients",
    description:
      "Counts the very first packets of handshakes and answers no more than the given number per stretch of seconds. The point is not to be abused as an amplifier: an attacker with forged sender addresses gets only a few answers sent to the victim. Clients that have proved their address are not counted. The built-in values suit nearly everyone; raise them only on servers where hundreds of clients connect within seconds.",
    args: {
      n: { text: "How many first packets are answered, a number of 1 or more; 100 by default." },
      seconds: { text: "Length of the stretch in seconds, 1 or more; 10 by default." },
    },
    examples: ["connect-freq-initial 300 10"],
    related: ["connect-freq", "tls-crypt-v2"],
    versionNotes: "Since 2.6. 2.6 also takes 0, 2.7 asks for at least 1.",
  },
  disable: {
    summary: "Lock this client out (only in its client-config-dir file)",
    description:
      "Stands in the file of one client and turns that client away after it has shown its certificate. It is the quick switch for a user who should pause. A stolen key needs more: revoke the certificate and use `crl-verify`, since a file can be deleted by mistake. Clients already connected stay until they connect anew.",
    related: ["client-config-dir", "ccd-exclusive", "crl-verify"],
  },
  "duplicate-cn": {
    summary: "Allow several clients with the same certificate name at the same time",
    description:
      "Normally a new client with a common name already in use throws the older one out. With this line both stay, each with an address of its own. It allows one certificate for many devices, at a price: devices can no longer be told apart, fixed addresses and files of `client-config-dir` apply to all of them, and `ifconfig-pool-persist` stops working. A certificate for each device is nearly always better.",
    related: ["client-config-dir", "ifconfig-pool-persist", "username-as-common-name"],
  },
  "ifconfig-ipv6-pool": {
    summary: "IPv6 addresses the server hands out to clients",
    description:
      "Sets where the addresses for clients begin; each further client gets the next one. IPv4 and IPv6 share their numbering, so the smaller of both pools limits how many clients fit. `server-ipv6` sets the pool by itself and may not stand beside it; use this line only when the server's own address is given by hand with `ifconfig-ipv6`, which is required.",
    args: {
      prefix: {
        text: "First address with prefix length, such as `2001:db8:0:123::1000/64`; the length may be 64 to 124.",
      },
    },
    examples: ["ifconfig-ipv6-pool 2001:db8:0:123::1000/64"],
    related: ["server-ipv6", "ifconfig-ipv6", "ifconfig-ipv6-push", "ifconfig-pool"],
    versionNotes: "Up to 2.4 the prefix length may be 64 to 112 only.",
  },
  "ifconfig-ipv6-push": {
    summary: "Give this client a fixed IPv6 address (in its client-config-dir file)",
    description:
      "Stands in the file of one client, or comes from a `client-connect` script, and replaces the address of the pool. Take one outside the pool, so that no other client holds it. A client with a fixed IPv4 address by `ifconfig-push` loses its pool IPv6 address, so such clients need this line too.",
    args: {
      addr: { text: "The client's address with prefix length, such as `2001:db8:0:123::77/64`." },
      remote: {
        text: "Address of the other end as the client sees it; by default the server's own address from `ifconfig-ipv6` or `server-ipv6`.",
      },
    },
    examples: [
      "ifconfig-ipv6-push 2001:db8:0:123::77/64",
      "ifconfig-ipv6-push 2001:db8:0:123::77/64 2001:db8:0:123::1",
    ],
    related: ["ifconfig-push", "client-config-dir", "server-ipv6", "ifconfig-ipv6-pool"],
  },
  "ifconfig-pool": {
    summary: "Range of IPv4 addresses the server hands out to clients",
    description:
      "Each client gets the next free address of the range, and the one it had before if that is still free. `server` sets a pool by itself; write this line only with `mode server`, or beside `server … nopool`. With topology net30 each client uses four addresses, so a /24 holds about 60 clients instead of about 250. A netmask belongs here only with tap or topology subnet; with net30 and p2p it is an error.",
    args: {
      start: { text: "First address of the range." },
      end: { text: "Last address of the range, not below the first; at most 65536 addresses fit." },
      netmask: {
        text: "Netmask the clients get, for tap and topology subnet only; by default the mask of the server's own `ifconfig`.",
      },
    },
    examples: ["ifconfig-pool 10.8.0.100 10.8.0.199 255.255.255.0", "ifconfig-pool 10.8.0.4 10.8.0.251"],
    related: ["server", "ifconfig-pool-persist", "ifconfig-push", "topology"],
  },
  "ifconfig-pool-persist": {
    summary: "Remember in a file which client had which address",
    description:
      "Writes the list of common names and addresses to a file and reads it at start, so that clients mostly keep their address over a restart. It is a hint, not a promise: when addresses run short, another client gets the place. For an address that must never change use `ifconfig-push`. With `duplicate-cn` the list is of no use, since names are not unique.",
    args: {
      file: { text: "File that is read at start and written while running; its folder must be writable." },
      seconds: {
        text: "How often the file is written, in seconds; 600 by default. With 0 it is only read, and its addresses stay reserved for their owners.",
      },
    },
    examples: ["ifconfig-pool-persist /var/lib/openvpn/ipp.txt", "ifconfig-pool-persist /etc/openvpn/ipp.txt 0"],
    related: ["ifconfig-pool", "ifconfig-push", "server", "duplicate-cn"],
  },
  "ifconfig-push": {
    summary: "Give this client a fixed IPv4 address (in its client-config-dir file)",
    description:
      "Stands in the file of one client, or comes from a `client-connect` script, and replaces the address of the pool. What the second value means depends on the topology: the netmask with subnet and tap, the other end's address with p2p and net30. Choose an address outside the pool. The usual mistake after a move from net30 to subnet is a file that still names a peer address, so the client gets an absurd netmask.",
    args: {
      local: { text: "The client's IPv4 address in the tunnel." },
      "remote-or-netmask": {
        text: "The netmask (topology subnet, tap), or the address of the other end (topology p2p and net30); net30 wants the two middle addresses of one /30 block.",
      },
      alias: {
        text: "An address the client is told instead of the first one, for a server that translates addresses; the server itself goes on using the first.",
      },
    },
    examples: ["ifconfig-push 10.8.0.50 255.255.255.0", "ifconfig-push 10.8.0.6 10.8.0.5"],
    related: ["client-config-dir", "ifconfig-push-constraint", "ifconfig-ipv6-push", "ifconfig-pool", "topology"],
  },
  "ifconfig-push-constraint": {
    summary: "Network that fixed client addresses must lie in",
    description:
      "An `ifconfig-push` with an address outside this network is refused with a line in the log, while the client stays connected without it. `server` sets the constraint by itself with topology subnet and with tap, to its own network. One wants the line to guard against slips in client files or in scripts that compute addresses.",
    args: {
      network: { text: "First address of the allowed network." },
      netmask: { text: "Netmask of the allowed network, such as `255.255.255.0`." },
    },
    examples: ["ifconfig-push-constraint 10.8.0.0 255.255.255.0"],
    related: ["ifconfig-push", "server", "client-config-dir"],
  },
  inetd: {
    summary: "Run under inetd or xinetd (gone since 2.6)",
    description:
      "Let the internet super-server open the port and start OpenVPN when the first packet arrives. It never worked for a server of many clients, only for one peer at a time. Today the service manager of the system starts OpenVPN, so delete the line. 2.6 and later do not know the name and stop there.",
    args: {
      wait: {
        text: "How the super-server treats the socket; `wait` by default.",
        values: {
          wait: "OpenVPN takes over the listening socket and the super-server waits until it ends; the way for UDP.",
          nowait: "A process is started for each TCP connection; needs tcp-server, TLS and a tap device.",
        },
      },
      progname: { text: "Name to use in the system log; `openvpn` by default." },
    },
    examples: ["inetd nowait"],
    related: ["daemon", "writepid"],
    versionNotes: "2.5 warns, 2.6 no longer knows it.",
  },
  iroute: {
    summary: "Network that lies behind this client (in its client-config-dir file)",
    description:
      "Tells the server which client is to get the packets for a network, such as the office behind a branch's router. It adds no route to the server's system: the same network needs a `route` line in the server's file, and other clients need it pushed. Forgetting one of the two is the classic mistake, and so is forgetting to switch on forwarding at the client. It works with tun only; when two clients claim the same network, the later one gets it.",
    args: {
      network: { text: "First address of the network behind the client." },
      netmask: { text: "Its netmask without gaps; without one a single address, `255.255.255.255`." },
    },
    examples: ["iroute 192.0.2.0 255.255.255.0"],
    related: ["route", "client-config-dir", "push", "client-to-client", "iroute-ipv6"],
    versionNotes:
      "With data channel offload (2.6 and later, Linux and FreeBSD) the network does appear in the server's routing table, with metric 100.",
  },
  "iroute-ipv6": {
    summary: "IPv6 network that lies behind this client (in its client-config-dir file)",
    description:
      "The IPv6 counterpart of `iroute`: it says which client owns an IPv6 network when a packet for it arrives at the server. As there, the server's file also needs a `route-ipv6` line, so that its system sends the packets into the tunnel in the first place. The client's own system must forward IPv6 between tunnel and network.",
    args: {
      prefix: { text: "The network with prefix length, such as `2001:db8:1::/48`; the length may be 0 to 128." },
    },
    examples: ["iroute-ipv6 2001:db8:1::/48"],
    related: ["route-ipv6", "iroute", "client-config-dir"],
  },
  "max-clients": {
    summary: "How many clients may be connected at the same time",
    description:
      "Further clients are turned away until a place becomes free. The address pool is a limit of its own: 1024 clients do not fit into a /24, whatever stands here. Memory is set aside by the number, so do not choose it thousands of times too large.",
    args: { n: { text: "Number of clients, 1 to 16777215; 1024 by default." } },
    examples: ["max-clients 100"],
    related: ["ifconfig-pool", "server", "connect-freq"],
    versionNotes: "Up to 2.6 the number 0 passes too. 2.7 derives the size of its tables (`hash-size`) from it.",
  },
  "max-routes-per-client": {
    summary: "How many addresses and networks the server keeps for one client",
    description:
      "Counts what the server has learned about a client: its `iroute` networks and, with tap, the hardware addresses seen behind it. It keeps one client from filling the server's memory by inventing addresses. Raise it when a bridged client really has a large network behind it and some machines there cannot be reached.",
    args: { n: { text: "Number of entries, 1 or more; 256 by default." } },
    examples: ["max-routes-per-client 1024"],
    related: ["iroute", "stale-routes-check", "learn-address"],
    versionNotes: "Up to 2.6 the value 0 is silently raised to 1; 2.7 refuses it.",
  },
  multihome: {
    summary: "Answer UDP clients from the address they wrote to",
    description:
      "On a machine with several addresses, a UDP server that listens on all of them may answer from another address than the one the client used, and the client drops the answer. With this line the server notes where each packet came in and answers from there. It costs a little time per packet, so use `local` instead when one address is enough. TCP does not need it.",
    args: {
      flag: {
        text: "From 2.7 on one word may follow.",
        values: {
          "same-interface":
            "Sends the answer out of the very interface the packet came in on, as 2.6 and older always do, instead of leaving that to the routing table.",
        },
      },
    },
    examples: ["multihome", "multihome same-interface"],
    related: ["local", "float", "port"],
    versionNotes:
      "2.7 leaves the choice of the interface to the system's routing; `same-interface` brings the former behaviour back.",
  },
  "override-username": {
    summary: "Change the user name of this client (in its client-config-dir file)",
    description:
      "Gives the session another user name than the one the client sent, after the login has passed. The token of `auth-gen-token` is then made out to the new name, which even a client without any password login can get this way. It may stand in the client's file or in what a `client-connect` script writes. It does not change the common name.",
    args: {
      name: {
        text: "The user name, at most 128 characters (4096 in builds with PKCS#11); with a longer one the client is refused.",
      },
    },
    examples: ["override-username alice"],
    related: ["auth-gen-token", "client-config-dir", "username-as-common-name"],
    versionNotes: "Since 2.7.",
  },
  "port-share": {
    summary: "Share the TCP port with a web server",
    description:
      "When a connection does not speak OpenVPN, the server passes it on to the given address, usually an HTTPS server on the same machine. So one port 443 serves both, which gets through networks that allow little else. It needs a server over TCP and does not exist on Windows. The web server sees all visitors come from the VPN server; the optional folder tells it who they really are.",
    args: {
      host: { text: "Name or address of the server that gets the other connections, often `127.0.0.1`." },
      port: { text: "Its TCP port as number or service name, 1 to 65535." },
      dir: {
        text: "Folder in which OpenVPN leaves, for each passed-on connection, a small file with the visitor's real address and port; none by default.",
      },
    },
    examples: ["port-share 127.0.0.1 8443", "port-share 127.0.0.1 8443 /run/openvpn/port-share"],
    related: ["proto", "port", "local"],
  },
  push: {
    summary: "Send a line of configuration to clients when they connect",
    description:
      'The client takes the quoted line as if it stood in its own file, as long as it belongs to what may be pushed: routes, DNS, pings, addresses and the like. A server can even send an exception past the tunnel: `push "route 192.0.2.10 255.255.255.255 net_gateway"` makes every client reach that host by its own line. Everything must be one word to the parser, so quote it, and use no comma. `keepalive` cannot be pushed; push `ping` and `ping-restart`, or let `keepalive` on the server do it.',
    args: {
      option: {
        text: "A whole line in quotes: a directive that may be pushed and its arguments, without a comma; about 255 bytes at most.",
      },
    },
    examples: [
      'push "route 192.0.2.0 255.255.255.0"',
      'push "route 198.51.100.10 255.255.255.255 net_gateway"',
      'push "redirect-gateway def1"',
      'push "dhcp-option DNS 10.8.0.1"',
    ],
    related: ["pull", "push-reset", "push-remove", "pull-filter", "client-config-dir"],
    versionNotes:
      "2.7 warns about `push` outside server mode, and it can change part of what was pushed while the client stays connected.",
  },
  "push-remove": {
    summary: "Do not send this client some of the pushed lines (in its client-config-dir file)",
    description:
      'Drops from the list for this one client every pushed line that starts with the given text. It is a comparison of text, so `push-remove route` also drops `route-gateway` and `route-metric`, which usually breaks the rest; write `"route 192.0.2."` to be exact. The words `ifconfig` and `ifconfig-ipv6` drop the address itself. Lines pushed later in the same file are not affected.',
    args: {
      prefix: { text: "Beginning of the lines to drop; put it in quotes when it contains blanks." },
    },
    examples: ['push-remove "route 192.0.2."', "push-remove redirect-gateway"],
    related: ["push", "push-reset", "client-config-dir", "pull-filter"],
  },
  "push-reset": {
    summary: "Start with an empty push list for this client (in its client-config-dir file)",
    description:
      "Throws away everything the server's file would push to this client; lines pushed below it in the same file are sent. What helpers such as `server` and `keepalive` added goes too: without `topology`, `route-gateway` and `ping` many clients no longer work as expected, so push those again. To drop single lines take `push-remove`.",
    examples: ["push-reset"],
    related: ["push", "push-remove", "client-config-dir"],
  },
  server: {
    summary: "Be a server for many clients, with addresses from this network",
    description:
      "One line that sets up a server: it takes the first address for itself, hands out the others, pushes the topology, and tells clients the way back to the server. It stands for `mode server`, `tls-server`, `ifconfig`, `ifconfig-pool` and the matching pushes. The network must be free at both ends: a range that clients also use at home, such as 192.168.0.0/24 or 192.168.1.0/24, makes trouble. It only gives addresses; to reach networks behind the server, push a `route` and let the server's system forward.",
    args: {
      network: { text: "First address of the VPN network, without host bits, such as `10.8.0.0`." },
      netmask: {
        text: "Netmask of the network, from `255.255.0.0` (/16) to `255.255.255.248` (/29), with tap also /30.",
      },
      flag: {
        text: "One word may follow; by default a pool is set up.",
        values: {
          nopool:
            "Sets up no address pool: give one with `ifconfig-pool`, or each client its address with `ifconfig-push`.",
        },
      },
    },
    examples: ["server 10.8.0.0 255.255.255.0", "server 10.8.0.0 255.255.255.0 nopool"],
    related: ["server-ipv6", "server-bridge", "topology", "ifconfig-pool", "push", "client", "client-config-dir"],
    versionNotes:
      "Without a `topology` line a tun server is net30 up to 2.6 and subnet from 2.7 on. The first client of 10.8.0.0/24 thus gets 10.8.0.6 there and 10.8.0.2 here, and an address list or `ifconfig-push` lines of the old kind no longer fit.",
  },
  "server-bridge": {
    summary: "Be a server whose tap device is bridged with a local network",
    description:
      "Joins the clients to an Ethernet network as if they were plugged into the same switch, so broadcasts and foreign protocols pass. With four values OpenVPN hands out addresses itself; with none, or with `nogw`, a DHCP server in the network does. It needs `dev tap`, and the bridge itself must be made with the tools of the system. The pool must lie outside what the DHCP server gives out; and phones know no tap, so prefer routing with `server` where you can.",
    args: {
      gateway: {
        text: "Address of the bridge interface on the server, pushed to clients as `route-gateway`; or the word `nogw`.",
        values: { nogw: "Lets DHCP give the addresses and pushes no gateway at all." },
      },
      netmask: { text: "Netmask of the bridged network." },
      "pool-start": { text: "First address for clients, in the same network as the gateway." },
      "pool-end": { text: "Last address for clients, in the same network." },
    },
    examples: ["server-bridge 192.0.2.4 255.255.255.0 192.0.2.128 192.0.2.254", "server-bridge", "server-bridge nogw"],
    related: ["server", "dev", "ifconfig-pool", "route-gateway"],
  },
  "server-ipv6": {
    summary: "Give clients IPv6 addresses from this network",
    description:
      "The IPv6 side of `server`: the server takes the first address, clients get the following ones from `::1000` on, or from the third address in networks smaller than /112. Usually it stands beside `server`, and each client gets both kinds. Clients reach the rest of the IPv6 world only with a pushed `route-ipv6` or `redirect-gateway ipv6`, and only if the network is routed to the server. Do not combine it with `ifconfig-ipv6-pool` or with `server … nopool`.",
    args: {
      prefix: { text: "The network with prefix length, such as `2001:db8:0:123::/64`; the length may be 64 to 124." },
    },
    examples: ["server-ipv6 2001:db8:0:123::/64"],
    related: ["server", "ifconfig-ipv6", "ifconfig-ipv6-pool", "route-ipv6", "redirect-gateway"],
    versionNotes:
      "Up to 2.4 it needs `server` beside it and takes prefix lengths 64 to 112. From 2.5 on it may stand alone, for a tunnel with IPv6 only.",
  },
  "stale-routes-check": {
    summary: "Forget learned addresses that have not been used for a while",
    description:
      "The server remembers behind which client it saw which address; this line removes entries that no packet has touched for the given time. It helps on bridged servers with many short-lived machines, where the tables would fill up. Too short a time makes the server learn the same addresses again and again.",
    args: {
      age: { text: "Seconds without use after which an entry goes, 1 or more." },
      interval: { text: "Seconds between two searches, 1 or more; by default the same as the age." },
    },
    examples: ["stale-routes-check 3600", "stale-routes-check 3600 600"],
    related: ["max-routes-per-client", "learn-address"],
  },
  "username-as-common-name": {
    summary: "Use the login name instead of the certificate's name",
    description:
      "After the password check, the client counts under its user name: for files in `client-config-dir`, for the status list, and for the rule that a name may connect only once. One wants it when clients share a certificate or have none. Without a check that ties name and certificate together, anyone who knows a password may act under that name with any valid certificate. It needs a password backend: a script, a plugin or the management interface.",
    related: ["auth-user-pass-verify", "verify-client-cert", "client-config-dir", "duplicate-cn"],
  },
  "verify-client-cert": {
    summary: "Whether clients must show a certificate",
    description:
      "Normally every client must have a certificate from the server's authority. A server that checks user names and passwords can relax that. Doing so removes the strongest of the two proofs: OpenVPN warns, and insists on a password backend (script, plugin or management). With `none` also set `username-as-common-name`, or all clients go by the same empty name.",
    args: {
      mode: {
        text: "What is asked of clients; `require` when the line or the word is missing.",
        values: {
          none: "Clients need no certificate; only user name and password count.",
          optional:
            "A certificate may be shown and is then checked, but a client without one passes on to the password check.",
          require: "Every client must show a valid certificate; the default.",
        },
      },
    },
    examples: ["verify-client-cert optional"],
    related: ["auth-user-pass-verify", "username-as-common-name", "ca", "client-cert-not-required"],
    versionNotes: "Since 2.4; `verify-client-cert none` takes the place of `client-cert-not-required`.",
  },
  "vlan-accept": {
    summary: "Which Ethernet frames the server's tap device takes: tagged, untagged or both",
    description:
      "With `vlan-tagging` the server treats its tap device like a port of a switch with VLANs, and this line says which frames may pass it. What does not fit is dropped. Untagged frames count as belonging to the VLAN of `vlan-pvid`. Without `vlan-tagging` only the default is allowed.",
    args: {
      mode: {
        text: "Kind of frames taken; `all` by default.",
        values: {
          tagged: "Only frames that carry a VLAN tag.",
          untagged: "Only frames without a tag (or with priority alone); they count for the VLAN of `vlan-pvid`.",
          all: "Both; untagged ones count for the VLAN of `vlan-pvid`.",
        },
      },
    },
    examples: ["vlan-accept tagged"],
    related: ["vlan-tagging", "vlan-pvid"],
  },
  "vlan-pvid": {
    summary: "VLAN number of the server's tap device, or of one client",
    description:
      "In the server's file it names the VLAN that untagged frames of the tap device belong to; in a file of `client-config-dir` it puts that client into a VLAN. Clients then see only frames of their own VLAN and never a tag. So one bridged server can serve several separated networks. A number other than 1 needs `vlan-tagging`.",
    args: { vid: { text: "VLAN number, 1 to 4094; 1 by default." } },
    examples: ["vlan-pvid 20"],
    related: ["vlan-tagging", "vlan-accept", "client-config-dir"],
  },
  "vlan-tagging": {
    summary: "Make the tap server understand VLAN tags and keep clients in VLANs",
    description:
      "The server reads and writes 802.1Q tags on its tap device and delivers to each client only the frames of its VLAN, without the tag. It replaces one OpenVPN server per VLAN. It works with `dev tap` in server mode only; the switch or bridge behind the tap device must carry the tags.",
    related: ["vlan-accept", "vlan-pvid", "server-bridge", "client-config-dir"],
    versionNotes: "Since 2.5.",
  },
});
