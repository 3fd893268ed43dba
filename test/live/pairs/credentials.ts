import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makePki } from "../pki.ts";
import { run } from "../run.ts";

/** What the pairs name: two authorities, a certificate without any usage, keys of each kind, client-config-dir folders. */
export function makeCredentials(folder: string): void {
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at("other"));
  makePki(folder);
  makePki(at("other"));
  for (const name of ["server", "client"]) {
    const signed = ["-CA", at("ca.crt"), "-CAkey", at("ca.key"), "-CAcreateserial", "-days", "2"];
    run("openssl", ["x509", "-req", "-in", at(`${name}.csr`), ...signed, "-out", at(`${name}-any-usage.crt`)]);
  }
  writeFileSync(at("extended.ext"), "extendedKeyUsage=serverAuth\n");
  const extended = [
    "-CA",
    at("ca.crt"),
    "-CAkey",
    at("ca.key"),
    "-CAcreateserial",
    "-days",
    "2",
    "-extfile",
    at("extended.ext"),
  ];
  run("openssl", ["x509", "-req", "-in", at("server.csr"), ...extended, "-out", at("server-no-key-usage.crt")]);
  writeFileSync(at("password"), "someone\nanything\n", { mode: 0o600 });
  for (const name of ["shared.key", "stranger.key"]) run("openvpn", ["--genkey", "secret", at(name)]);
  run("openvpn", ["--genkey", "tls-crypt-v2-server", at("v2-server.key")]);
  run("openvpn", ["--tls-crypt-v2", at("v2-server.key"), "--genkey", "tls-crypt-v2-client", at("v2-client.key")]);
  for (const name of ["client", "Client", "someone"]) {
    mkdirSync(at(`ccd-${name}`));
    writeFileSync(at(`ccd-${name}/${name}`), "");
  }
}
