import { inside, openPreview, rowOf } from "../hands.ts";
import type { Walk } from "../walk.ts";

/** A client on its own that knows its servers by name only. */
export const remotesWalk: Walk = {
  name: "remotes",
  themes: ["light"],
  viewport: { width: 1500, height: 1000 },
  file: "roaming.ovpn",
  files: {
    "roaming.ovpn": `client
dev tun
remote vpn.example.com 4433 tcp
remote backup.example.com 4433 tcp
ifconfig 10.8.0.9 255.255.255.0
topology subnet
redirect-gateway def1
route-gateway 10.8.0.1
`,
  },
  steps: [
    {
      title: "what is missing is asked for",
      async act({ page }) {
        await openPreview(page, "redirect-gateway");
        await inside(page).getByText("The server will push more than this file says.").waitFor();
        await inside(page).getByLabel("Address of vpn.example.com").waitFor();
      },
    },
    {
      title: "another server",
      async act({ page }) {
        await inside(page).getByRole("radio", { name: "backup.example.com" }).check();
        await inside(page).getByLabel("Address of backup.example.com").fill("198.51.100.33");
        await rowOf(page, "198.51.100.33").first().waitFor();
      },
    },
    {
      title: "its file",
      async act({ page }) {
        await inside(page).getByRole("button", { name: "server.ovpn", exact: true }).click();
        await inside(page)
          .getByRole("button", { name: /^Other side server\.ovpn/ })
          .waitFor();
      },
    },
  ],
};
