import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor } from "../support/cursor.ts";
import { fixture } from "../support/fixture.ts";
import { checkHover, hoverText } from "../support/hovers.ts";

describe("inline blocks", () => {
  test("show what is public in a certificate", () => {
    const text = hoverText(
      `<cert>\nsome text before\n${fixture("certificate-ec.pem").replace("MII", "M|II")}</cert>\n`,
    );
    expect(text).toContain("**CN\\=client\\.vpn\\.example\\.com, O\\=Example**");
    expect(text).toContain("Issued by: itself");
    expect(text).toContain("Key: EC P\\-256");
    expect(text).toContain(
      "SHA-256: `38:E6:22:F1:60:71:9A:CA:52:E7:CD:30:1D:D1:42:53:AF:9E:33:AC:96:0B:A5:E6:78:23:FD:D6:EB:52:14:E6`",
    );
    expect(text).toContain("Valid: 2026-11-22 – 2036-11-19, 3610 days left");
  });

  test("name the certificate on the tag as well", () => {
    checkHover(`<c|ert>\n${fixture("certificate-ec.pem")}</cert>\n`, ["**cert**", "SHA-256: `"]);
  });

  test("say nothing of private keys and passwords", () => {
    const key = "<key>\n-----BEGIN PRIVATE KEY-----\nMIIEv|gIBADAN\n-----END PRIVATE KEY-----\n</key>";
    checkHover(key, []);
    expect(hoverText(key.replace("|", "").replace("<key>", "<k|ey>"))).not.toContain("MIIEvgIBADAN");
    checkHover("<auth-user-pass>\nuser\nsec|ret\n</auth-user-pass>", []);
  });

  test("take garbage for what it is", () => {
    checkHover("<cert>\n-----BEGIN CERTIFICATE-----\nMII|BAAAA\n-----END CERTIFICATE-----\n</cert>", []);
  });
});

describe("files that are named", () => {
  const text = fixture("certificate-ec.pem");
  const files = {
    stat: (path: string) => (path === "client.crt" || path === "client.key" ? "file" : "missing"),
    read: () => text,
  } as const;
  const shown = (marked: string): string => {
    const { context, position } = atCursor(marked);
    const contents = hover({ ...context, files }, position)?.contents;
    return typeof contents === "object" && "value" in contents ? contents.value : "";
  };

  test("are there or not", () => {
    expect(shown("cert clie|nt.crt")).toContain("`client.crt` is there.");
    expect(shown("ca c|a.crt")).toContain("⚠ `ca.crt` is not there.");
  });

  test("show their certificates, and nothing of keys", () => {
    expect(shown("cert clie|nt.crt")).toContain("Key: EC P\\-256");
    expect(shown("key clie|nt.key")).not.toContain("Key: EC");
  });
});
