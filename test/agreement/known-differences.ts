/**
 * Where a release differs from the one that stands for its series here (the last of 2.5 and 2.6, 2.7.6): these directives
 * are not asked of it.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "2.5.1": {
    "auth-token-user": "came with 2.5.3",
    echo: "crashes without words, as later ones do not",
    providers: "came with 2.5.7",
    parameter: "crashes without words, as later ones do not",
  },
  "2.7.8": { "tls-timeout": "0 is refused from 2.7.7 on" },
};
