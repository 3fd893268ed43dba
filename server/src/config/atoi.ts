/** The number C's `atoi` makes of a text: leading digits count, text is 0, what does not fit 32 bits stays at the end of the range. */
export function atoi(text: string | undefined): number {
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text ?? "")?.[1];
  if (digits === undefined) return 0;
  return Math.max(-0x80000000, Math.min(0x7fffffff, Number(digits)));
}
