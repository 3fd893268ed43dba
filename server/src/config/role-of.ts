import type { DirectiveUse, FileKind, Role } from "./types.ts";

/** What a file is written for: the first server directive decides, then a client one. */
export function roleOf(kind: FileKind, directives: readonly DirectiveUse[]): Role {
  if (kind === "ccd") return "ccd";
  let role: Role = "unknown";
  for (const { name, args } of directives) {
    if (isServerHelper(name.value) || (name.value === "mode" && args[0]?.value === "server")) return "server";
    if (name.value === "client" || name.value === "tls-client" || name.value === "pull") role = "client";
    if (name.value === "ifconfig" && role === "unknown") role = "point-to-point";
    if (name.value === "remote" && role === "unknown") role = "client";
  }
  return role;
}

/** Whether the role may hang on a directive of that name. */
export const mayDecideRole = (name: string): boolean =>
  isServerHelper(name) || ["client", "ifconfig", "mode", "pull", "remote", "tls-client"].includes(name);

const isServerHelper = (name: string): boolean =>
  name === "server" || name === "server-bridge" || name === "server-ipv6";
