/** Whether the word of `compat-mode` asks for the defaults of a version before 2.`minor`. */
export function isCompatibleBefore(word: string | undefined, minor: number): boolean {
  const [major = 9, asked = 0] = (word ?? "9").split(".").map(Number);
  return major < 2 || (major === 2 && asked < minor);
}
