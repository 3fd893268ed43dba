import assert from "node:assert/strict";
import path from "node:path";
import { clipboard, hover, inside, line, openPreview, rowOf, said, savedPicture, takeAlong } from "../hands.ts";
import { previewContents } from "../vscode.ts";
import type { Step, Walk } from "../walk.ts";

const KEY = "c2VjcmV0LWJvZHktb2YtYS1rZXk";
const PASSWORD = "not-for-anybodys-eyes";
const TOKEN = "SESS_ID_AT_not-for-anybodys-eyes-either";

const hostile = `client
dev tun
remote 203.0.113.10 1194
setenv MARK "<img src=x onerror=alert(1)> javascript:alert(1) 'quoted'"
route 10.20.0.0 255.255.0.0 "<script>alert(1)</script>"
route "<b>10.30.0.0</b>" 255.255.0.0
remote-cert-tls server
ca ca.crt
tls-crypt hostile.key
askpass hostile.txt
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
    await takeAlong(page, `Copy as ${kind}`);
    await said(page, `Copied: ${kind}`);
    const copied = await clipboard(page);
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
  files: { "hostile.ovpn": hostile, "hostile.key": KEY, "hostile.txt": PASSWORD },
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
      title: "a pasted log with a token",
      async act({ page }) {
        await inside(page)
          .getByRole("button", { name: /^Other side/ })
          .click();
        await inside(page)
          .getByLabel(/paste the PUSH_REPLY/)
          .fill(
            `AUTH: ${PASSWORD}\nPUSH: 'PUSH_REPLY,route 10.99.0.0 255.255.0.0,auth-token ${TOKEN},topology subnet,ifconfig 10.8.0.9 255.255.255.0,route-gateway 10.8.0.1'`,
          );
        await inside(page).getByRole("button", { name: "Use it" }).click();
        await rowOf(page, "10.99.0.0").first().waitFor();
        await inside(page).getByRole("tab", { name: "Pushed" }).click();
        await inside(page).getByRole("row").filter({ hasText: "route 10.99.0.0" }).waitFor();
      },
    },
    {
      title: "the picture",
      async act({ page, workspace }) {
        const svg = await savedPicture(page, path.join(workspace, "hostile-routes.svg"));
        assert.match(svg, /203\.0\.113\.10/);
        assertNoSecret(svg);
      },
    },
    {
      title: "no secret in the preview",
      async act({ page }) {
        const contents = await previewContents(page);
        assert.match(contents, /203\.0\.113\.10/);
        assert.match(contents, /"kind":"routes"/, "what the page was told is not among it");
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
  for (const secret of [KEY, PASSWORD, TOKEN]) assert.ok(!text.includes(secret), `${secret} has got out`);
}
