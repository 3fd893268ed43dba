import type { Config } from "../config/types.ts";
import type { Origin } from "../routing/types.ts";
import { positionAt } from "./document.ts";

/** A file of the simulation, as notes name its places. */
export interface NotedFile {
  readonly file: string;
  readonly lineStarts: readonly number[];
}

/** The line that an offset of the file is in, and the directive that begins there or before. */
export const originAt = (config: Config, { file, lineStarts }: NotedFile, offset: number): Origin => ({
  file,
  line: positionAt({ lineStarts }, offset).line + 1,
  directive: config.directives.findLast(({ item }) => item.start <= offset)?.name.value ?? "",
});
