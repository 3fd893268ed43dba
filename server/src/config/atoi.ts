/**
 * The number C's `atoi` makes of a text on the 64-bit systems that OpenVPN runs on: leading digits count, text is 0; what
 * does not fit 64 bits stays at the end of that range, and 32 bits of it are left.
 */
export function atoi(text: string | undefined): number {
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text ?? "")?.[1];
  if (digits === undefined) return 0;
  if (digits.length < 10) return Number(digits);
  const isOutside = digits.replace(/^[+-]?0*/, "").length > 19;
  const number = isOutside ? INT64_MAX * 2n : BigInt(digits.replace("+", "").replace("-", ""));
  const signed = digits.startsWith("-") ? -number : number;
  return Number(
    BigInt.asIntN(32, signed > INT64_MAX ? INT64_MAX : signed < -INT64_MAX - 1n ? -INT64_MAX - 1n : signed),
  );
}

const INT64_MAX = 0x7fffffffffffffffn;
