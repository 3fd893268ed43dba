import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** No configuration, log or certificate is larger than this; what is, is not read. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** The text of a regular file, bounded and never blocking; undefined where it is none, too large or not readable. */
export function readText(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile() || size > MAX_FILE_BYTES) return undefined;
    return readAll(file, size);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, size: number): string {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.toString("utf8", 0, length);
}
