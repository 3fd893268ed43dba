import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makePki, sign } from "../pki.ts";
import { run } from "../run.ts";

/** What the pairs name: two authorities, a certificate without any usage, keys of each kind, client-config-dir folders. */
export function makeCredentials(folder: string): void {
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at("other"));
  makePki(folder);
  makePki(at("other"));
  for (const name of ["server", "client"]) sign(folder, { request: name, certificate: `${name}-any-usage` });
  writeFileSync(at("extended.ext"), "extendedKeyUsage=serverAuth\n");
  sign(folder, { request: "server", certificate: "server-no-key-usage", extensions: at("extended.ext") });
  writeFileSync(at("password"), "someone\nanything\n", { mode: 0o600 });
  for (const name of ["shared.key", "stranger.key"]) run("openvpn", ["--genkey", "secret", at(name)]);
  run("openvpn", ["--genkey", "tls-crypt-v2-server", at("v2-server.key")]);
  run("openvpn", ["--tls-crypt-v2", at("v2-server.key"), "--genkey", "tls-crypt-v2-client", at("v2-client.key")]);
  for (const name of ["client", "Client", "someone"]) {
    mkdirSync(at(`ccd-${name}`));
    writeFileSync(at(`ccd-${name}/${name}`), "");
  }
}
