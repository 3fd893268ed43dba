import type { DirectiveWords } from "../../types.ts";

/** Commands that make keys or list what the TLS library can do. */
export const encryptionOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  genkey: {
    summary: "Make a key and stop",
    description:
      "Draws a random key, writes it to a file and ends. It is a command: `openvpn --genkey tls-crypt ta.key`. The kinds are not interchangeable, except that `tls-auth`, `tls-crypt` and `secret` share one format. Guard the file like a password.",
    args: {
      type: {
        text: "Which kind of key, `secret` by default.",
        values: {
          secret: "A shared key, for static key mode, `tls-auth` or `tls-crypt`.",
          "tls-auth": "The same format, for `tls-auth`.",
          "tls-crypt": "The same format again, for `tls-crypt`.",
          "tls-crypt-v2-server": "The server's key from which client keys for `tls-crypt-v2` are made.",
          "tls-crypt-v2-client": "A client's key, made with the server's key at hand.",
          "auth-token": "Key for `auth-gen-token-secret`.",
        },
      },
      file: { text: "File to write; standard output where the kind allows it." },
      metadata: { text: "For client keys only: up to 735 bytes in base64 that the server can read later." },
    },
    examples: ["genkey tls-crypt ta.key"],
    related: ["tls-crypt", "tls-crypt-v2", "tls-auth", "secret", "auth-gen-token-secret"],
    versionNotes: "Kinds other than `secret` since 2.5; before, `--genkey --secret FILE`.",
  },
  "show-ciphers": {
    summary: "List the data channel ciphers and stop",
    description:
      "Prints the ciphers that this build can use for `data-ciphers` and `cipher`, weak ones apart, and ends. Run it on both machines when they find no common cipher.",
    related: ["data-ciphers", "cipher", "show-tls", "show-digests"],
  },
  "show-curves": {
    summary: "Old name of show-groups",
    description:
      "Prints the elliptic curves that TLS can use, and ends. Since 2.5 the command is called `show-groups`, as it lists more than curves.",
    related: ["show-groups", "tls-groups"],
    versionNotes: "Renamed in 2.5; the old word still works.",
  },
  "show-digests": {
    summary: "List the message digests and stop",
    description:
      "Prints the digests that `auth` can use and their sizes, and ends. With AEAD ciphers such as AES-256-GCM the digest only protects the control channel of `tls-auth`.",
    related: ["auth", "show-ciphers"],
  },
  "show-engines": {
    summary: "List the OpenSSL engines and stop",
    description:
      "Prints the engines that OpenSSL offers to `engine`, and ends. With OpenSSL 3 the list is usually empty, as providers took their place.",
    related: ["engine", "providers"],
  },
  "show-groups": {
    summary: "List the key exchange groups and stop",
    description:
      "Prints the groups and curves that `tls-groups` can name, and ends. A server and a client need one in common.",
    related: ["tls-groups", "ecdh-curve", "show-tls"],
    versionNotes: "Since 2.5; before, `show-curves`.",
  },
  "show-tls": {
    summary: "List the TLS cipher suites and stop",
    description:
      "Prints the suites of the control channel in order of preference, as `tls-cipher` and `tls-ciphersuites` name them, and ends. They have nothing to do with the ciphers of the tunnel's data.",
    related: ["tls-cipher", "tls-ciphersuites", "tls-version-min"],
  },
});
