import { randomFrom } from "../agreement/random.ts";
import { checkDocument } from "./check-document.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkSync } from "./check-sync.ts";
import { randomText } from "./random-text.ts";

/** A document that broke a promise, and what it takes to see it again. */
export interface Broken {
  readonly seed: number;
  readonly text: string;
  readonly message: string;
}

export interface DocumentsRun {
  readonly documents: number;
  readonly characters: number;
  /** The longest that one document took, in milliseconds. */
  readonly slowest: number;
  readonly broken: readonly Broken[];
}

/** Checks documents made from `seed` on until `goOn` has enough of them or twenty are broken. */
export function runDocuments(seed: number, goOn: (documents: number) => boolean): DocumentsRun {
  const broken: Broken[] = [];
  let [documents, characters, slowest] = [0, 0, 0];
  let server = "server 10.8.0.0 255.255.255.0\ndev tun\n";
  for (; goOn(documents) && broken.length < 20; documents++) {
    const random = randomFrom(seed + documents);
    const start = performance.now();
    let text = randomText(random);
    try {
      text = checkSync(random, text);
      checkDocument(random, text);
      checkRoutes(random, server, text);
    } catch (error) {
      broken.push({ seed: seed + documents, text, message: String(error instanceof Error ? error.message : error) });
    }
    if (/^server /m.test(text)) server = text;
    characters += text.length;
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { documents, characters, slowest, broken };
}
