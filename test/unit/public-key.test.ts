import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readDer } from "../../server/src/config/der.ts";
import { markOfPrivateKey, markOfPublicKey } from "../../server/src/config/public-key.ts";

const rsa = () => generateKeyPairSync("rsa", { modulusLength: 1024 });
const ec = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });

type Format = "pkcs1" | "pkcs8" | "sec1";
const pem = (key: KeyObject, type: Format): string => key.export({ type, format: "pem" }).toString();

/** The bits of a public key as a certificate holds them. */
function bitsOf(key: KeyObject): Uint8Array<ArrayBuffer> {
  const [outer] = readDer(new Uint8Array(key.export({ type: "spki", format: "der" })));
  const [, bits] = outer === undefined ? [] : readDer(outer.content);
  return new Uint8Array(bits?.content.subarray(1) ?? []);
}

describe.each([
  ["RSA, PKCS #8", rsa, "pkcs8"],
  ["RSA, PKCS #1", rsa, "pkcs1"],
  ["elliptic, PKCS #8", ec, "pkcs8"],
  ["elliptic, SEC 1", ec, "sec1"],
] as const)("%s", (_, make, format) => {
  const [own, other] = [make(), make()];

  test("a private key has the mark of its public half, and of no other", () => {
    const mark = markOfPrivateKey(pem(own.privateKey, format));
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(mark).toBe(markOfPublicKey(bitsOf(own.publicKey)));
    expect(mark).not.toBe(markOfPublicKey(bitsOf(other.publicKey)));
  });

  test("what is cut off or mixed up has no mark and throws nothing", () => {
    const lines = pem(own.privateKey, format).split("\n");
    for (let keep = 1; keep < lines.length - 2; keep++) {
      const cut = [...lines.slice(0, keep), lines.at(-2)].join("\n");
      expect(() => markOfPrivateKey(cut)).not.toThrow();
    }
  });
});

test("encrypted keys and keys without a public half stay closed", () => {
  const { privateKey } = rsa();
  const encrypted = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" } as const;
  expect(markOfPrivateKey(privateKey.export(encrypted).toString())).toBeUndefined();
  expect(markOfPrivateKey(pem(generateKeyPairSync("ed25519").privateKey, "pkcs8"))).toBeUndefined();
  expect(markOfPrivateKey("")).toBeUndefined();
});
