import type { Config, DirectiveUse } from "./types.ts";

const ABSOLUTE = /^(?:[/\\]|[a-z]:[/\\])/i;

export const isAbsolute = (path: string): boolean => ABSOLUTE.test(path);

/** No system takes a longer path. */
const LONGEST = 4096;

/** A path as seen from where the folder is seen from. */
export function inFolder(folder: string | undefined, path: string): string {
  if (folder === undefined || isAbsolute(path)) return path;
  return folder.length + path.length > LONGEST ? folder : `${folder.replace(/[/\\]$/, "")}/${path}`;
}

const known = new WeakMap<Config, { readonly folder: string | undefined }>();

/** Where the `cd` lines lead, as seen from the configuration's folder; OpenVPN opens files there, once all lines are read. */
export function workingFolder(config: Config): string | undefined {
  const before = known.get(config);
  if (before !== undefined) return before.folder;
  const folder = config.directives.filter(isMove).reduce<string | undefined>(moved, undefined);
  known.set(config, { folder });
  return folder;
}

const isMove = ({ name, args }: DirectiveUse): boolean => name.value === "cd" && args.length > 0;

const moved = (folder: string | undefined, { args }: DirectiveUse): string => inFolder(folder, args[0]?.value ?? "");
