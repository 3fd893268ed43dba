import type { DirectiveWords } from "../../types.ts";

/** Keys on smart cards and tokens. */
export const pkcs11OptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "pkcs11-cert-private": {
    summary: "The token shows its certificates only after login",
    description:
      "Tells OpenVPN that it must log in to the token before it can see certificates, for tokens that hide them. One flag for each provider, in their order.",
    args: {
      flag: {
        text: "For each provider in order; off by default.",
        values: { "0": "Certificates can be read without a PIN.", "1": "A login is needed first." },
      },
    },
    examples: ["pkcs11-cert-private 1"],
    related: ["pkcs11-providers", "pkcs11-id"],
  },
  "pkcs11-id": {
    summary: "Which certificate of the token to use",
    description:
      "Names the certificate on the token that takes the place of `cert` and `key`. `openvpn --show-pkcs11-ids` prints the names. They hold characters that need quotes, and backslashes that must be doubled.",
    args: { name: { text: "Serialised name of the certificate; no default." } },
    examples: ["pkcs11-id 'pkcs11:model=Example;token=office;id=%01'"],
    related: ["pkcs11-providers", "show-pkcs11-ids", "pkcs11-id-management", "cert"],
  },
  "pkcs11-id-management": {
    summary: "Ask the management program which token certificate to use",
    description:
      "Leaves the choice of the certificate to the front end, which can show its user a list. It needs `management` and a provider; do not combine it with `pkcs11-id`.",
    related: ["pkcs11-id", "management", "pkcs11-providers"],
  },
  "pkcs11-pin-cache": {
    summary: "How long to remember the token's PIN",
    description:
      "Forgets the PIN after this time, so that a later key renewal asks again. By default it is kept until the token is taken out.",
    args: { seconds: { text: "Seconds, a number of 0 or more; by default without limit." } },
    examples: ["pkcs11-pin-cache 300"],
    related: ["pkcs11-protected-authentication", "auth-nocache", "reneg-sec"],
  },
  "pkcs11-private-mode": {
    summary: "Which operations to try with the token's key",
    description:
      "Some tokens lie about what their keys may do. This mask tells OpenVPN which operations to try. Leave it alone unless signing fails and the maker of the token names a value.",
    args: {
      mask: {
        text: "For each provider, a hexadecimal mask: 1 sign, 2 sign with recovery, 4 decrypt, 8 unwrap; 0, the default, finds out by itself.",
      },
    },
    examples: ["pkcs11-private-mode 1"],
    related: ["pkcs11-providers", "pkcs11-id"],
  },
  "pkcs11-protected-authentication": {
    summary: "The PIN is typed at the reader, not at the computer",
    description:
      "Tells OpenVPN not to ask for a PIN because the card reader has a key pad or fingerprint sensor of its own. One flag for each provider, in their order.",
    args: {
      flag: {
        text: "For each provider in turn; off by default.",
        values: { "0": "OpenVPN asks for the PIN.", "1": "The reader asks for it." },
      },
    },
    examples: ["pkcs11-protected-authentication 1"],
    related: ["pkcs11-providers", "pkcs11-pin-cache"],
  },
  "pkcs11-providers": {
    summary: "Libraries that talk to smart cards and tokens",
    description:
      "Names the PKCS#11 libraries to load, usually one file that comes with the token, such as OpenSC's. Builds with p11-kit find it by themselves. The library's word size must be that of OpenVPN.",
    args: {
      provider: { text: "One or more library files; by default p11-kit's proxy where OpenVPN was built with it." },
    },
    examples: ["pkcs11-providers /usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"],
    related: ["pkcs11-id", "pkcs11-cert-private", "cryptoapicert"],
  },
  "show-pkcs11-ids": {
    summary: "List the certificates of a token and stop",
    description:
      "Prints the certificates that a token offers with the names that `pkcs11-id` wants, and ends. For the command line.",
    args: {
      provider: { text: "Library of the token; by default p11-kit's proxy." },
      private: { text: "1 to log in first and list private certificates, too; 0 by default." },
    },
    examples: ["show-pkcs11-ids /usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"],
    related: ["pkcs11-id", "pkcs11-providers"],
  },
});
