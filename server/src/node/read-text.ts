import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** No configuration, log or certificate is larger than this; what is, is not read. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** The text of a regular file, bounded and never blocking; undefined where it is none, too large or not readable. */
export function readText(path: string, limit: number = MAX_FILE_BYTES): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > limit) return undefined;
    return readAll(file, stats.size);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** All of standard input; undefined where there is none or no end of it. */
export function readStandardInput(): string | undefined {
  const parts: Buffer[] = [];
  for (let length = 0; length <= MAX_FILE_BYTES; ) {
    const part = Buffer.alloc(64 * 1024);
    const read = readSome(part);
    if (read === undefined) return undefined;
    if (read === 0) return Buffer.concat(parts).toString("utf8");
    parts.push(part.subarray(0, read));
    length += read;
  }
  return undefined;
}

function readSome(part: Buffer): number | undefined {
  try {
    return readSync(0, part);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EOF" ? 0 : undefined;
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
