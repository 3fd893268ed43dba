import type { DirectiveWords } from "../../types.ts";

/** Buffers, queues and switches for special cases. */
export const advancedOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "bcast-buffers": {
    summary: "Buffers for broadcast packets on a server",
    description:
      "Sets how many broadcast and multicast packets a server keeps while it hands them to all clients. More of them helps bridged networks with bursts of such packets. Routed setups never come near the default.",
    args: { n: { text: "Number of buffers, at least 1; 256 by default." } },
    examples: ["bcast-buffers 512"],
    related: ["tcp-queue-limit", "server-bridge"],
  },
  "disable-dco": {
    summary: "Do not move the data channel into the kernel",
    description:
      "Keeps encryption inside the OpenVPN process even where data channel offload is at hand. One wants it to compare the two, or to get back a feature that the kernel module lacks. It costs speed. Many directives switch offload off by themselves, and the log says which.",
    args: { ignored: { text: "Further words have no effect." } },
    examples: ["disable-dco"],
    related: ["windows-driver", "data-ciphers", "topology"],
    versionNotes: "Since 2.6.",
  },
  gremlin: {
    summary: "Damage packets on purpose, for tests",
    description:
      "Drops, corrupts or delays packets at random so that OpenVPN's developers see how it copes. Only debug builds act on it. A configuration that is meant to work has no place for it.",
    args: { mask: { text: "A number of 0 or more that encodes what goes wrong and how often; off by default." } },
    examples: ["gremlin 0"],
    related: ["verb", "test-crypto"],
  },
  "hash-size": {
    summary: "Size of the server's client tables",
    description:
      "Sets how many buckets the server uses to find a client by its public and by its tunnel address. Larger tables save time with thousands of clients. The defaults fit everybody else.",
    args: {
      real: { text: "Buckets for public addresses, at least 1; by default 256, from 2.7 four times `max-clients`." },
      virtual: {
        text: "Buckets for tunnel addresses, at least 1; same default. 2.6 and older use the first number for both.",
      },
    },
    examples: ["hash-size 1024 1024"],
    related: ["max-clients", "bcast-buffers"],
  },
  memstats: {
    summary: "Old live statistics in a mapped file",
    description:
      "Wrote traffic counters into a memory-mapped file that other programs could read at no cost. 2.7 no longer knows the word. The `status` file and the management interface give the same figures.",
    args: { file: { text: "File to map; no default." } },
    examples: ["memstats /run/openvpn/stats"],
    related: ["status", "management"],
    versionNotes: "Known up to 2.6.",
  },
  "persist-local-ip": {
    summary: "Keep the local address across soft restarts",
    description:
      "Remembers the local address and port that were looked up first, instead of resolving them again when the connection restarts. It only matters when `local` names a host whose address changes.",
    related: ["local", "persist-remote-ip", "persist-tun"],
  },
  "persist-remote-ip": {
    summary: "Keep the peer's address across soft restarts",
    description:
      "Remembers the last authenticated address of the peer and goes back to it at a restart without asking DNS. In networks where names resolve only through the tunnel it avoids a deadlock. With several `remote` lines it keeps the client at one server even if that is gone.",
    related: ["remote", "resolv-retry", "persist-local-ip", "float"],
  },
  rcvbuf: {
    summary: "Size of the socket's receive buffer",
    description:
      "Sets the system's buffer for packets that arrive. Since 2.4 the system chooses by itself, which is almost always best; old guides set it to 0 or to large numbers to cure slow downloads. A server may push it to its clients.",
    args: { bytes: { text: "Bytes, a number of 0 or more; 0 or no line leaves it to the system." } },
    examples: ["rcvbuf 393216"],
    related: ["sndbuf", "txqueuelen", "socket-flags"],
  },
  shaper: {
    summary: "Limit the rate at which this end sends",
    description:
      "Slows the packets that go into the tunnel to a number of bytes a second, in this direction only. It works on clients and in point-to-point mode, not on a server with many clients, where the traffic control of the system must do it. TCP then sees a slow line and adapts.",
    args: { bytes: { text: "Bytes per second, 100 to 100000000; no limit by default." } },
    examples: ["shaper 125000"],
    related: ["txqueuelen", "sndbuf"],
  },
  "show-gateway": {
    summary: "Print the default gateway and stop",
    description:
      "Prints which gateway OpenVPN would use as `net_gateway`, for IPv4 and IPv6, and ends. It is the quickest way to see what `redirect-gateway` starts from. A command line tool, not for files.",
    args: { address: { text: "Address to ask the gateway for; by default the default route." } },
    examples: ["show-gateway 192.0.2.1"],
    related: ["redirect-gateway", "route", "show-net"],
  },
  sndbuf: {
    summary: "Size of the socket's send buffer",
    description:
      "Sets the system's buffer for packets on their way out. Leave it to the system unless a measurement says otherwise; a server may push it when its clients upload slowly.",
    args: { bytes: { text: "Bytes, a number of 0 or more; 0 or no line leaves it to the system." } },
    examples: ["sndbuf 393216"],
    related: ["rcvbuf", "shaper", "socket-flags"],
  },
  "tcp-queue-limit": {
    summary: "Packets a server queues for a slow TCP client",
    description:
      "When a client over TCP takes packets more slowly than they arrive, the server keeps so many and drops the rest. A larger number helps with short hiccups and makes delays longer.",
    args: { n: { text: "Number of packets, at least 1; 64 by default." } },
    examples: ["tcp-queue-limit 128"],
    related: ["proto", "bcast-buffers", "txqueuelen"],
  },
  txqueuelen: {
    summary: "Length of the device's transmit queue (Linux)",
    description:
      "Sets how many packets Linux queues on the tunnel device. Without the line the system's own value is used, which suits most. Very long queues make interactive traffic wait. On other systems the line is an error.",
    args: { n: { text: "Number of packets, 0 or more; by default what the system sets." } },
    examples: ["txqueuelen 1000"],
    related: ["sndbuf", "tun-mtu"],
  },
});
