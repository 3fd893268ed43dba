import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run.ts";

const EC = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** A certificate authority, certificates that live as long as the run, and a static key. */
export function makePki(folder: string): void {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at("static.key"), staticKey(), { mode: 0o600 });
  run("openssl", [
    "req",
    "-x509",
    ...EC,
    "-days",
    "2",
    "-subj",
    "/CN=ca",
    "-keyout",
    at("ca.key"),
    "-out",
    at("ca.crt"),
  ]);
  for (const [name, usage] of [
    ["server", "serverAuth"],
    ["client", "clientAuth"],
    ["earlier1", "clientAuth"],
    ["earlier2", "clientAuth"],
  ] as const) {
    const extensions = at(`${name}.ext`);
    writeFileSync(extensions, `extendedKeyUsage=${usage}\nkeyUsage=digitalSignature\n`);
    run("openssl", ["req", ...EC, "-subj", `/CN=${name}`, "-keyout", at(`${name}.key`), "-out", at(`${name}.csr`)]);
    sign(folder, { request: name, certificate: name, extensions });
  }
}

export interface Signing {
  /** Names without their endings: of `.csr` and `.crt`. */
  readonly request: string;
  readonly certificate: string;
  /** A file with the certificate's extensions; none where absent. */
  readonly extensions?: string;
}

/** Signs a request by the folder's certificate authority. */
export function sign(folder: string, { request, certificate, extensions }: Signing): void {
  const at = (name: string) => path.join(folder, name);
  const signed = ["-CA", at("ca.crt"), "-CAkey", at("ca.key"), "-CAcreateserial", "-days", "2"];
  const extended = extensions === undefined ? [] : ["-extfile", extensions];
  run("openssl", [
    "x509",
    "-req",
    "-in",
    at(`${request}.csr`),
    ...signed,
    ...extended,
    "-out",
    at(`${certificate}.crt`),
  ]);
}

function staticKey(): string {
  const lines = Array.from({ length: 16 }, () => randomBytes(16).toString("hex"));
  return ["-----BEGIN OpenVPN Static key V1-----", ...lines, "-----END OpenVPN Static key V1-----", ""].join("\n");
}
