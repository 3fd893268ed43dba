import { describe, test } from "vitest";
import { checkOffers, labels } from "../support/completions.ts";

describe("what has been typed leaves out what cannot become of it", () => {
  const cases: ReadonlyArray<readonly [marked: string, claims: readonly string[]]> = [
    ["ro|", ["+route", "+route-ipv6", "+remote", "+max-routes", "-verb", "-dev", "-proto", "-group"]],
    ["rgw|", ["+route-gateway", "-route"]],
    ["rmeote|", ["+remote", "-route"]],
    ["RO|", ["+route"]],
    ["proto tc|", ["+tcp-client", "-udp"]],
    ["data-ciphers AES-256-GCM:cha|", ["+CHACHA20-POLY1305", "-AES-128-GCM"]],
    ["ca ca|", ["+ca.crt", "-my key.pem"]],
    ['push "redir|"', ["+redirect-gateway", "-route"]],
    ["push ro|", ['+"route"', '-"ping"']],
    ["<tls|", ["+<tls-auth>", "-<ca>"]],
    ["qqq|", ["-route"]],
  ];
  test.each(cases)("%s", (marked, claims) => checkOffers(`client\n${marked}`, claims));

  test("every name is offered at each step of writing it", () => {
    for (const label of labels("client\n|")) {
      if (label.startsWith("<")) continue;
      for (let end = 1; end <= label.length; end++) checkOffers(`client\n${label.slice(0, end)}|`, [`+${label}`]);
    }
  });
});
