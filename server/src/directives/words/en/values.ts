/** A sub-language whose words the TLS library knows rather than OpenVPN's own parser. */
export type ValueKind = "cipher" | "digest" | "tls-version" | "tls-ciphersuite" | "group" | "curve";

/** Words on strength and use of each value, best first within a kind; evaluates the texts, so call it once and late. */
export const englishValueWords = (): Readonly<Record<ValueKind, Readonly<Record<string, string>>>> => ({
  cipher: ciphers(),
  digest: digests(),
  "tls-version": tlsVersions(),
  "tls-ciphersuite": tlsCiphersuites(),
  group: groups(),
  curve: curves(),
});

const ciphers = (): Readonly<Record<string, string>> => ({
  "AES-256-GCM":
    "Strong, and the first choice of 2.4 and later: AES with a 256-bit key, encrypts and authenticates in one step, fast on processors with AES instructions. Data channel offload takes it.",
  "AES-128-GCM":
    "Strong: AES with a 128-bit key, encrypts and authenticates in one step; a little faster than AES-256-GCM. Data channel offload takes it.",
  "CHACHA20-POLY1305":
    "Strong: encrypts and authenticates in one step, and is the fastest on processors without AES instructions, such as small routers and old phones. Offered by default from 2.6 on where the TLS library has it; data channel offload takes it.",
  "AES-192-GCM":
    "Strong: AES with a 192-bit key, encrypts and authenticates in one step; rarely chosen between its two siblings.",
  "AES-256-CBC":
    "Good but old: AES with a 256-bit key, needs the digest of `auth` for authentication. For peers before 2.4; slower than GCM and refused by data channel offload.",
  "AES-192-CBC": "Good but old: AES with a 192-bit key in CBC mode; needs the digest of `auth`. Prefer AES-256-GCM.",
  "AES-128-CBC":
    "Good but old: AES with a 128-bit key in CBC mode; needs the digest of `auth`. For peers before 2.4; prefer AES-128-GCM.",
  "CAMELLIA-256-CBC":
    "Good but rare: Camellia with a 256-bit key in CBC mode; slower than AES and seldom available at the other end.",
  "CAMELLIA-192-CBC": "Good but rare: Camellia with a 192-bit key in CBC mode; prefer AES-256-GCM.",
  "CAMELLIA-128-CBC": "Good but rare: Camellia with a 128-bit key in CBC mode; prefer AES-128-GCM.",
  "ARIA-256-CBC": "Good but rare: the Korean standard ARIA with a 256-bit key in CBC mode; prefer AES-256-GCM.",
  "ARIA-192-CBC": "Good but rare: the Korean standard ARIA with a 192-bit key in CBC mode; prefer AES-256-GCM.",
  "ARIA-128-CBC": "Good but rare: the Korean standard ARIA with a 128-bit key in CBC mode; prefer AES-128-GCM.",
  "SM4-CBC": "Good but rare: the Chinese standard SM4 with a 128-bit key in CBC mode; prefer AES-128-GCM.",
  "SEED-CBC":
    "Old and rare: the Korean cipher SEED with a 128-bit key; newer TLS libraries keep it among the legacy ones.",
  "AES-256-CFB":
    "Unusual: AES with a 256-bit key in CFB mode, only for TLS mode; no gain over AES-256-CBC, prefer AES-256-GCM.",
  "AES-192-CFB": "Unusual: AES with a 192-bit key in CFB mode, only for TLS mode; prefer AES-256-GCM.",
  "AES-128-CFB": "Unusual: AES with a 128-bit key in CFB mode, only for TLS mode; prefer AES-128-GCM.",
  "AES-256-CFB8": "Unusual and slow: AES with a 256-bit key, one byte at a time; prefer AES-256-GCM.",
  "AES-192-CFB8": "Unusual and slow: AES with a 192-bit key, one byte at a time; prefer AES-256-GCM.",
  "AES-128-CFB8": "Unusual and slow: AES with a 128-bit key, one byte at a time; prefer AES-128-GCM.",
  "AES-256-CFB1": "Unusual and very slow: AES with a 256-bit key, one bit at a time; prefer AES-256-GCM.",
  "AES-192-CFB1": "Unusual and very slow: AES with a 192-bit key, one bit at a time; prefer AES-256-GCM.",
  "AES-128-CFB1": "Unusual and very slow: AES with a 128-bit key, one bit at a time; prefer AES-128-GCM.",
  "AES-256-OFB": "Unusual: AES with a 256-bit key in OFB mode, only for TLS mode; prefer AES-256-GCM.",
  "AES-192-OFB": "Unusual: AES with a 192-bit key in OFB mode, only for TLS mode; prefer AES-256-GCM.",
  "AES-128-OFB": "Unusual: AES with a 128-bit key in OFB mode, only for TLS mode; prefer AES-128-GCM.",
  "BF-CBC":
    "Weak: Blowfish works on 64-bit blocks, so a long session leaks (the SWEET32 attack). The default of times before 2.4; only for a peer that cannot do better, and OpenSSL 3 has it only in its legacy provider.",
  "CAST5-CBC": "Weak: 64-bit blocks, open to the SWEET32 attack; OpenSSL 3 has it only in its legacy provider.",
  "DES-EDE3-CBC": "Weak and slow: triple DES works on 64-bit blocks, open to the SWEET32 attack.",
  "DES-EDE-CBC": "Weak and slow: triple DES with two keys and 64-bit blocks.",
  "DESX-CBC": "Weak: a variant of DES with 64-bit blocks; OpenSSL 3 has it only in its legacy provider.",
  "DES-CBC": "Broken: a 56-bit key can be found by trying all of them. Never use it.",
  "IDEA-CBC": "Weak: 64-bit blocks, open to the SWEET32 attack; often not built in.",
  "RC2-CBC": "Weak: an old cipher with 64-bit blocks; OpenSSL 3 has it only in its legacy provider.",
  "RC2-64-CBC": "Broken: a 64-bit key is too short. Never use it.",
  "RC2-40-CBC": "Broken: a 40-bit key can be found in no time. Never use it.",
  none: "No encryption at all: everybody on the way can read what passes the tunnel. For measurements only.",
});

