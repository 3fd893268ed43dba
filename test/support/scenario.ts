import { pushReplyLines } from "../../server/src/routing/paste.ts";
import type { OptionLine, Scenario } from "../../server/src/routing/types.ts";

/** A scenario from configurations as text; without more it is a client on 192.168.0.19/24 behind 192.168.0.1. */
export interface Sketch extends Partial<Omit<Scenario, "server" | "client" | "ccd" | "pushReply">> {
  readonly server?: string;
  readonly client?: string;
  readonly ccd?: string;
  readonly pushReply?: string;
}

export function scenario({ server, client, ccd, pushReply, ...more }: Sketch): Scenario {
  const os = more.os ?? "linux";
  const name = os === "windows" ? "Ethernet" : os === "macos" ? "en0" : "eth0";
  return {
    server: server === undefined ? undefined : linesOf(server, "server.ovpn"),
    client: linesOf(client ?? "client\ndev tun\nremote 203.0.113.10", "client.ovpn"),
    ccd: ccd === undefined ? undefined : linesOf(ccd, "ccd/client"),
    pushReply: pushReply === undefined ? undefined : pushReplyLines(pushReply),
    clientNumber: 1,
    poolPersist: [],
    commonName: "client",
    network: {
      interfaces: [{ name, addresses: ["192.168.0.19/24"] }],
      routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: name }],
      hosts: {},
    },
    os,
    openvpn: "2.6",
    openvpnServer: "2.6",
    client3: false,
    windowsMethod: "ipapi",
    addresses: [],
    ...more,
  };
}

/** Words between blanks; double quotes hold several together. */
function linesOf(text: string, file: string): readonly OptionLine[] {
  return text.split("\n").flatMap((line, at) => {
    const [name, ...args] = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
    return name === undefined ? [] : [{ name, args, origin: { file, line: at + 1, directive: line.trim() } }];
  });
}
