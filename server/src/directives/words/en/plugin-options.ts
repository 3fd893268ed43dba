import type { DirectiveWords } from "../../types.ts";

/** Modules that are loaded into the process. */
export const pluginOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  plugin: {
    summary: "Load a module into OpenVPN",
    description:
      "Loads a shared library that takes part in logins, connections and packet filtering, such as the PAM login module that comes with OpenVPN. It runs inside the process with all its rights, so load only what you trust. Several lines are called in order. A path without a slash is looked for in OpenVPN's own plugin folder.",
    args: {
      module: { text: "File of the library; no default." },
      arg: { text: "Words handed to the module; what they mean is the module's business." },
    },
    examples: ["plugin openvpn-plugin-auth-pam.so openvpn"],
    related: ["auth-user-pass-verify", "client-connect", "script-security"],
  },
});
