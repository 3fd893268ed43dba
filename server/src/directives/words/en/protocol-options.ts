import type { DirectiveWords } from "../../types.ts";

/** Directives of the data channel: ciphers, digests, compression, static keys. */
export const protocolOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "allow-compression": {
    summary: "Whether compression may be used at all",
    description:
      "Compressing before encrypting lets an attacker guess secrets from the size of packets (the VORACLE attack). So a file without compression lines refuses it and only keeps the framing that old peers expect. The line is for the time of moving away from `comp-lzo`; `asym` switches data channel offload off. Do not switch compression on for speed: nearly all traffic is already compressed.",
    args: {
      mode: {
        text: "What is allowed; by default `no` from 2.6 on, but `asym` where the file sets `compress` or `comp-lzo`.",
        values: {
          no: "Nothing is compressed, only empty framing is left for old peers; an algorithm in the same file is an error, and lines further down cannot lift it.",
          asym: "Take compressed packets, but send none.",
          yes: "Compress both ways; from 2.7 on the same as `asym`.",
        },
      },
    },
    examples: ["allow-compression no", "allow-compression asym"],
    related: ["compress", "comp-lzo", "data-ciphers"],
    versionNotes: "Since 2.5, where the default is `asym`. 2.7 never compresses what it sends.",
  },
  "allow-deprecated-insecure-static-crypto": {
    summary: "Let 2.7 still run a tunnel with a static key or without TLS",
    description:
      "2.7 refuses `secret` and tunnels without TLS; this line lifts that for the time of the move. A static key has no forward secrecy: whoever gets it can read everything recorded before. Use certificates with `peer-fingerprint` instead, which need no authority. 2.8 is to drop static keys altogether.",
    args: { ignored: { text: "Further words are taken and have no meaning." } },
    examples: ["allow-deprecated-insecure-static-crypto"],
    related: ["secret", "peer-fingerprint", "tls-client", "tls-server"],
    versionNotes: "Since 2.7.",
  },
  auth: {
    summary: "Digest that protects packets against change",
    description:
      "Each data packet of a CBC cipher carries a signature (HMAC) made with this digest, and so do the packets of `tls-auth`. Ciphers that authenticate by themselves, AES-GCM and CHACHA20-POLY1305, do not use it, so in most tunnels the line concerns `tls-auth` alone. Both ends must agree. It has nothing to do with logging in.",
    args: {
      digest: {
        text: "Name of a digest, such as `SHA256`; `SHA1` by default. `openvpn --show-digests` lists them.",
        values: { none: "No signature at all; only harmless where the cipher authenticates by itself." },
      },
    },
    examples: ["auth SHA256"],
    related: ["data-ciphers", "cipher", "tls-auth", "show-digests"],
  },
  cipher: {
    summary: "Cipher for the data, for peers that do not negotiate",
    description:
      "Since 2.4 both ends agree on a cipher from `data-ciphers`; this line matters only for older peers and for static keys. A cipher that is not in `data-ciphers` brings the warning that so many old files produce, and from 2.6 on it is not negotiated. For a new tunnel leave it out. Keep it in files that 2.3 must read as well.",
    args: {
      cipher: {
        text: "Name of a cipher, such as `AES-256-GCM`; none is set by default, `BF-CBC` in a tunnel between two fixed ends. `openvpn --show-ciphers` lists them.",
        values: { none: "No encryption: everything can be read on the way." },
      },
    },
    examples: ["cipher AES-256-GCM"],
    related: ["data-ciphers", "data-ciphers-fallback", "auth", "compat-mode", "show-ciphers"],
    versionNotes:
      "Up to 2.4 `BF-CBC` is the default; from 2.5 on clients and servers use it only when asked for, and OpenSSL 3 hardly has it any more. 2.5 adds the named cipher to `data-ciphers`, 2.6 no longer does.",
  },
  "comp-lzo": {
    summary: "Compression with LZO (outdated and unsafe)",
    description:
      "The compression of old days. It opens the tunnel to the VORACLE attack and changes the form of packets, so one end with it and one without do not understand each other, though they connect. Remove it from both ends; a server with old clients takes `compress migrate`. It rules data channel offload out.",
    args: {
      mode: {
        text: "How much is compressed; `adaptive` when the line has no word.",
        values: {
          yes: "Compress always, from 2.5 on only with `allow-compression yes`, and from 2.7 on not at all.",
          no: "Compress nothing, but keep the packets' form; not the same as leaving the line out.",
          adaptive:
            "Compress where it seems to pay, from 2.5 on only with `allow-compression yes`, and from 2.7 on not at all.",
        },
      },
    },
    examples: ["comp-lzo no"],
    related: ["compress", "allow-compression", "comp-noadapt"],
    versionNotes:
      "2.5 and later warn, and compress what they send only with `allow-compression yes`. 2.7 still unpacks but never packs.",
  },
  "comp-noadapt": {
    summary: "Compress everything instead of trying whether it pays (outdated)",
    description:
      "Beside `comp-lzo` it switched off the probing by which OpenVPN noticed that data could not be compressed further. With compression itself gone there is nothing left to adapt, so delete the line.",
    related: ["comp-lzo", "compress"],
    versionNotes: "2.7 takes the line and ignores it.",
  },
  compress: {
    summary: "Compression of the data channel, or its framing (outdated)",
    description:
      "Compression before encryption is unsafe (the VORACLE attack) and slow for today's data, so this line lives on for compatibility. Both ends must use the same framing. `migrate` is for servers that want to get rid of it: the server finds out what each client needs and tells newer ones to stop. All words but `migrate` rule data channel offload out.",
    args: {
      algorithm: {
        text: "What to use; `stub` when the line has no word.",
        values: {
          stub: "Framing without compression, with one byte more in front of each packet.",
          "stub-v2": "Framing of a newer form without compression, which costs nothing for ordinary packets.",
          lzo: "LZO, as `comp-lzo`; unsafe.",
          lz4: "LZ4, faster than LZO; unsafe.",
          "lz4-v2": "LZ4 with a newer form of packets; unsafe.",
          migrate: "For servers: move clients away from compression one by one (2.5 and later).",
        },
      },
    },
    examples: ["compress migrate", 'push "compress stub-v2"'],
    related: ["comp-lzo", "allow-compression"],
    versionNotes:
      "2.5 and later warn about algorithms, and compress what they send only with `allow-compression yes`; `allow-compression no` beside an algorithm is an error. 2.7 never compresses what it sends.",
  },
  "data-ciphers": {
    summary: "Ciphers for the data that this end accepts, best first",
    description:
      "Client and server compare their lists, and the server takes the first of its own that the client knows too. The default is strong and fits everything since 2.4. Add an old cipher at the end only for a peer that needs it, as `DEFAULT:AES-256-CBC` in 2.7. A cipher the TLS library does not know is an error unless a question mark stands in front of it.",
    args: {
      list: {
        text: "Names with colons between, at most 127 characters, upper or lower case; `?` in front makes one optional, `DEFAULT` stands for the built-in list (2.7). By default AES-256-GCM, AES-128-GCM and, where available, CHACHA20-POLY1305.",
      },
    },
    examples: [
      "data-ciphers AES-256-GCM:AES-128-GCM:?CHACHA20-POLY1305",
      "data-ciphers AES-256-GCM:AES-128-GCM:AES-256-CBC",
    ],
    related: ["data-ciphers-fallback", "cipher", "ncp-ciphers", "compat-mode", "show-ciphers"],
    versionNotes: "Since 2.5, called `ncp-ciphers` in 2.4. CHACHA20-POLY1305 is in the default from 2.6 on.",
  },
  "data-ciphers-fallback": {
    summary: "Cipher for a peer that cannot negotiate one",
    description:
      "Peers before 2.4, and newer ones with negotiation switched off, never say what they know; this is the cipher used with them. It must be the one set there. Without the line such peers are turned away, which is right as soon as none are left.",
    args: {
      cipher: {
        text: "Name of a cipher, such as `AES-256-CBC`; none by default.",
        values: { none: "No encryption with such peers: everything can be read on the way." },
      },
    },
    examples: ["data-ciphers-fallback AES-256-CBC"],
    related: ["data-ciphers", "cipher", "compat-mode"],
    versionNotes: "Since 2.5.",
  },
  "force-tls-key-material-export": {
    summary: "Take only clients that derive keys the modern way",
    description:
      "The server refuses clients that cannot make the data keys with the exporter of TLS, an ability that came with 2.6. One wants it where the TLS library lacks the older method, as under FIPS rules; OpenVPN then switches it on by itself. On a mixed fleet it locks every older client out.",
    args: { ignored: { text: "Further words are taken and have no meaning." } },
    examples: ["force-tls-key-material-export"],
    related: ["key-derivation", "protocol-flags", "tls-server"],
    versionNotes: "Since 2.6.9.",
  },
  "key-derivation": {
    summary: "Internal: how both ends make the data keys",
    description:
      "The server tells a client that it should use the exporter of TLS for the data keys. Both ends agree on it by themselves, and newer ones use `protocol-flags` for it. It has no place in a file.",
    args: {
      method: {
        text: "The method; the older one by default.",
        values: { "tls-ekm": "Keys come from the exporter of TLS, as in RFC 5705." },
      },
      ignored: { text: "Further words are taken and have no meaning." },
    },
    examples: ['push "key-derivation tls-ekm"'],
    related: ["protocol-flags", "force-tls-key-material-export"],
    versionNotes: "Since 2.6.",
  },
  "key-direction": {
    summary: "Which half of a shared key this end uses for sending",
    description:
      "Says for an inline `<tls-auth>` or `<secret>` block what the second value of the line says for a file. One end has 0 and the other 1, or both leave it out. It is forgotten easily when files are pasted into a profile, and then the server stays silent. `tls-crypt` does not need it.",
    args: {
      dir: {
        text: "The half; by default both ends use the same.",
        values: { "0": "The usual choice on the server.", "1": "The usual choice on clients." },
      },
    },
    examples: ["key-direction 1"],
    related: ["tls-auth", "secret", "tls-crypt"],
  },
  keysize: {
    summary: "Length of the cipher's key (gone since 2.6)",
    description:
      "Once shortened or lengthened the key of ciphers that allow it, such as Blowfish. Ciphers of today have their length in the name, as AES-256-GCM. Delete the line; 2.6 and later stop at it.",
    args: { bits: { text: "Bits, a multiple of 8; by default the cipher's own." } },
    examples: ["keysize 256"],
    related: ["cipher", "data-ciphers"],
    versionNotes: "2.4 and 2.5 warn, 2.6 no longer knows it.",
  },
  "ncp-ciphers": {
    summary: "Former name of data-ciphers",
    description:
      "The list of data ciphers under the name of 2.4. Newer versions take it with a note; write `data-ciphers` unless 2.4 must read the file.",
    args: {
      list: {
        text: "Names with colons between, at most 127 characters; by default AES-256-GCM and AES-128-GCM, from 2.6 on also CHACHA20-POLY1305.",
      },
    },
    examples: ["ncp-ciphers AES-256-GCM:AES-128-GCM"],
    related: ["data-ciphers", "ncp-disable", "cipher"],
  },
  "peer-id": {
    summary: "Internal: number by which the server knows this client's packets",
    description:
      "The server gives each client a number that stands in its data packets, so that it recognises the client even after a change of address. It is handed out on every connection without any setting. It has no place in a file.",
    args: { id: { text: "A whole number, 0 to 16777214; 16777215 means none." } },
    examples: ['push "peer-id 0"'],
    related: ["float", "push"],
  },
  "protocol-flags": {
    summary: "Internal: newer abilities that the server switches on",
    description:
      "After both ends have said what they can do, the server names the abilities to be used. It is sent by itself on each connection. It has no place in a file, but its words appear in logs.",
    args: {
      flag: {
        text: "One or more abilities.",
        values: {
          "cc-exit": "The end of a session is told over the control channel, so over TCP too.",
          "tls-ekm": "Data keys come from the exporter of TLS.",
          "dyn-tls-crypt": "Renegotiations are protected by a `tls-crypt` key of the session's own.",
          "aead-epoch": "Data packets use the newer form with keys that change by themselves (2.7).",
        },
      },
    },
    examples: ['push "protocol-flags cc-exit tls-ekm dyn-tls-crypt"'],
    related: ["key-derivation", "explicit-exit-notify", "tls-crypt"],
    versionNotes: "Since 2.6.",
  },
  secret: {
    summary: "Tunnel with one shared key instead of TLS (outdated)",
    description:
      "Two fixed ends encrypt with the same key file and need neither certificates nor a handshake. Simple, but without forward secrecy: whoever gets the key can read everything recorded before, and it must be carried to the other end in secret. Use certificates with `peer-fingerprint` instead. It serves exactly two ends and cannot stand beside `client` or `server`.",
    args: {
      file: { text: "Key file made with `openvpn --genkey secret FILE`, or an inline block; there is no default." },
      dir: {
        text: "Which half of the key is used for sending; by default both ends use the same. Inline blocks need `key-direction` instead.",
        values: {
          "0": "This end uses the first half; the other needs 1.",
          "1": "This end uses the second half; the other needs 0.",
        },
      },
    },
    examples: ["secret static.key", "secret static.key 1"],
    related: ["peer-fingerprint", "allow-deprecated-insecure-static-crypto", "key-direction", "ifconfig"],
    versionNotes:
      "2.6 warns. 2.7 stops unless `allow-deprecated-insecure-static-crypto` stands beside it, and 2.8 is to drop it.",
  },
  "tran-window": {
    summary: "How long an old key still works after a renegotiation",
    description:
      "When new keys have been agreed, packets on their way may still use the former ones; these stay valid for this time. The session stays usable even if a renegotiation takes long. There is hardly a reason to change it.",
    args: { seconds: { text: "Seconds, 0 or more; 3600 by default." } },
    examples: ["tran-window 600"],
    related: ["reneg-sec", "hand-window"],
  },
});
