import type { Role } from "../../server/src/directives/types.ts";

/** A configuration that OpenVPN takes, to which lines are added. */
export interface Base {
  readonly role: Role;
  readonly lines: readonly string[];
}

const CLIENT_FILES = ["ca ca.crt", "cert client.crt", "key client.key"];
const SERVER_FILES = ["ca ca.crt", "cert server.crt", "key server.key", "dh dh.pem"];
const CLIENT = ["client", "dev tun", "remote 192.0.2.1 1194", "nobind", ...CLIENT_FILES];
const SERVER = ["server 10.8.0.0 255.255.255.0", "dev tun", ...SERVER_FILES];

const base = (role: Role, ...lines: readonly string[]): Base => ({ role, lines });

/** Clients, servers and peers as they are usual, the plain ones more often. */
export const BASES: readonly Base[] = [
  ...Array.from({ length: 4 }, () => base("client", ...CLIENT)),
  base("client", ...CLIENT, "remote 192.0.2.2 443 tcp", "remote-cert-tls server", "tls-auth ta.key 1"),
  base("client", "client", "dev tun", "remote 192.0.2.1", "ca ca.crt", "auth-user-pass password.txt"),
  base("client", "client", "dev tun", "proto tcp", "remote 192.0.2.1 443", ...CLIENT_FILES, "tls-crypt ta.key"),
  base("client", "client", "dev tap", "remote vpn.example.com", "proto udp4", ...CLIENT_FILES),
  base("client", "tls-client", "pull", "dev tun0", "remote 192.0.2.1", ...CLIENT_FILES, "verb 3"),
  ...Array.from({ length: 4 }, () => base("server", ...SERVER)),
  base("server", ...SERVER, "topology subnet", "keepalive 10 60", 'push "route 192.0.2.0 255.255.255.0"'),
  base("server", ...SERVER, "server-ipv6 2001:db8::/64", "client-config-dir ccd", "tls-crypt ta.key"),
  base("server", ...SERVER, "proto tcp-server", "port 443", "duplicate-cn", "client-to-client"),
  base("server", "server-bridge 10.8.0.4 255.255.255.0 10.8.0.50 10.8.0.100", "dev tap0", ...SERVER_FILES),
  base("server", "mode server", "tls-server", "dev tun", "ifconfig 10.8.0.1 10.8.0.2", ...SERVER_FILES),
  base("any", "dev tun", "remote 192.0.2.1", "ifconfig 10.8.0.1 10.8.0.2", "secret ta.key"),
  base("any", "dev tun", "tls-client", "remote 192.0.2.1", "ifconfig 10.8.0.1 10.8.0.2", ...CLIENT_FILES),
  base("any", "dev tun", "tls-server", "ifconfig 10.8.0.1 10.8.0.2", ...SERVER_FILES),
  base("any", "dev tap", "tls-server", "ifconfig 10.8.0.1 255.255.255.0", ...SERVER_FILES),
];
