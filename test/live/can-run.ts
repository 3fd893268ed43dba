import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Why the real OpenVPN cannot be run here; undefined where it can. */
export function whyNot(): string | undefined {
  if (process.platform !== "linux") return "it needs Linux's network namespaces";
  if (process.getuid?.() !== 0) return "it needs root to make network namespaces";
  if (!existsSync("/dev/net/tun")) return "there is no /dev/net/tun";
  const missing = ["openvpn", "ip", "openssl"].filter((program) => spawnSync(program, ["version"]).error !== undefined);
  if (missing.length > 0) return `${missing.join(", ")} is not installed (apt-get install openvpn iproute2 openssl)`;
  const probe = spawnSync("ip", ["netns", "add", "ovpnlens-probe"], { encoding: "utf8" });
  spawnSync("ip", ["netns", "del", "ovpnlens-probe"]);
  return probe.status === 0 ? undefined : `network namespaces cannot be made (${probe.stderr.trim()})`;
}

/** The version of the installed program, such as "2.6.14". */
export const installedVersion = (): string =>
  /OpenVPN (\d+\.\d+\S*)/.exec(spawnSync("openvpn", ["--version"], { encoding: "utf8" }).stdout)?.[1] ?? "2.6";