const digests = (): Readonly<Record<string, string>> => ({
  SHA256: "Strong: SHA-2 with 256 bits, the sensible choice where a digest is needed at all.",
  SHA512: "Strong: SHA-2 with 512 bits; adds 64 bytes to each packet, and is fast on 64-bit processors.",
  SHA384: "Strong: SHA-2 with 384 bits; adds 48 bytes to each packet.",
  SHA224: "Good: SHA-2 with 224 bits; rarely chosen, prefer SHA256.",
  "SHA512-256": "Strong: SHA-512 cut to 256 bits; needs a TLS library that knows it at both ends.",
  "SHA512-224": "Good: SHA-512 cut to 224 bits; rarely available at both ends.",
  "SHA3-256": "Strong: SHA-3 with 256 bits; needs a TLS library that knows it at both ends.",
  "SHA3-512": "Strong: SHA-3 with 512 bits; needs a TLS library that knows it at both ends.",
  "SHA3-384": "Strong: SHA-3 with 384 bits; needs a TLS library that knows it at both ends.",
  "SHA3-224": "Good: SHA-3 with 224 bits; rarely available at both ends.",
  BLAKE2b512: "Strong: BLAKE2b with 512 bits; only with OpenSSL at both ends.",
  BLAKE2s256: "Strong: BLAKE2s with 256 bits; only with OpenSSL at both ends.",
  SHA1: "The default, and for packet authentication (HMAC) still without a practical attack; choose SHA256 for new tunnels.",
  "MD5-SHA1": "Odd: MD5 and SHA-1 side by side, meant for old TLS; prefer SHA256.",
  RIPEMD160: "Old and rare: 160 bits; newer OpenSSL keeps it among the legacy digests. Prefer SHA256.",
  whirlpool: "Rare: 512 bits; OpenSSL 3 has it only in its legacy provider. Prefer SHA512.",
  SM3: "Rare: the Chinese standard with 256 bits; prefer SHA256.",
  MD5: "Weak: broken as a signature and on the way out of TLS libraries, even if no attack on HMAC-MD5 is practical. Prefer SHA256.",
  MD4: "Broken: an obsolete digest, in OpenSSL 3 only in the legacy provider. Never use it.",
  none: "No packet authentication by a digest: fine only with ciphers that authenticate by themselves (GCM, CHACHA20-POLY1305), and then it is not used anyway.",
});

