import { readConfig } from "../../config/read-config.ts";
import type { Config, DirectiveUse, Files } from "../../config/types.ts";
import { networkOf, parseIPv4 } from "../../routing/addresses.ts";
import { parse } from "../../syntax/parse.ts";
import type { RuleContext } from "../rule.ts";
import { readRoute } from "./read-route.ts";

/** A network behind a client, as an `iroute` or the server's `route` names it. */
export interface ClientNetwork {
  readonly use: DirectiveUse;
  readonly address: number;
  readonly bits: number;
}

/** A client's file beside the server's. */
export interface ClientFile {
  readonly name: string;
  /** What its `iroute` lines name. */
  readonly networks: readonly ClientNetwork[];
  /** The client's own address, where `ifconfig-push` gives it one. */
  readonly own: readonly ClientNetwork[];
}

/** More files than this are not looked through at each keystroke. */
const MOST_FILES = 64;

/** The networks of one configuration's lines of that name. */
export function networksOf({ directives }: Config, name: "route" | "iroute"): readonly ClientNetwork[] {
  return directives.flatMap((use) => {
    if (use.name.value !== name || !throughTunnel(use)) return [];
    const { address, bits } = readRoute(use) ?? {};
    return address === undefined || bits === undefined ? [] : [{ use, address: networkOf(address, bits), bits }];
  });
}

/** The files in the server's `client-config-dir`; undefined where they cannot all be looked at. */
export function clientFiles(folder: string, files: Files): readonly ClientFile[] | undefined {
  if (files.list === undefined) return undefined;
  const names = files.list(folder).flatMap(({ name, kind }) => (kind === "file" ? [name] : []));
  if (names.length > MOST_FILES) return undefined;
  return names.map((name) => {
    const text = files.read(`${folder.replace(/[\\/]+$/, "")}/${name}`) ?? "";
    const config = readConfig(parse(text), "ccd");
    return { name, networks: networksOf(config, "iroute"), own: ownAddresses(config) };
  });
}

const ownAddresses = ({ directives }: Config): readonly ClientNetwork[] =>
  directives.flatMap((use) => {
    const address = use.name.value === "ifconfig-push" ? parseIPv4(use.args[0]?.value ?? "") : undefined;
    return address === undefined ? [] : [{ use, address, bits: 32 }];
  });

/** The networks that `server` lines make. */
export const serverNetworks = ({ named }: Pick<RuleContext, "named">): readonly ClientNetwork[] =>
  named("server").flatMap((use) => {
    const { address, bits } = readRoute(use) ?? {};
    return address === undefined || bits === undefined ? [] : [{ use, address: networkOf(address, bits), bits }];
  });

/** Whether the wider network holds the other. */
export const holds = (wide: ClientNetwork, narrow: ClientNetwork): boolean =>
  wide.bits <= narrow.bits && networkOf(narrow.address, wide.bits) === wide.address;

const throughTunnel = ({ args }: DirectiveUse): boolean => args[2] === undefined || args[2].value === "vpn_gateway";
