/** One element of a DER encoding: its tag, and where its content stands in the bytes. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The elements one behind the other; what is cut off ends them. */
export function* readDer(bytes: Uint8Array<ArrayBuffer>): Iterable<DerElement> {
  for (let at = 0; at + 1 < bytes.length; ) {
    const { length, next } = lengthAt(bytes, at + 1);
    if (next + length > bytes.length) return;
    yield { tag: bytes[at] ?? 0, content: bytes.subarray(next, next + length) };
    at = next + length;
  }
}

/** A length and where the content behind it starts. */
function lengthAt(der: Uint8Array, at: number): { readonly length: number; readonly next: number } {
  const first = der[at] ?? 0;
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  let length = 0;
  for (let i = 1; i <= count && i <= 4; i++) length = length * 256 + (der[at + i] ?? 0);
  return { length, next: at + 1 + count };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** undefined where the text is not base64. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const digits = text.replace(/\s/g, "").replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const digit of digits) {
    const number = ALPHABET.indexOf(digit);
    if (number < 0) return undefined;
    value = ((value << 6) | number) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (value >> bits) & 0xff;
  }
  return bytes;
}
