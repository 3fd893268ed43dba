/** Lines that only OpenVPN's configurations have; nginx, sysctl and WireGuard have none of them. */
const SURE = [
  /^(?:--)?dev(?:-type)?\s+(?:tun|tap)\d*\s*$/,
  /^(?:--)?proto\s+(?:udp|tcp)[46]?(?:-client|-server)?\s*$/,
  /^(?:--)?remote\s+\S+\s+\d{1,5}(?:\s+(?:udp|tcp)\S*)?\s*$/,
  /^(?:--)?server\s+\d+\.\d+\.\d+\.\d+\s+255\.\d+\.\d+\.\d+\b/,
  /^(?:--)?remote-cert-tls\s+(?:server|client)\s*$/,
  /^(?:client|tls-client|tls-server|persist-tun|nobind|auth-user-pass)\s*$/,
  /^push\s+"[a-z-]+.*"\s*$/,
  /^<(?:ca|cert|key|tls-auth|tls-crypt|tls-crypt-v2|connection)>\s*$/,
];

const LINES = 200;
const ENOUGH = 2;

/** Whether two different kinds of OpenVPN's own lines stand near the top. */
export function looksLikeOpenVpn(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/, LINES);
  const kinds = SURE.filter((kind) => lines.some((line) => kind.test(line.trimStart())));
  return kinds.length >= ENOUGH;
}
