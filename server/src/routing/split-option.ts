/** Splits a pushed option into words the way OpenVPN's line parser does; an unclosed quote gives no words at all. */
export function splitOption(text: string): readonly string[] {
  if (!/["'\\#;]/.test(text)) return text.split(/[\s]+/).filter((word) => word !== "");
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
      else if (char === "\\" && quote === '"') word = (word ?? "") + (text[++at] ?? "");
      else word = (word ?? "") + char;
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (word === undefined && (char === "#" || char === ";")) break;
    else if (word === undefined && (char === '"' || char === "'")) {
      quote = char;
      word = "";
    } else if (char === "\\") word = (word ?? "") + (text[++at] ?? "");
    else word = (word ?? "") + char;
  }
  if (quote !== undefined) return [];
  return word === undefined ? words : [...words, word];
}
