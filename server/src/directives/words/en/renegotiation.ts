import type { DirectiveWords } from "../../types.ts";

/** When a new session key is made. */
export const renegotiationWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "reneg-bytes": {
    summary: "Make a new key after so many bytes",
    description:
      "Starts a new key exchange once this many bytes went through the data channel, in addition to the time limit. Old ciphers with 64-bit blocks need it (they set 64 MB by themselves), modern ones do not. With data channel offload it is ignored with a warning.",
    args: { n: { text: "Bytes, a number of 0 or more; off by default." } },
    examples: ["reneg-bytes 67108864"],
    related: ["reneg-sec", "reneg-pkts", "data-ciphers"],
  },
  "reneg-pkts": {
    summary: "Make a new key after so many packets",
    description:
      "Starts a new key exchange once this many packets were sent and received. The packet counter has room for very many, so nobody needs it for an ordinary tunnel. With data channel offload it is ignored with a warning.",
    args: { n: { text: "Packets, a number of 0 or more; off by default." } },
    examples: ["reneg-pkts 1000000"],
    related: ["reneg-sec", "reneg-bytes"],
  },
  "reneg-sec": {
    summary: "Make a new key after so many seconds",
    description:
      "Renews the session key after this time; the end with the smaller value decides. With one-time passwords each renewal would ask the user again: use `auth-gen-token` on the server rather than `reneg-sec 0`, which keeps one key for ever. The value must be set on both ends to make the interval longer.",
    args: {
      max: { text: "Seconds until renewal, a number of 0 or more; 3600 by default, 0 means never." },
      min: {
        text: "On a server, the lower end of the range from which each client's time is drawn, by default 90 % of the first, so that not all renew at once.",
      },
    },
    examples: ["reneg-sec 28800"],
    related: ["auth-gen-token", "reneg-bytes", "hand-window", "tran-window"],
  },
});
