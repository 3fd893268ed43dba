/** A sentence for each word of `proto`, begun with the verb that fits the directive it is an argument of. */
export const protocolWords = (verb: string): Readonly<Record<string, string>> => ({
  udp: `${verb} UDP over IPv4 or IPv6, whichever the address asks for: the fastest and the default.`,
  udp4: `${verb} UDP over IPv4 only.`,
  udp6: `${verb} UDP over IPv6; a server takes IPv4 clients on it too unless \`bind ipv6only\` is set.`,
  tcp: `${verb} TCP over IPv4 or IPv6; becomes tcp-client or tcp-server with the role of the file. Slower than UDP on lossy lines, but gets through most firewalls.`,
  tcp4: `${verb} TCP over IPv4 only; the role of the file says which end calls.`,
  tcp6: `${verb} TCP over IPv6; the role of the file says which end calls.`,
  "tcp-client": `${verb} TCP as the end that calls; the other needs tcp-server.`,
  "tcp4-client": `${verb} TCP over IPv4 only, as the end that calls.`,
  "tcp6-client": `${verb} TCP over IPv6, as the end that calls.`,
  "tcp-server": `${verb} TCP as the end that listens; the other needs tcp-client.`,
  "tcp4-server": `${verb} TCP over IPv4 only, as the end that listens.`,
  "tcp6-server": `${verb} TCP over IPv6, as the end that listens; takes IPv4 too unless \`bind ipv6only\` is set.`,
});
