import assert from "node:assert/strict";
import { hover, inside, line, openPreview } from "../hands.ts";
import { previewContents } from "../vscode.ts";
import type { Step, Walk } from "../walk.ts";

const KEY = "c2VjcmV0LWJvZHktb2YtYS1rZXk";
const PASSWORD = "not-for-anybodys-eyes";

const hostile = `client
dev tun
remote 203.0.113.10 1194
setenv MARK "<img src=x onerror=alert(1)> javascript:alert(1) 'quoted'"
route 10.20.0.0 255.255.0.0 "<script>alert(1)</script>"
route "<b>10.30.0.0</b>" 255.255.0.0
remote-cert-tls server
ca ca.crt
<auth-user-pass>
somebody
${PASSWORD}
</auth-user-pass>
<key>
-----BEGIN PRIVATE KEY-----
${KEY}
-----END PRIVATE KEY-----
</key>
`;

const copies: readonly Step[] = ["Markdown", "CSV"].map((kind) => ({
  title: `copied as ${kind}`,
  async act({ page }) {
    await inside(page).getByText("Take along").click();
    await inside(page)
      .getByRole("button", { name: `Copy as ${kind}` })
      .click();
    await inside(page)
      .locator("[role=status]", { hasText: `Copied: ${kind}` })
      .waitFor({ state: "attached" });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.includes("10.8.0.0") || copied.includes("0.0.0.0") || copied.includes("default"), copied);
    assertNoSecret(copied);
  },
}));

/** A file with an inline key, a password and markup in its directives. */
export const secretsWalk: Walk = {
  name: "secrets",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  file: "hostile.ovpn",
  files: { "hostile.ovpn": hostile },
  steps: [
    {
      title: "markup is text",
      async act({ page }) {
        page.on("dialog", (dialog) => assert.fail(`A script ran: ${dialog.message()}`));
        await openPreview(page, "remote-cert-tls");
        for (const tab of ["Commands", "Before", "Route table"]) {
          await inside(page).getByRole("tab", { name: tab }).click();
          assert.equal(await inside(page).locator("body :is(img, a, b b, main script)").count(), 0);
        }
        await inside(page).getByText("<b>10.30.0.0</b>").first().waitFor();
      },
    },
    ...copies,
    {
      title: "no secret in the preview",
      async act({ page }) {
        const contents = await previewContents(page);
        assert.match(contents, /203\.0\.113\.10/);
        assertNoSecret(contents);
      },
    },
    {
      title: "no secret in a hover",
      async act({ page }) {
        assertNoSecret(await hover(page, line(page, "<key>"), 12));
      },
    },
  ],
};

function assertNoSecret(text: string): void {
  for (const secret of [KEY, PASSWORD]) assert.ok(!text.includes(secret), `${secret} has got out`);
}
