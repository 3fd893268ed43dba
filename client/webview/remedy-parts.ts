/** A piece of a remedy: a sentence to read, or lines to type. */
export interface RemedyPart {
  readonly kind: "said" | "typed";
  readonly words: string;
}

/** Tells what is to be typed from the words around it; lines that belong together stay together. */
export function remedyParts(text: string): readonly RemedyPart[] {
  const parts: RemedyPart[] = [];
  for (const part of text.split("\n").flatMap((line) => Array.from(partsOf(line)))) {
    const last = parts.at(-1);
    if (last?.kind === part.kind) parts[parts.length - 1] = { ...last, words: `${last.words}\n${part.words}` };
    else parts.push(part);
  }
  return parts;
}

function* partsOf(line: string): Iterable<RemedyPart> {
  if (isTyped(line)) return yield { kind: "typed", words: line };
  const colon = line.lastIndexOf(": ") + 1;
  const end = line.slice(colon + 1);
  if (colon === 0 || !isTyped(end)) return yield { kind: "said", words: line };
  yield { kind: "said", words: line.slice(0, colon) };
  yield { kind: "typed", words: end };
}

/** Directives and commands begin small, those of PowerShell with a verb and a dash; sentences do neither, and end. */
const isTyped = (line: string): boolean => /^(?:[a-z]|[A-Z][a-z]+-[A-Z])/.test(line) && !/[.:;]$/.test(line);
