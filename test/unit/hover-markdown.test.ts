import { describe, expect, test } from "vitest";
import { fixture } from "../support/fixture.ts";
import { hoverText } from "../support/hovers.ts";

describe("content of the file does nothing in markdown", () => {
  const cases: readonly string[] = [
    "<im|g src=x onerror=alert(1)> x",
    '"<img| src=x onerror=alert(1)>" x',
    "[x](comm|and:workbench.action.quit)",
    'remote "[x](com|mand:x)"',
    "a`b``|c",
    'setenv opt "<b>|x</b>"',
    'remote "<img src=x one|rror=alert(1)>" 1194',
  ];
  test.each(cases)("%j", (marked) => {
    const bare = hoverText(marked).replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(bare).not.toMatch(/<(?:img|b)|\]\(command/);
  });

  test("a certificate's names neither", () => {
    const text = hoverText(`<ce|rt>\n${fixture("certificate-odd-name.pem")}</cert>`);
    expect(text).toContain("Key: RSA 2048");
    expect(text).toContain("&lt;img src\\=x onerror\\=alert\\(1\\)&gt;");
    expect(text).not.toContain("<img");
  });
});
