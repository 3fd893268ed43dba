import { expect, test } from "vitest";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { atCursor } from "../support/cursor.ts";

/** The signature with the active argument in guillemets. */
function shown(marked: string): string {
  const { context, position } = atCursor(marked);
  const help = signatureHelp(context, position);
  const signature = help?.signatures[0];
  if (signature === undefined) return "";
  const active = signature.parameters?.[help?.activeParameter ?? -1]?.label;
  if (active === undefined || typeof active === "string") return signature.label;
  const [start, end] = active;
  return `${signature.label.slice(0, start)}«${signature.label.slice(start, end)}»${signature.label.slice(end)}`;
}

const cases: ReadonlyArray<readonly [string, string]> = [
  ["remote |", "remote «host» [port] [proto]"],
  ["remote vpn.exa|mple.com", "remote «host» [port] [proto]"],
  ["remote vpn.example.com |", "remote host «[port]» [proto]"],
  ["remote vpn.example.com 1194 u|", "remote host [port] «[proto]»"],
  ["remote vpn.example.com 1194 udp |", ""],
  ["--remote |", "remote «host» [port] [proto]"],
  ['push "route |"', "route «network» [netmask] [gateway] [metric]"],
  ['push "route 10.0.0.0 |', "route network «[netmask]» [gateway] [metric]"],
  ["redirect-gateway def1 ipv6 |", "redirect-gateway «[flags…]»"],
  ["setenv opt remote |", "remote «host» [port] [proto]"],
  ["<connection>\nremote |\n</connection>", "remote «host» [port] [proto]"],
  ["remot|", ""],
  ["client |", ""],
  ["# remote |", ""],
  ["<ca>\nremote |\n</ca>", ""],
  ["no-such-thing |", ""],
];

test.each(cases)("%j", (marked, expected) => expect(shown(marked)).toBe(expected));
