/** Text of a file as markdown that shows it and does nothing else: no markup, no link, no HTML. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~$^:@"'=]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** Text of a file as code within a line, whatever backticks it holds. */
export function inlineCode(text: string): string {
  const content = oneLine(text);
  const longest = Math.max(0, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = content === "" || content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Longer content helps nobody in a hover, and control characters would break out of the line. */
const oneLine = (text: string): string => {
  const flat = text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ");
  return flat.length > 200 ? `${flat.slice(0, 199)}…` : flat;
};
