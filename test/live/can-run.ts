import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What is run on either side. */
export interface Programs {
  readonly server: string;
  readonly client: string;
}

/** The installed program, or those that OPENVPN names, or OPENVPN_SERVER and OPENVPN_CLIENT for a side of its own. */
export function programsFrom({ OPENVPN = "openvpn", OPENVPN_SERVER, OPENVPN_CLIENT }: NodeJS.ProcessEnv): Programs {
  return { server: OPENVPN_SERVER ?? OPENVPN, client: OPENVPN_CLIENT ?? OPENVPN };
}

/** Why the real OpenVPN cannot be run here; undefined where it can. */
export function whyNot({ server, client }: Programs = programsFrom(process.env)): string | undefined {
  if (process.platform !== "linux") return "it needs Linux's network namespaces";
  if (process.getuid?.() !== 0) return "it needs root to make network namespaces";
  if (!existsSync("/dev/net/tun")) return "there is no /dev/net/tun";
  const missing = [server, client, "ip", "openssl"].filter(
    (program) => spawnSync(program, ["version"]).error !== undefined,
  );
  if (missing.length > 0) return `${missing.join(", ")} is not installed (apt-get install openvpn iproute2 openssl)`;
  const probe = spawnSync("ip", ["netns", "add", "ovpnlens-probe"], { encoding: "utf8" });
  spawnSync("ip", ["netns", "del", "ovpnlens-probe"]);
  return probe.status === 0 ? undefined : `network namespaces cannot be made (${probe.stderr.trim()})`;
}

/** The version a program says it is, such as "2.6.14". */
export const versionOf = (program: string): string =>
  /OpenVPN (\d+\.\d+\S*)/.exec(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout)?.[1] ?? "2.6";
