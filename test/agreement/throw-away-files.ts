import type { Files } from "../../server/src/config/types.ts";

/** What lay beside each recorded configuration: keys of no worth, and what every Linux machine has. */
const BESIDE = [
  "ca.crt",
  "server.crt",
  "server.key",
  "client.crt",
  "client.key",
  "client2.crt",
  "client2.key",
  "ta.key",
  "dh.pem",
];

/** The files that the recorded runs had, and those of the case itself. */
export const filesBeside = (own: Readonly<Record<string, string>> = {}): Files => ({
  stat: (name) => {
    if (name in own || BESIDE.includes(name)) return "file";
    if (name === "ccd") return "directory";
    return name.startsWith("/") && !name.startsWith("/no/") ? "unknown" : "missing";
  },
  read: (name) => own[name],
});
