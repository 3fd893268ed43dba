import type { ArgWords, DirectiveWords } from "../../types.ts";

/** Directives of the tunnel's device, its addresses, its routes and its name servers. */
export const vpnNetworkOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "bind-dev": {
    summary: "Send and receive the encrypted packets through one network interface (Linux)",
    description:
      "Ties OpenVPN's own socket to an interface or to a VRF, a separate routing world inside Linux. One wants it when the tunnel's carrier traffic must leave by one uplink whatever the main routing table says. It has nothing to do with the tunnel device. Other systems do not know the name and stop there.",
    args: {
      device: { text: "Name of the interface or VRF device, such as `eth1`; there is no default." },
      ignored: { text: "Further words are taken and have no meaning." },
    },
    examples: ["bind-dev eth1"],
    related: ["local", "mark", "multihome"],
    versionNotes: "Since 2.5. In 2.6 it switches data channel offload off.",
  },
  "block-ipv6": {
    summary: "Refuse IPv6 packets in the tunnel instead of letting them leak or time out",
    description:
      'OpenVPN answers every IPv6 packet that enters the tunnel with "no route", so programs fall back to IPv4 at once. It catches only what is routed into the tunnel: for a client without IPv6 in the VPN push a dummy address and `redirect-gateway ipv6` beside it. Without those lines the client\'s IPv6 still leaves by its own line. On a server, the line answers in the same way to what clients send.',
    examples: ["block-ipv6", 'push "block-ipv6"'],
    related: ["redirect-gateway", "ifconfig-ipv6", "route-ipv6"],
  },
  dev: {
    summary: "The tunnel device: tun for routing, tap for Ethernet",
    description:
      "`tun` carries IP packets and is right nearly always; `tap` carries whole Ethernet frames, for bridges and protocols other than IP. Both ends need the same kind. Without a number the system picks a free device; a name such as `tun5` or `office` fixes it, and then `dev-type` must say the kind if the name does not begin with it. Phones and OpenVPN Connect know only tun.",
    args: {
      device: {
        text: "`tun`, `tap`, one of them with a number, `null` for no device at all, or a free name together with `dev-type`; on Windows only the kind counts.",
      },
    },
    examples: ["dev tun", "dev tap0"],
    related: ["dev-type", "dev-node", "topology", "persist-tun"],
    versionNotes: "Required up to 2.7.5; from 2.7.6 on `tun` is assumed.",
  },
  "dev-node": {
    summary: "Which tunnel adapter (Windows) or device file to open",
    description:
      "On Windows it names the adapter as the network settings show it, which one needs when several tunnels run at once or firewall rules are tied to an adapter. Elsewhere it is the device file, such as `/dev/net/tun`, when `dev` has a name that does not lead to it. Adapters that data channel offload uses are not chosen this way, and the line is then ignored with a warning.",
    args: {
      node: {
        text: "Adapter name or identifier on Windows, device file elsewhere; 2.7 also takes `unix:` and a program that stands in for the device. Quote names with blanks.",
      },
    },
    examples: ["dev-node OpenVPN-Office", "dev-node /dev/net/tun"],
    related: ["dev", "dev-type", "windows-driver"],
  },
  "dev-type": {
    summary: "Kind of the tunnel device when its name does not tell",
    description:
      "Needed when `dev` has a free name, such as `dev office`: OpenVPN otherwise reads the kind from the first letters. It must agree with the other end, as IP packets and Ethernet frames do not mix. Where both lines speak, this one wins.",
    args: {
      type: {
        text: "The kind; by default it follows from the name in `dev`.",
        values: {
          tun: "Carries IP packets: routing, the usual choice.",
          tap: "Carries Ethernet frames: bridging, broadcasts, protocols other than IP.",
          null: "No device at all; packets are thrown away, for tests.",
        },
      },
    },
    examples: ["dev-type tun"],
    related: ["dev", "dev-node"],
  },
  "dhcp-option": {
    summary: "Name servers, search domains and other network settings for the client",
    description:
      "Usually pushed by a server: the client's system then asks these name servers while the tunnel is up. Windows, Android and OpenVPN Connect apply the values themselves; on Linux and macOS they are handed to scripts as `foreign_option_1`, `foreign_option_2` and so on, and before 2.7 nothing happens there without an `up` script. Each line adds one value. The usual mistake is a name server that no pushed route leads to.",
    args: {
      type: {
        text: "What is set, in capital letters; Windows and Android refuse other words, other systems pass them on to scripts.",
        values: {
          DOMAIN: "Domain of the connection, such as `example.com`, added to short names.",
          ADAPTER_DOMAIN_SUFFIX: "Another word for DOMAIN.",
          "DOMAIN-SEARCH": "A domain to search short names in; one a line, at most 10.",
          DNS: "Address of a name server, IPv4 or also IPv6; at most 4.",
          DNS6: "IPv6 address of a name server; at most 4.",
          WINS: "IPv4 address of a WINS server for old Windows names; Windows only, at most 4.",
          NBDD: "IPv4 address of a NetBIOS datagram server; Windows with tap-windows6 and DHCP only, at most 4.",
          NTP: "IPv4 address of a time server; Windows with tap-windows6 and DHCP only, at most 4.",
          NBT: "NetBIOS node type: 1 broadcast, 2 name server only, 4 broadcast first, 8 name server first; Windows with tap-windows6 and DHCP only.",
          NBS: "NetBIOS scope, a word that separates groups of machines; Windows with tap-windows6 and DHCP only.",
          "DISABLE-NBT":
            "Switches NetBIOS over TCP off on the adapter; takes no value. Windows with tap-windows6 and DHCP only.",
          PROXY_HTTP: "Host and port of a web proxy; Android and OpenVPN Connect.",
        },
      },
      value: { text: "The address, name or number that belongs to the type; only `DISABLE-NBT` has none." },
      value2: { text: "A second value, such as the port of `PROXY_HTTP`." },
    },
    examples: ["dhcp-option DNS 10.8.0.1", 'push "dhcp-option DNS 10.8.0.1"', 'push "dhcp-option DOMAIN example.com"'],
    related: ["dns", "push", "block-outside-dns", "register-dns", "up", "dns-updown"],
    versionNotes:
      "2.7 checks the values of DNS, DNS6, DOMAIN and DOMAIN-SEARCH on every system and applies them on Linux and macOS through `dns-updown`. Where a server also pushes `dns`, 2.6 and later prefer that.",
  },
  ifconfig: {
    summary: "Address of this end of the tunnel",
    description:
      "Gives the tunnel device its IPv4 address. The second value is the other end's address with topology net30 and p2p, and the netmask with topology subnet and tap; mixing the two up is the classic mistake, and OpenVPN warns when it looks that way. Clients get the line pushed and servers get it from `server`, so one writes it by hand only for tunnels between two fixed ends. The two values may not be equal, nor clash with the address of `remote` or `local`.",
    args: {
      local: { text: "IPv4 address of this end; a name only after `allow-pull-fqdn`." },
      "remote-or-netmask": {
        text: "IPv4 address of the other end (tun with net30 or p2p), or netmask (topology subnet, tap). On Windows, net30 and p2p want the two middle addresses of one /30 block.",
      },
    },
    examples: ["ifconfig 10.8.0.1 10.8.0.2", "ifconfig 10.8.0.1 255.255.255.0"],
    related: ["topology", "server", "ifconfig-push", "ifconfig-ipv6", "ifconfig-nowarn", "route-gateway"],
  },
  "ifconfig-ipv6": {
    summary: "IPv6 address of this end of the tunnel",
    description:
      "The IPv6 side of `ifconfig`: own address with prefix length, then the other end's address. `server-ipv6` sets it on a server and pushes it to clients; by hand it belongs into tunnels between two fixed ends or beside `ifconfig-ipv6-pool`. IPv6 routes without a gateway of their own use the second address.",
    args: {
      addr: { text: "Own address with prefix length, such as `2001:db8:0:123::1/64`; the length may be 64 to 124." },
      remote: { text: "IPv6 address of the other end." },
    },
    examples: ["ifconfig-ipv6 2001:db8:0:123::1/64 2001:db8:0:123::2"],
    related: ["server-ipv6", "ifconfig-ipv6-pool", "ifconfig-ipv6-push", "ifconfig", "route-ipv6"],
  },
  "ifconfig-noexec": {
    summary: "Do not set the tunnel's addresses; leave that to a script",
    description:
      "OpenVPN works the addresses out and puts them into the environment, but gives no command to the system. One wants it where an `up` script or a program such as a network manager sets up the device. Without such a script the tunnel connects and carries nothing. On Windows it turns into `ip-win32 manual`.",
    related: ["ifconfig", "route-noexec", "up", "ip-win32"],
  },
  "ifconfig-nowarn": {
    summary: "Silence the warnings about suspicious ifconfig values",
    description:
      "OpenVPN warns when the second value of `ifconfig` looks like a netmask and should be an address, or the other way round, and when tunnel and real addresses clash. This line keeps the log quiet for people who mean it. Nearly always the warning is right, so look at the addresses first.",
    related: ["ifconfig", "topology"],
  },
  lladdr: {
    summary: "Hardware (MAC) address of the tap device",
    description:
      "Gives the tap device a fixed Ethernet address, which matters when a DHCP server in the bridged network knows machines by it. Otherwise the system draws a new one each time. It is an error with tun, which has no Ethernet at all. Two clients with the same address disturb each other.",
    args: { mac: { text: "Six pairs of hexadecimal digits with colons, such as `02:00:5e:00:53:01`." } },
    examples: ["lladdr 02:00:5e:00:53:01"],
    related: ["dev", "server-bridge"],
  },
  mktun: {
    summary: "Create a lasting tunnel device and end (command line)",
    description:
      "Used on the command line as administrator, as in `openvpn --mktun --dev tun5`: the device stays when OpenVPN ends, and a user without privileges can use it later. It is a tool, not a setting; in a configuration file it makes OpenVPN create the device and stop. `rmtun` removes the device.",
    examples: ["mktun"],
    related: ["rmtun", "dev", "dev-type", "user"],
  },
  "persist-tun": {
    summary: "Keep the tunnel device over reconnects",
    description:
      "When the connection breaks and OpenVPN starts anew by itself, the device with its addresses and routes stays, so nothing leaks past the tunnel meanwhile and no privileges are needed again. It belongs beside `user` and `group`, without which reopening the device may fail. If the server then pushes other addresses than before, the device is closed and opened all the same.",
    related: ["persist-key", "ping-restart", "user", "dev"],
  },
  "redirect-gateway": {
    summary: "Send all traffic into the tunnel",
    description:
      "Usually pushed by a server: the client first pins a host route to the server by its own gateway, then points the default route into the tunnel. With `def1` two half-size routes do that and the old default route stays untouched, which survives reconnects best. The server must forward and translate addresses (NAT), or all traffic ends there; and push name servers, since those of the home network are often out of reach. In server mode the line must be pushed, a plain one is an error.",
    args: {
      flags: {
        text: "Any number of the words, in any order; without any, the IPv4 default route is replaced. Flags of several lines add up.",
        values: redirectFlags({
          def1: "Adds 0.0.0.0/1 and 128.0.0.0/1 instead of replacing the default route, which therefore stays as it was. Recommended.",
          "!ipv4":
            "Leaves the IPv4 default route alone, even where an earlier line asked to move it; write it beside `ipv6`, for IPv6 only.",
        }),
      },
    },
    examples: [
      "redirect-gateway def1",
      'push "redirect-gateway def1 ipv6"',
      'push "redirect-gateway def1 bypass-dhcp"',
    ],
    related: ["redirect-private", "route", "dhcp-option", "block-outside-dns", "block-ipv6", "route-nopull"],
    versionNotes:
      "2.7 adds the IPv6 routes only when the tunnel has an IPv6 address, finds the gateway that really leads to the server, and enforces `block-local` on Windows with firewall filters. Under the Windows service `def1` is always added.",
  },
  "redirect-private": {
    summary: "Prepare as redirect-gateway does, but leave the default route alone",
    description:
      "Pins the host route to the server and applies flags such as `block-local` or `ipv6`, without moving the IPv4 default route. One wants it when pushed `route` lines cover a network in which the server's own public address lies: without the pinned route, the tunnel would try to run through itself. As with its sibling, a server must push it.",
    args: {
      flags: {
        text: "The same words as for `redirect-gateway`; none is required.",
        values: redirectFlags({
          def1: "Has no effect here, since the default route is not moved.",
          "!ipv4": "Switches the IPv4 part off, the host route to the server included; only for lines with `ipv6`.",
        }),
      },
    },
    examples: ["redirect-private", 'push "redirect-private block-local"'],
    related: ["redirect-gateway", "route", "allow-recursive-routing"],
  },
  rmtun: {
    summary: "Remove a lasting tunnel device and end (command line)",
    description:
      "The counterpart of `mktun`: `openvpn --rmtun --dev tun5`, as administrator, deletes a device that was made to stay. OpenVPN removes its ordinary devices by itself, so one never needs it after a normal run. In a configuration file it deletes the device and stops.",
    examples: ["rmtun"],
    related: ["mktun", "dev"],
  },
  route: {
    summary: "Send traffic for a network into the tunnel (or past it)",
    description:
      "Adds a route to this machine's table when the tunnel is up and removes it at the end; pushed by a server, it does so on each client. Without a gateway the packets go into the tunnel; with `net_gateway` they leave by the ordinary line, as an exception from a larger route: a server can send such an exception past the tunnel to each client. Leaving the mask out means one single address, not the whole network, and a network with host bits such as 192.0.2.5 with 255.255.255.0 is refused by Linux. A prefix length as in 192.0.2.0/24 is not understood by OpenVPN 2, which takes the whole word for a host name.",
    args: {
      network: {
        text: "First address of the network, or a host name that becomes one route per address, or a special word.",
        values: {
          vpn_gateway: "The gateway inside the tunnel: `route-gateway`, or the other end's address.",
          net_gateway: "The gateway of the default route as it was before connecting.",
          remote_host: "The public address of the VPN server.",
        },
      },
      netmask: {
        text: "Netmask in dotted form; without one `255.255.255.255`, a single address.",
        values: { default: "As if left out: a single address. A place holder when gateway or metric follow." },
      },
      gateway: {
        text: "Where the packets go next; by default `route-gateway`, else the other end of the tunnel. With topology subnet and no `route-gateway` the route is left out with a message.",
        values: {
          default: "As if left out: the gateway of the tunnel.",
          vpn_gateway: "The gateway inside the tunnel, the same as leaving it out.",
          net_gateway: "The ordinary gateway of the machine: this network goes past the tunnel.",
          remote_host: "The public address of the VPN server as gateway; rarely useful.",
        },
      },
      metric: {
        text: "Number of 0 or more; of equal routes the one with the lower number wins. By default `route-metric`, else 200 with data channel offload on 2.6 and later, else none.",
        values: { default: "As if left out: `route-metric`, or none." },
      },
    },
    examples: [
      "route 192.0.2.0 255.255.255.0",
      "route 198.51.100.10 255.255.255.255 net_gateway",
      'push "route 198.51.100.0 255.255.255.0 net_gateway"',
      "route 192.0.2.0 255.255.255.0 vpn_gateway 50",
    ],
    related: ["route-ipv6", "route-gateway", "route-metric", "redirect-gateway", "iroute", "route-nopull", "push"],
    versionNotes:
      "A failing route is reported but does not stop the connection. 2.7.6 on Linux dies on a netmask with gaps where 2.6 warns. 2.7 can put routes into other tables with `route-table`.",
  },
  "route-delay": {
    summary: "Wait a while before adding routes",
    description:
      "Gives the tunnel device time to come up before routes are added to it. It matters on Windows when the adapter gets its address by DHCP, and for tap clients of a DHCP server behind the tunnel. Elsewhere routes are added at once and the line is not needed. A server refuses it.",
    args: {
      seconds: {
        text: "Seconds to wait after the connection stands; 0 when the line has no number, and 5 without the line on Windows with DHCP.",
      },
      window: { text: "Windows: further seconds to wait for the adapter to be ready; 30 by default." },
    },
    examples: ["route-delay 5", "route-delay 5 30"],
    related: ["route", "route-method", "ip-win32", "up-delay"],
  },
  "route-gateway": {
    summary: "The gateway inside the tunnel for routes that name none",
    description:
      "Routes without a gateway of their own use this address. A server with topology subnet or tap pushes it by itself (its own address); by hand it is needed where `ifconfig` names no other end. Losing it is a frequent accident: `pull-filter ignore route` or `push-remove route` drop it too, and then every subnet route fails for want of a gateway.",
    args: {
      gw: {
        text: "IPv4 address, or a special word; by default the second value of `ifconfig` with net30 and p2p, nothing otherwise. Names need `allow-pull-fqdn` before.",
        values: {
          dhcp: "With tap: the gateway in the DHCP answer that comes through the tunnel.",
          vpn_gateway: "The other end's address of the tunnel, once it is known.",
          net_gateway: "The machine's ordinary gateway; routes then lead past the tunnel.",
          remote_host: "The public address of the VPN server.",
        },
      },
    },
    examples: ["route-gateway 10.8.0.1", "route-gateway dhcp", 'push "route-gateway 10.8.0.1"'],
    related: ["route", "topology", "server", "server-bridge", "ifconfig"],
  },
  "route-ipv6": {
    summary: "Send traffic for an IPv6 network into the tunnel",
    description:
      "Adds an IPv6 route when the tunnel is up, on this machine or, pushed, on each client. With tun the packets simply go to the device and no gateway is needed; tap needs one. The special words of `route` do not exist here: OpenVPN 2 has no `net_gateway` for IPv6, only OpenVPN Connect takes it. Host bits are cleared silently.",
    args: {
      network: {
        text: "Network with prefix length 0 to 128, such as `2001:db8:1::/48`; without a length /64 is assumed.",
      },
      gateway: {
        text: "IPv6 address of the next hop; by default `route-ipv6-gateway`, else the second value of `ifconfig-ipv6`.",
        values: { default: "As if left out: the gateway of the tunnel." },
      },
      metric: {
        text: "Number of 0 or more; of equal routes the one with the lower number wins. By default `route-metric`, or none.",
        values: { default: "As if left out: `route-metric`, or none." },
      },
    },
    examples: [
      "route-ipv6 2001:db8:1::/48",
      'push "route-ipv6 2001:db8:1::/48"',
      "route-ipv6 2001:db8:1::/48 default 50",
    ],
    related: ["route", "route-ipv6-gateway", "iroute-ipv6", "redirect-gateway", "server-ipv6"],
  },
  "route-ipv6-gateway": {
    summary: "The gateway inside the tunnel for IPv6 routes that name none",
    description:
      "Sets the next hop of `route-ipv6` lines without a gateway of their own. With tun it changes little, since packets go to the device anyway; with tap the routes need it unless `ifconfig-ipv6` names the other end. OpenVPN checks nothing about where the line stands, so it passes in every kind of file.",
    args: { gw: { text: "IPv6 address without prefix length; by default the second value of `ifconfig-ipv6`." } },
    examples: ["route-ipv6-gateway 2001:db8:0:123::1", 'push "route-ipv6-gateway 2001:db8:0:123::1"'],
    related: ["route-ipv6", "ifconfig-ipv6", "route-gateway"],
  },
  "route-metric": {
    summary: "Metric for all routes that have none of their own",
    description:
      "Gives each `route` and `route-ipv6` line without a metric this number, so that another connection wins or loses against the tunnel. The routes of `redirect-gateway` and the host route to the server are not touched. On Windows the number must not be below the interface's own metric, so OpenVPN counts up until it is taken; macOS and the BSDs ignore it.",
    args: { m: { text: "Number of 0 or more; 0 counts as not set. Lower wins." } },
    examples: ["route-metric 100", 'push "route-metric 100"'],
    related: ["route", "route-ipv6", "redirect-gateway"],
  },
  "route-noexec": {
    summary: "Do not add any routes; leave that to a script",
    description:
      "OpenVPN works all routes out, pushed ones too, puts them into the environment (`route_network_1` and so on) and adds none. A `route-up` script or a network manager then does what it wants with them. Do not confuse it with `route-nopull`, which ignores the server's routes but still adds those of the own file.",
    related: ["route-nopull", "route-up", "ifconfig-noexec", "route"],
  },
  "route-nopull": {
    summary: "Ignore the routes and name servers that the server pushes",
    description:
      "The client takes its address, gateway and pings from the server, but no routes, no `redirect-gateway`, no DNS settings and the like; only the `route` lines of its own file apply. It is the simple way to a split tunnel against the server's wish. To refuse only some of the pushed lines take `pull-filter`.",
    examples: ["route-nopull"],
    related: ["pull-filter", "route", "redirect-gateway", "dhcp-option", "route-noexec"],
  },
  "route-table": {
    summary: "Put the following routes into another routing table (Linux)",
    description:
      "Applies to `route` and `route-ipv6` lines that come after it, so several of these lines can spread routes over several tables. One wants it for policy routing, where rules of the system decide which traffic looks into which table. The IPv4 routes of `redirect-gateway` always go into the main table. OpenVPN makes no rules; without `ip rule` the routes are never looked at.",
    args: { id: { text: "Number of the table, 0 or more; 0, the default, is the main table." } },
    examples: ["route-table 100"],
    related: ["route", "route-ipv6", "route-metric"],
    versionNotes: "Since 2.7, on Linux with the built-in netlink code; elsewhere a note and no effect.",
  },
  topology: {
    summary: "How clients are addressed in a tun network",
    description:
      "Decides what the two values of `ifconfig` mean and how many addresses each client uses. `subnet` is today's choice: one address each and a common netmask. The server pushes its topology, so write it there; a client needs it only without `pull`. Changing it on a running server moves all clients to other addresses and breaks `ifconfig-push` lines of the old kind.",
    args: {
      topology: {
        text: "The way of addressing; without the line net30, and subnet on 2.7 servers. It matters for tun only.",
        values: {
          net30:
            "Four addresses (a /30 block) for each client, with a peer address as gateway that exists on no machine. For clients of 2005; wastes three quarters of the network.",
          p2p: "One address for each client with the server's address as the other end; not for Windows, nor for OpenVPN Connect.",
          subnet:
            "One address for each client and the netmask of the network, as on a normal local network. Needed for data channel offload on servers.",
        },
      },
    },
    examples: ["topology subnet", 'push "topology subnet"'],
    related: ["server", "ifconfig", "ifconfig-pool", "ifconfig-push", "route-gateway"],
    versionNotes: "Up to 2.6 net30 is the default everywhere; 2.7 servers default to subnet, and warn about net30.",
  },
  "tun-mtu": {
    summary: "Largest packet the tunnel device takes",
    description:
      "The size of IP packets inside the tunnel, in bytes, the same at both ends. Leave it at 1500 and let `mssfix` keep TCP small enough for the way outside; lowering it is the last resort where large UDP packets vanish. Below 1280 IPv6 no longer works. It cannot stand together with `link-mtu`.",
    args: {
      n: { text: "Bytes, 100 to 65536; 1500 by default." },
      "occ-mtu": {
        text: "The value to tell the other end at its consistency check, for a peer with another setting; 100 to 65536, by default the same as the first.",
      },
    },
    examples: ["tun-mtu 1400", 'push "tun-mtu 1400"'],
    related: ["mssfix", "fragment", "link-mtu", "tun-mtu-max", "tun-mtu-extra"],
    versionNotes:
      "Since 2.6 it may be pushed and has the second value. The lower bound of 100 is checked from 2.6.21 and 2.7.5 on; before, any number passes.",
  },
  "tun-mtu-extra": {
    summary: "Room for packets larger than tun-mtu",
    description:
      "Some devices deliver a few bytes more than `tun-mtu` allows, above all tap with its Ethernet header and VLAN tags. OpenVPN then reserves this much extra and both ends should agree. The default already fits tap, so the line is hardly ever needed.",
    args: { n: { text: "Bytes, 0 to 65536; 0 for tun and 32 for tap by default." } },
    examples: ["tun-mtu-extra 32"],
    related: ["tun-mtu", "dev"],
    versionNotes: "The upper bound is checked from 2.7 on.",
  },
  "tun-mtu-max": {
    summary: "Largest tun-mtu a server may push",
    description:
      "OpenVPN reserves its buffers before it knows what the server will push; a pushed `tun-mtu` above this limit is not possible. Raise it only where a server pushes large packets, for example 9000 bytes in a fast local network. On its own it does not change the size of packets.",
    args: { n: { text: "Bytes, 1600 to 65536; 1600 by default, or `tun-mtu` where that is larger." } },
    examples: ["tun-mtu-max 9000"],
    related: ["tun-mtu", "max-packet-size"],
    versionNotes: "Since 2.6, which also takes values from 68 on.",
  },
});

function redirectFlags(own: NonNullable<ArgWords["values"]>): NonNullable<ArgWords["values"]> {
  return {
    local:
      "The server is on the client's own network, so no host route to it is added; wrong for a server on the internet, which then becomes unreachable.",
    autolocal: "Finds out whether the server is on the client's own network, and sets or clears `local` accordingly.",
    "bypass-dhcp": "Keeps the local DHCP server reachable past the tunnel; only Windows does it, others ignore it.",
    "bypass-dns":
      "Keeps the name servers of the local network reachable past the tunnel; only Windows does it, others ignore it. Name lookups then leak to the local network.",
    "block-local":
      "Takes the local network away: its traffic goes into the tunnel as well, all but the gateway. For untrusted networks; printers at home vanish.",
    ipv6: "Sends IPv6 into the tunnel too, by four routes (::/3, 2000::/4, 3000::/4, fc00::/7) that leave the default route as it is.",
    ...own,
  };
}
