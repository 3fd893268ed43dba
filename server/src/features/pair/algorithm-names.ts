/** A cipher's name in capitals; OpenSSL knows some by a short and by a long one. */
export function cipherName(name: string): string {
  const upper = name.toUpperCase();
  const [, family, bits] = /^(AES|ARIA|CAMELLIA)-?(128|192|256)$/.exec(upper) ?? [];
  if (family !== undefined) return `${family}-${bits}-CBC`;
  return OTHER_CIPHERS[upper] ?? upper.replace(/^ID-AES(128|192|256)-/, "AES-$1-");
}

const OTHER_CIPHERS: Readonly<Record<string, string>> = {
  BF: "BF-CBC",
  BLOWFISH: "BF-CBC",
  CAST: "CAST5-CBC",
  "CAST-CBC": "CAST5-CBC",
  DES: "DES-CBC",
  DES3: "DES-EDE3-CBC",
  SEED: "SEED-CBC",
  SM4: "SM4-CBC",
};

/** A digest's name in capitals, of those that OpenSSL knows for it. */
export const digestName = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^RSA-/, "")
    .replace(/^SSL3-/, "")
    .replace(/^SHA2-/, "SHA")
    .replace(/^SHA-(?=\d)/, "SHA")
    .replace(/^SHA512\/(?=2)/, "SHA512-")
    .replace(/^(?:RIPEMD|RMD160)$/, "RIPEMD160");
