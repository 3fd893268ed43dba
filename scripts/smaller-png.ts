import { readFileSync, writeFileSync } from "node:fs";
import UPNG from "upng-js";

/** Of as many colours a picture of an editor looks the same, at a third of the size. */
const COLOURS = 256;

/** Writes a picture anew with a palette. */
export function makeSmaller(file: string): void {
  const image = UPNG.decode(new Uint8Array(readFileSync(file)).buffer);
  writeFileSync(file, new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS)));
}
