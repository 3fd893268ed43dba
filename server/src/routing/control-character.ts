/** Where the first character stands that is none to be seen: a tab, or DEL; -1 where there is none. */
export function controlCharacterIn(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code === 127) return at;
  }
  return -1;
}