const tlsVersions = (): Readonly<Record<string, string>> => ({
  "1.3":
    "The newest: faster and stricter; needs a TLS library that knows it at both ends, such as OpenSSL 1.1.1 or later.",
  "1.2": "Good, and the least that 2.6 and later accept by default.",
  "1.1": "Outdated and withdrawn since 2021; many TLS libraries refuse it unless their security level is lowered.",
  "1.0": "Outdated and withdrawn since 2021; all that OpenVPN before 2.3.3 can do.",
});

const tlsCiphersuites = (): Readonly<Record<string, string>> => ({
  TLS_AES_256_GCM_SHA384: "Strong: AES-256 in GCM mode; usually the first choice of TLS 1.3.",
  TLS_CHACHA20_POLY1305_SHA256: "Strong: ChaCha20-Poly1305; fastest on processors without AES instructions.",
  TLS_AES_128_GCM_SHA256: "Strong: AES-128 in GCM mode; the one that every TLS 1.3 implementation has.",
  TLS_AES_128_CCM_SHA256: "Strong but rare: AES-128 in CCM mode, meant for small devices; off by default.",
  TLS_AES_128_CCM_8_SHA256: "Weaker authentication (8 bytes): AES-128 in CCM mode for tiny devices; off by default.",
});

const groups = (): Readonly<Record<string, string>> => ({
  X25519MLKEM768:
    "Strong also against future quantum computers: X25519 joined with ML-KEM-768; needs OpenSSL 3.5 or later and TLS 1.3 at both ends.",
  X25519: "Strong and fast (about 128 bits of security): the usual first choice.",
  X448: "Very strong (about 224 bits of security), slower than X25519.",
  secp256r1: "Strong (about 128 bits of security): NIST P-256, known by nearly every implementation.",
  prime256v1: "OpenSSL's other name of secp256r1: strong, about 128 bits of security.",
  secp384r1: "Strong (about 192 bits of security): NIST P-384, slower than P-256.",
  secp521r1: "Very strong (about 256 bits of security): NIST P-521, slow and not everywhere available.",
  brainpoolP256r1: "Strong (about 128 bits of security): European curve, slower and less common than P-256.",
  brainpoolP384r1: "Strong (about 192 bits of security): European curve, less common than P-384.",
  brainpoolP512r1: "Very strong (about 256 bits of security): European curve, slow and less common.",
  ffdhe2048: "Acceptable (about 112 bits of security): classic Diffie-Hellman with a fixed 2048-bit prime.",
  ffdhe3072: "Strong (about 128 bits of security): classic Diffie-Hellman with 3072 bits; much slower than curves.",
  ffdhe4096: "Strong (about 150 bits of security): classic Diffie-Hellman with 4096 bits; slow.",
  ffdhe6144: "Strong: classic Diffie-Hellman with 6144 bits; very slow.",
  ffdhe8192: "Strong: classic Diffie-Hellman with 8192 bits; extremely slow.",
});

const curves = (): Readonly<Record<string, string>> => ({
  secp256r1: "Strong (about 128 bits of security): NIST P-256, fast and known everywhere.",
  prime256v1: "OpenSSL's other name of secp256r1.",
  secp384r1: "Strong (about 192 bits of security): NIST P-384, slower than P-256.",
  secp521r1: "Very strong (about 256 bits of security): NIST P-521, slow.",
  brainpoolP256r1: "Strong (about 128 bits of security): European curve, less common.",
  brainpoolP384r1: "Strong (about 192 bits of security): European curve, less common.",
  brainpoolP512r1: "Very strong (about 256 bits of security): European curve, slow.",
  secp256k1: "Strong in theory, but known from cryptocurrencies rather than TLS; seldom accepted by the other end.",
  secp224r1: "Weak by today's measure (about 112 bits of security): NIST P-224.",
});
