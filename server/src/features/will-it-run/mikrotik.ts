import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import type { ProgramAnswer } from "../../protocol.ts";
import { has, type Program, refuses, TAKES, UNKNOWN } from "./program.ts";

/** RouterOS has an implementation of its own; its manual says little about single directives. */
export const mikrotik: Program = {
  id: "mikrotik",
  name: "MikroTik RouterOS",
  source: { title: "RouterOS manual, OpenVPN", url: "https://help.mikrotik.com/docs/x/JwAf" },
  judge: ({ document: { config } }) => ({
    whole:
      config.role !== "client" || has(config, "auth-user-pass")
        ? []
        : [refuses(l10n.t("RouterOS logs in with user name and password only, and auth-user-pass is missing."))],
    line: byLine,
  }),
};

/** What has a property of the client interface. */
const PROPERTIES: ReadonlySet<string> = new Set(["auth-user-pass", "cert", "dev", "port", "proto", "remote"]);

const DIGESTS: ReadonlySet<string> = new Set(["MD5", "SHA1", "SHA256", "SHA512", "NONE"]);
const CIPHER = /^(?:none|AES-(?:128|192|256)-(?:CBC|GCM)|BF-CBC)$/i;

function byLine({ name, args: [first] }: DirectiveUse): ProgramAnswer {
  const word = first?.value;
  switch (name.value) {
    case "comp-lzo":
      return word === "no" ? UNKNOWN : noLzo();
    case "compress":
      return word === "lzo" ? noLzo() : UNKNOWN;
    case "auth":
      return word === undefined || DIGESTS.has(word.toUpperCase())
        ? TAKES
        : refuses(l10n.t("RouterOS has MD5, SHA1, SHA256 and SHA512."));
    case "cipher":
      return word === undefined || CIPHER.test(word)
        ? TAKES
        : refuses(l10n.t("RouterOS has AES in CBC and GCM mode, and Blowfish."));
    default:
      return PROPERTIES.has(name.value) ? TAKES : UNKNOWN;
  }
}

const noLzo = (): ProgramAnswer => refuses(l10n.t("RouterOS has no LZO compression."));
