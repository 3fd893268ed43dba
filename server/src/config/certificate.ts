import { sha256 } from "@noble/hashes/sha2.js";
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  AuthorityKeyIdentifier,
  Certificate,
  ExtendedKeyUsage,
  type Name,
  SubjectKeyIdentifier,
  type SubjectPublicKeyInfo,
} from "@peculiar/asn1-x509";
import { decodeBase64, readDer } from "./der.ts";
import { markOfPublicKey, type PublicKeyMark } from "./public-key.ts";

/** What is public in a certificate. */
export interface CertificateInfo {
  /** As RFC 4514 writes names, the most particular part first. */
  readonly subject: string;
  readonly issuer: string;
  /** The parts of the subject, in the order of the certificate. */
  readonly subjectParts: readonly NamePart[];
  readonly commonName: string | undefined;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** "RSA 2048", "EC P-256", "Ed25519", else the algorithm's identifier. */
  readonly key: string;
  readonly keyMark: PublicKeyMark;
  /** The digest of the authority's signature where it is a broken one. */
  readonly weakSignature: "MD5" | "SHA1" | undefined;
  /** SHA-256 of the whole certificate: pairs of hexadecimal digits joined by colons. */
  readonly fingerprint: string;
  /** What the extended key usage allows, as object identifiers; none where the certificate has no such extension. */
  readonly purposes: readonly string[];
  /** Whether the certificate says what its key may be used for. */
  readonly hasKeyUsage: boolean;
  /** The key of the certificate and of the authority that signed it, in hexadecimal, where the certificate names them. */
  readonly ownKeyId: string | undefined;
  readonly authorityKeyId: string | undefined;
}

/** "CN" and the name, for instance; the identifier's numbers where it has no short name here. */
export interface NamePart {
  readonly type: string;
  readonly value: string;
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
  const extension = (id: string) => extensions?.find(({ extnID }) => extnID === id)?.extnValue;
  const usage = extension("2.5.29.37");
  const own = extension("2.5.29.14");
  const authority = extension("2.5.29.35");
  return {
    subject: nameText(subject),
    issuer: nameText(issuer),
    subjectParts: partsOf(subject),
    commonName: partsOf(subject).findLast(({ type }) => type === "CN")?.value,
    notBefore: validity.notBefore.getTime().getTime(),
    notAfter: validity.notAfter.getTime().getTime(),
    key: keyText(subjectPublicKeyInfo),
    keyMark: markOfPublicKey(new Uint8Array(subjectPublicKeyInfo.subjectPublicKey)),
    weakSignature: WEAK_SIGNATURES[signatureAlgorithm.algorithm],
    fingerprint: Array.from(sha256(bytes), hexByte).join(":"),
    purposes: usage === undefined ? [] : Array.from(AsnConvert.parse(usage, ExtendedKeyUsage)),
    hasKeyUsage: extension("2.5.29.15") !== undefined,
    ownKeyId: own === undefined ? undefined : hexOf(AsnConvert.parse(own, SubjectKeyIdentifier)),
    authorityKeyId:
      authority === undefined ? undefined : hexOf(AsnConvert.parse(authority, AuthorityKeyIdentifier).keyIdentifier),
  };
}

const hexOf = (octets: { readonly buffer: ArrayBuffer } | undefined): string | undefined =>
  octets === undefined ? undefined : Array.from(new Uint8Array(octets.buffer), hexByte).join("");

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

const partsOf = (name: Name): readonly NamePart[] =>
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
function rsaBits(key: Uint8Array<ArrayBuffer>): number {
  const [sequence] = readDer(key);
  const [modulus] = sequence === undefined ? [] : readDer(sequence.content);
  const bytes = modulus?.content ?? new Uint8Array();
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
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
