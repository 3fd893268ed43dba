import { sha256 } from "@noble/hashes/sha2.js";
import { AsnConvert } from "@peculiar/asn1-schema";
import { Certificate, ExtendedKeyUsage, type Name, type SubjectPublicKeyInfo } from "@peculiar/asn1-x509";

/** What is public in a certificate. */
export interface CertificateInfo {
  /** As RFC 4514 writes names, the most particular part first. */
  readonly subject: string;
  readonly issuer: string;
  readonly commonName: string | undefined;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** "RSA 2048", "EC P-256", "Ed25519", else the algorithm's identifier. */
  readonly key: string;
  /** The digest of the authority's signature where it is a broken one. */
  readonly weakSignature: "MD5" | "SHA1" | undefined;
  /** SHA-256 of the whole certificate: pairs of hexadecimal digits joined by colons. */
  readonly fingerprint: string;
  /** What the extended key usage allows, as object identifiers; none where the certificate has no such extension. */
  readonly purposes: readonly string[];
}

/** The certificates of a PEM text, in order; what cannot be read is left out. Key blocks are never looked into. */
export function* readCertificates(pem: string): Iterable<CertificateInfo> {
  for (const [, body = ""] of pem.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END/g)) {
    const info = readCertificate(body);
    if (info !== undefined) yield info;
  }
}

/** The common name in the subject of the first certificate of a PEM text. */
export function commonNameOf(pem: string): string | undefined {
  for (const { commonName } of readCertificates(pem)) return commonName;
  return undefined;
}

/** The library throws on what is no certificate: that is one of its answers, not a fault of ours. */
function readCertificate(base64: string): CertificateInfo | undefined {
  const bytes = decodeBase64(base64);
  if (bytes === undefined) return undefined;
  try {
    return infoOf(AsnConvert.parse(bytes, Certificate), bytes);
  } catch {
    return undefined;
  }
}

function infoOf({ tbsCertificate, signatureAlgorithm }: Certificate, bytes: Uint8Array): CertificateInfo {
  const { subject, issuer, validity, subjectPublicKeyInfo, extensions } = tbsCertificate;
  const usage = extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  return {
    subject: nameText(subject),
    issuer: nameText(issuer),
    commonName: partsOf(subject).findLast(({ type }) => type === "CN")?.value,
    notBefore: validity.notBefore.getTime().getTime(),
    notAfter: validity.notAfter.getTime().getTime(),
    key: keyText(subjectPublicKeyInfo),
    weakSignature: WEAK_SIGNATURES[signatureAlgorithm.algorithm],
    fingerprint: Array.from(sha256(bytes), hexByte).join(":"),
    purposes: usage === undefined ? [] : Array.from(AsnConvert.parse(usage.extnValue, ExtendedKeyUsage)),
  };
}

const EXTENDED_KEY_USAGE = "2.5.29.37";

/** RSA with MD5, RSA, ECDSA and DSA with SHA-1. */
const WEAK_SIGNATURES: Readonly<Record<string, "MD5" | "SHA1">> = {
  "1.2.840.113549.1.1.4": "MD5",
  "1.2.840.113549.1.1.5": "SHA1",
  "1.2.840.10045.4.1": "SHA1",
  "1.2.840.10040.4.3": "SHA1",
};

const hexByte = (byte: number): string => byte.toString(16).padStart(2, "0").toUpperCase();

const ATTRIBUTES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.41": "name",
  "1.2.840.113549.1.9.1": "emailAddress",
};

const partsOf = (name: Name): ReadonlyArray<{ readonly type: string; readonly value: string }> =>
  name.flatMap((relative) =>
    relative.map(({ type, value }) => ({ type: ATTRIBUTES[type] ?? type, value: value.toString() })),
  );

const nameText = (name: Name): string =>
  partsOf(name)
    .map(({ type, value }) => `${type}=${value}`)
    .reverse()
    .join(", ");

const CURVES: Readonly<Record<string, string>> = {
  "1.2.840.10045.3.1.7": "P-256",
  "1.3.132.0.34": "P-384",
  "1.3.132.0.35": "P-521",
  "1.3.132.0.10": "secp256k1",
};

const ALGORITHMS: Readonly<Record<string, string>> = { "1.3.101.112": "Ed25519", "1.3.101.113": "Ed448" };

function keyText({ algorithm, subjectPublicKey }: SubjectPublicKeyInfo): string {
  if (algorithm.algorithm === "1.2.840.113549.1.1.1") return `RSA ${rsaBits(new Uint8Array(subjectPublicKey))}`;
  if (algorithm.algorithm === "1.2.840.10045.2.1") return `EC ${curveText(algorithm.parameters)}`.trim();
  return ALGORITHMS[algorithm.algorithm] ?? algorithm.algorithm;
}

/** The modulus is the first number of the sequence; its length is the key's. */
function rsaBits(key: Uint8Array): number {
  const sequence = lengthAt(key, 1);
  const modulus = lengthAt(key, sequence.next + 1);
  const bytes = key.subarray(modulus.next, modulus.next + modulus.length);
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}

/** A DER length and where the content behind it starts. */
function lengthAt(der: Uint8Array, at: number): { readonly length: number; readonly next: number } {
  const first = der[at] ?? 0;
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  let length = 0;
  for (let i = 1; i <= count && i <= 4; i++) length = length * 256 + (der[at + i] ?? 0);
  return { length, next: at + 1 + count };
}

function curveText(parameters: ArrayBuffer | null | undefined): string {
  if (parameters === null || parameters === undefined) return "";
  const oid = oidText(new Uint8Array(parameters));
  return CURVES[oid] ?? oid;
}

function oidText(der: Uint8Array): string {
  if (der[0] !== 6) return "";
  const numbers: number[] = [];
  let value = 0;
  for (const byte of der.subarray(2)) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (numbers.length === 0)
      numbers.push(Math.min(Math.floor(value / 40), 2), value - 40 * Math.min(Math.floor(value / 40), 2));
    else numbers.push(value);
    value = 0;
  }
  return numbers.join(".");
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** undefined where the text is not base64. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
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
