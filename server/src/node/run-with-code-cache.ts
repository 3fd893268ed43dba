import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";

/** A program that runs, and what V8 has compiled of it. */
export interface Running {
  /** Whether the code came from the folder, so that nothing had to be compiled. */
  readonly fromCache: boolean;
  /** Leaves what has been compiled by now in the folder; without a word where that is not possible. */
  save(): void;
}

/**
 * Runs a CommonJS file of ASCII text like `require`, with the code that V8 had compiled when `save` was last called.
 * The folder holds one file for each version of V8; it is used only if it is the user's own and of the file as it is now.
 */
export function runWithCodeCache(file: string, folder: string): Running {
  const mark = markOf(statSync(file, { bigint: true }));
  const name = `${path.basename(file, path.extname(file))}-${process.versions.v8}-${process.arch}.bin`;
  const cacheFile = path.join(folder, name);
  const cachedData = cachedCode(cacheFile, mark);
  const source = readFileSync(file, "latin1");
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return {
    fromCache: cachedData !== undefined && script.cachedDataRejected === false,
    save: () => keep(cacheFile, Buffer.concat([mark, script.createCachedData()])),
  };
}

/** V8 looks at little more than the length of the text. No two files have all of these in common, an overwritten one neither. */
const markOf = ({ ino, size, ctimeNs }: BigIntStats): Buffer =>
  Buffer.from(new BigUint64Array([ino, size, ctimeNs]).buffer);

function cachedCode(file: string, mark: Buffer): Buffer | undefined {
  const bytes = ownBytes(file);
  const isOfFile = bytes?.subarray(0, mark.length).equals(mark) === true;
  return isOfFile ? bytes?.subarray(mark.length) : undefined;
}

/** What another user may have put there is not run. */
function ownBytes(file: string): Buffer | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(opened);
    const isOwn = process.getuid === undefined || stats.uid === process.getuid();
    return stats.isFile() && isOwn ? readFileSync(opened) : undefined;
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Whole or not at all, although another server may start meanwhile, or the machine stop. */
function keep(file: string, bytes: Buffer): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const opened = openSync(unfinished, "w", 0o600);
    try {
      writeFileSync(opened, bytes);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(unfinished, file);
  } catch {
    return;
  }
}
