import { sha256 } from "@noble/hashes/sha2.js";
import { type DerElement, decodeBase64, readDer } from "./der.ts";

/** What two keys have in common that belong together: the same text for both, undefined where it cannot be told. */
export type PublicKeyMark = string | undefined;

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
/** Where SEC 1 puts the public point beside the private number. */
const POINT = 0xa1;
const UNCOMPRESSED = 0x04;

/** The mark of the key in a certificate: `bits` is what its subjectPublicKey holds. */
export const markOfPublicKey = (bits: Uint8Array<ArrayBuffer>): PublicKeyMark =>
  bits[0] === SEQUENCE ? markOfModulus(childrenOf(bits)[0]) : markOfPoint(bits);

/**
 * The mark of the first private key of a PEM text: of RSA keys and of elliptic ones that hold their point.
 * Encrypted ones stay closed, and nothing but the public half is looked at.
 */
export function markOfPrivateKey(pem: string): PublicKeyMark {
  const [, kind, body = ""] = /-----BEGIN (RSA |EC |)PRIVATE KEY-----([^-]*)-----END/.exec(pem) ?? [];
  const bytes = kind === undefined ? undefined : decodeBase64(body);
  if (bytes === undefined) return undefined;
  const parts = childrenOf(bytes);
  if (kind !== "") return markOfParts(parts);
  const inner = parts[1]?.tag === SEQUENCE && parts[2]?.tag === OCTETS ? parts[2].content : undefined;
  return inner === undefined ? undefined : markOfParts(childrenOf(inner));
}

/** RSA: version, modulus, …; elliptic: version, the number as octets, perhaps the curve, perhaps the point. */
function markOfParts(parts: readonly DerElement[]): PublicKeyMark {
  if (parts[1]?.tag === INTEGER) return markOfModulus(parts[1]);
  const point = parts.find(({ tag }) => tag === POINT);
  const [bits] = point === undefined ? [] : readDer(point.content);
  return bits === undefined ? undefined : markOfPoint(bits.content.subarray(1));
}

function markOfModulus(element: DerElement | undefined): PublicKeyMark {
  if (element?.tag !== INTEGER) return undefined;
  const start = element.content.findIndex((byte) => byte !== 0);
  return start < 0 ? undefined : digest(element.content.subarray(start));
}

const markOfPoint = (bits: Uint8Array<ArrayBuffer>): PublicKeyMark =>
  bits[0] === UNCOMPRESSED ? digest(bits) : undefined;

function childrenOf(bytes: Uint8Array<ArrayBuffer>): readonly DerElement[] {
  const [outer] = readDer(bytes);
  return outer?.tag === SEQUENCE ? Array.from(readDer(outer.content)) : [];
}

const digest = (bytes: Uint8Array): string =>
  Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
