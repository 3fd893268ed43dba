import type { Version } from "../directives/types.ts";

/** How good a data-channel cipher is: to be used, breakable, unusable in current builds, or no cipher that OpenVPN takes. */
export type CipherStrength = "good" | "weak" | "legacy" | "unknown";

const BITS = "(?:128|192|256)";
const GOOD = new RegExp(
  `^(?:(?:AES|ARIA)-${BITS}-(?:CBC|CFB[18]?|OFB|GCM)|CAMELLIA-${BITS}-(?:CBC|CFB[18]?|OFB)|CHACHA20-POLY1305|SM4-(?:CBC|CFB|OFB)|(?:AES|ARIA|CAMELLIA)${BITS}|ID-AES${BITS}-GCM|SM4)$`,
  "i",
);
/** Blocks of 64 bits that OpenSSL 3 still has. */
const WEAK = /^(?:DES-EDE-(?:CBC|CFB|OFB)|DES-EDE3-(?:CBC|CFB[18]?|OFB)|DES3)$/i;
/** In OpenSSL's legacy provider, which builds of today do not load by themselves. */
const LEGACY = /^(?:BF|BLOWFISH|CAST5?|RC5|RC2(?:-40|-64)?|IDEA|SEED|DESX?)(?:-(?:CBC|CFB[18]?|OFB))?$/i;

/** Modes that OpenSSL knows and the data channel does not: up to 2.5 nobody looks. */
const OTHER_MODES = new RegExp(
  `^(?:AES-${BITS}-(?:ECB|CTR|CCM|OCB)|AES-(?:128|256)-XTS|ARIA-${BITS}-(?:ECB|CTR|CCM)|CAMELLIA-${BITS}-(?:ECB|CTR)|SM4-(?:ECB|CTR)|(?:BF|CAST5|SEED|DES)-ECB)$`,
  "i",
);

/** What OpenVPN with a current OpenSSL makes of a cipher's name; case does not matter. */
export function strengthOf(cipher: string): CipherStrength {
  if (GOOD.test(cipher)) return "good";
  if (WEAK.test(cipher)) return "weak";
  return LEGACY.test(cipher) ? "legacy" : "unknown";
}

/** OpenSSL's providers that have none of the ciphers of today; once any is named, the default one has to be as well. */
const WITHOUT_CIPHERS: readonly string[] = ["legacy", "base", "null"];

export const lacksCiphers = (providers: readonly string[]): boolean =>
  providers.length > 0 && providers.every((name) => WITHOUT_CIPHERS.includes(name));

/** Whether `data-ciphers` takes it; legacy ciphers need their provider, which builds up to 2.5 do without. */
export function isUsable(cipher: string, version: Version, providers: readonly string[]): boolean {
  const standing = strengthOf(cipher);
  if (lacksCiphers(providers) && standing !== "legacy" && cipher !== "none") return false;
  const old = version === "2.4" || version === "2.5";
  if (standing === "legacy") return old || providers.includes("legacy");
  if (cipher === "none") return version !== "2.4";
  return standing !== "unknown" || (old && OTHER_MODES.test(cipher));
}

const DIGESTS =
  /^(?:none|MD4|MD5|MD5-SHA1|SHA1|RIPEMD160|RIPEMD|RMD160|SHA(?:224|256|384|512)|SHA512-(?:224|256)|SHA2-(?:224|256|384|512)|SHA3-(?:224|256|384|512)|SHAKE(?:128|256)|BLAKE2B512|BLAKE2S256|BLAKE2B-512|BLAKE2S-256|SM3|WHIRLPOOL|(?:RSA-)?(?:MD5|SHA1|SHA224|SHA256|SHA384|SHA512|RIPEMD160))$/i;

/** Whether OpenSSL has a digest of that name. */
export const isDigest = (name: string): boolean => DIGESTS.test(name) || /^SHA-(?:1|224|256|384|512)$/i.test(name);
