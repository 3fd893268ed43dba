import type { ArgWords, DirectiveWords } from "../../types.ts";

/** Directives of TLS: certificates, keys, who is believed to be whom. */
export const tlsOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  askpass: {
    summary: "Where the passphrase of the private key comes from",
    description:
      "An encrypted `key` or `pkcs12` file needs a passphrase; without this line OpenVPN asks at start. A file with it lets the tunnel start unattended, at the price that whoever reads both files has the key. The file holds the passphrase alone in its first line. It has nothing to do with the login of `auth-user-pass`.",
    args: {
      file: {
        text: "File whose first line is the passphrase; without it, or with `stdin`, OpenVPN asks at the terminal.",
      },
    },
    examples: ["askpass", "askpass /etc/openvpn/client/key-pass.txt"],
    related: ["key", "pkcs12", "auth-nocache", "auth-user-pass"],
  },
  ca: {
    summary: "Certificates of the authorities that may vouch for the other end",
    description:
      "The other end is believed only if its certificate was signed, directly or over intermediate ones, by one of these. It is the root of all trust in the tunnel and must come from your own authority: with a public one, anybody with a bought certificate gets through. The same file goes to both ends. It holds no secret, and is often pasted into the file as an inline block.",
    args: {
      file: { text: "File with one or more certificates in PEM form, or an inline block; there is no default." },
    },
    examples: ["ca ca.crt", "<ca>\n-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n</ca>"],
    related: ["cert", "key", "capath", "peer-fingerprint", "remote-cert-tls", "crl-verify"],
    versionNotes: "From 2.6 on it may be left out when `peer-fingerprint` says whom to believe.",
  },
  capath: {
    summary: "Folder with the certificates of the trusted authorities",
    description:
      "Instead of one file with all of them, each authority has a file of its own whose name is its hash, as `openssl rehash` makes them; revocation lists can lie beside. One wants it where authorities come and go while the server runs. With `chroot` the folder must lie inside the new root. Builds with mbed TLS do not have it.",
    args: { dir: { text: "Folder of the certificates; there is no default." } },
    examples: ["capath /etc/openvpn/authorities"],
    related: ["ca", "crl-verify"],
  },
  cert: {
    summary: "This end's own certificate",
    description:
      "The certificate that is shown to the other end; `key` is the secret that belongs to it. Every client should have its own, so that one can be revoked without the others, and its common name is the name by which the server knows the client. Intermediate certificates can follow in the same file or in `extra-certs`. A server must have one; a client can do without only if it logs in by password.",
    args: {
      file: {
        text: "File in PEM form, an inline block, or (2.7 with OpenSSL) a URI such as `pkcs11:…`; there is no default.",
      },
    },
    examples: ["cert client.crt", "<cert>\n-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n</cert>"],
    related: ["key", "ca", "extra-certs", "pkcs12", "client-config-dir"],
  },
  "crl-verify": {
    summary: "List of revoked certificates that are no longer let in",
    description:
      "The authority publishes which certificates it has taken back, and this line makes OpenVPN look there at each connection and renegotiation. It is the right answer to a lost laptop. The file is read anew when it changes, so no restart is needed, but with `chroot` it must lie inside. The classic surprise: when the list itself has expired, nobody gets in any more.",
    args: {
      file: { text: "File with the list in PEM form, an inline block, or a folder together with the word `dir`." },
      mode: {
        text: "Optional word; by default the first value is a file.",
        values: {
          dir: "The first value is a folder; a certificate is refused when a file is named after its serial number in decimal.",
        },
      },
    },
    examples: ["crl-verify /etc/openvpn/crl.pem", "crl-verify /etc/openvpn/revoked dir"],
    related: ["ca", "cert", "disable", "ccd-exclusive", "tls-verify"],
    versionNotes: "Inline blocks since 2.4.",
  },
  dh: {
    summary: "Diffie-Hellman parameters of a server",
    description:
      "Numbers for the classic key exchange, made once with `openssl dhparam -out dh.pem 2048`. They are no secret. Nearly all peers exchange keys over elliptic curves today, so a server does well with `dh none`. A client ignores the line with a warning.",
    args: {
      file: {
        text: "File in PEM form or an inline block, 2048 bits or more; there is no default.",
        values: { none: "No classic Diffie-Hellman; keys are exchanged over elliptic curves only." },
      },
    },
    examples: ["dh none", "dh dh2048.pem"],
    related: ["tls-server", "tls-groups", "ecdh-curve", "server"],
    versionNotes: "Up to 2.6 a server does not start without the line; 2.7 no longer asks for it.",
  },
  "ecdh-curve": {
    summary: "Force one curve for the key exchange (outdated)",
    description:
      "Names the elliptic curve a server uses for the key exchange. Modern TLS libraries agree on a good curve by themselves, and forcing one can lock clients out. OpenVPN advises `tls-groups`, a list in order of preference, in its place.",
    args: {
      curve: {
        text: "Name of a curve as the TLS library knows it, such as `secp384r1`; `openvpn --show-curves` lists them. The library chooses by default.",
      },
    },
    examples: ["ecdh-curve secp384r1"],
    related: ["tls-groups", "dh", "show-curves"],
    versionNotes: "From 2.5 on OpenVPN hints at `tls-groups`.",
  },
  "extra-certs": {
    summary: "Intermediate certificates to send along with the own one",
    description:
      "When one's certificate was signed by an intermediate authority, the other end may know only the root and needs the links between. They are sent in the handshake and trusted only if they lead to the other end's `ca`. Adding them at the end of the `cert` file has the same effect.",
    args: { file: { text: "File with certificates in PEM form, or an inline block; none by default." } },
    examples: ["extra-certs intermediate.crt"],
    related: ["cert", "ca", "pkcs12"],
  },
  "hand-window": {
    summary: "How long a TLS handshake may take",
    description:
      "A handshake that is not finished in time is given up and started anew. It includes the check of the password, so logins that wait for somebody's tap on a phone may need more. The wait for the pushed settings afterwards is limited by the same time. The renewal time of `auth-gen-token` must be at least twice as long.",
    args: { seconds: { text: "Seconds, 0 or more; 60 by default." } },
    examples: ["hand-window 120"],
    related: ["tls-timeout", "tran-window", "reneg-sec", "connect-timeout"],
  },
  key: {
    summary: "The private key that belongs to the own certificate",
    description:
      "Proves that the certificate of `cert` is really ours; whoever has it can pass for this machine. Keep the file readable for its owner only (OpenVPN warns otherwise) and never send it by mail. It may be encrypted with a passphrase, see `askpass`. Certificate and key must belong together, and mixed-up pairs are a frequent reason for a failing start.",
    args: {
      file: {
        text: "File in PEM form, an inline block, or (2.7 with OpenSSL) a URI such as `pkcs11:…`; there is no default.",
      },
    },
    examples: ["key client.key", "key /etc/openvpn/server/server.key"],
    related: ["cert", "askpass", "pkcs12", "persist-key", "cryptoapicert"],
  },
  "ns-cert-type": {
    summary: "Former way of asking for a server's or client's certificate",
    description:
      "Looks at a mark that Netscape once invented and that authorities no longer set. Use `remote-cert-tls`, which looks at the standard fields. Old profiles with this line fail with certificates made today, which lack the mark.",
    args: {
      type: {
        text: "What the other end's certificate must be marked for; nothing is checked by default.",
        values: {
          server: "The other end must have a server's certificate; for clients.",
          client: "The other end must have a client's certificate; for servers.",
        },
      },
    },
    examples: ["ns-cert-type server"],
    related: ["remote-cert-tls", "remote-cert-eku", "verify-x509-name"],
    versionNotes: "OpenVPN warns at start. From 2.6 on builds with mbed TLS refuse it.",
  },
  "peer-fingerprint": {
    summary: "Believe only certificates with these fingerprints",
    description:
      "The other end is accepted when the SHA256 fingerprint of its certificate is on the list, and no authority is needed: each end makes a certificate of its own and both exchange fingerprints. It is the simple way for a handful of machines, in place of static keys. Several lines or an inline block with one a line add up. Beside `ca`, both must agree.",
    args: {
      hash: {
        text: "SHA256 fingerprint, 32 pairs of hexadecimal digits with colons, or an inline block with one a line.",
      },
    },
    examples: [
      "peer-fingerprint 00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff",
    ],
    related: ["ca", "verify-hash", "secret", "remote-cert-tls"],
    versionNotes: "Since 2.6.",
  },
  pkcs12: {
    summary: "Authority, certificate and key together in one file",
    description:
      "A PKCS #12 file (`.p12` or `.pfx`) takes the place of `ca`, `cert` and `key`, which then must not be given, except `ca` for another authority. Authorities like to hand out such files, protected by a password. Old ones use ciphers that OpenSSL 3 has only in its legacy provider; they must be converted. OpenVPN Connect wants it imported separately.",
    args: { file: { text: "The file, or an inline block with its content in base64; there is no default." } },
    examples: ["pkcs12 client.p12"],
    related: ["ca", "cert", "key", "askpass", "providers"],
    versionNotes: "Builds with mbed TLS do not have it.",
  },
  "remote-cert-eku": {
    summary: "Purpose that the other end's certificate must name",
    description:
      'Checks the field "extended key usage" of the certificate. `remote-cert-tls` does this for the usual two purposes and is what one normally writes; this line is for authorities with purposes of their own. If the field does not hold the value, the connection is refused.',
    args: {
      oid: {
        text: "The purpose, as OpenSSL writes it or as an object number such as `1.3.6.1.5.5.7.3.1`; not checked by default. Quote it when it holds blanks.",
      },
    },
    examples: ["remote-cert-eku 1.3.6.1.5.5.7.3.1", 'remote-cert-eku "TLS Web Server Authentication"'],
    related: ["remote-cert-tls", "remote-cert-ku", "verify-x509-name"],
  },
  "remote-cert-ku": {
    summary: "Key usages that the other end's certificate must have",
    description:
      'Checks the field "key usage", a set of bits that says what the key may do. With several numbers one match is enough; without any, the field just has to be there. `remote-cert-tls` contains the sensible setting. Too strict a number locks out good certificates of another authority.',
    args: {
      ku: { text: "Hexadecimal number of the usage bits, such as `a0`; up to 15 of them, and none by default." },
    },
    examples: ["remote-cert-ku", "remote-cert-ku a0 88"],
    related: ["remote-cert-tls", "remote-cert-eku"],
  },
  "remote-cert-tls": {
    summary: "Ask for a server's certificate (client) or a client's (server)",
    description:
      "Without it, whoever has a certificate of the same authority that does not say what it is for could pose as the server and read what others send. Every client file should have `remote-cert-tls server`; OpenVPN warns of a possible man in the middle otherwise. The certificate must have a key usage and name the purpose, which easy-rsa and the like see to when told to make a server's certificate. A failure here usually means that the server's certificate was made without.",
    args: {
      type: {
        text: "What the other end's certificate must be made for; nothing is checked by default.",
        values: {
          server: "The other end must have a certificate for TLS servers; for clients.",
          client: "The other end must have a certificate for TLS clients; for servers.",
        },
      },
    },
    examples: ["remote-cert-tls server", "remote-cert-tls client"],
    related: ["verify-x509-name", "remote-cert-eku", "remote-cert-ku", "ca", "peer-fingerprint"],
  },
  "tls-auth": {
    summary: "Sign all packets of the handshake with a shared key",
    description:
      "Packets without the right signature are dropped before TLS sees them, so port scanners get no answer and floods cost nothing. All ends have the same key file, one with direction 0 and the others with 1, or all without. It does not encrypt, as `tls-crypt` does, which is the better choice today. Mismatched directions are the classic reason why nothing answers.",
    args: {
      file: { text: "Key file made with `openvpn --genkey secret FILE`, or an inline block; there is no default." },
      dir: {
        text: "Which half of the key signs; by default both ends use the same. Inline blocks need `key-direction` instead.",
        values: { "0": "Usual on the server.", "1": "Usual on clients, when the server has 0." },
      },
    },
    examples: ["tls-auth ta.key 1", "tls-auth ta.key 0"],
    related: ["tls-crypt", "tls-crypt-v2", "key-direction", "auth"],
    versionNotes: "Since 2.5 it may stand in a `<connection>` block.",
  },
  "tls-cert-profile": {
    summary: "How strong certificates must be",
    description:
      "Refuses certificates whose keys or signatures are too weak, such as RSA with 1024 bits or signatures with SHA1. It changes the security level of the TLS library, so a higher profile also narrows ciphers. Raise it when all certificates are yours; lower it only as a bridge until old ones are replaced.",
    args: {
      profile: {
        text: "The level; `legacy` by default, though the system's TLS library may ask for more.",
        values: {
          insecure: "Takes nearly everything, even very short keys and MD5; for emergencies.",
          legacy:
            "Takes what was usual once: security level 1 of OpenSSL, or with mbed TLS SHA1 and RSA from 2048 bits on.",
          preferred: "Asks for SHA2 and RSA with 2048 bits or more (level 2 of OpenSSL); good for new setups.",
          suiteb:
            "Takes only elliptic curve certificates with P-256 or P-384 and SHA2, and the few ciphers that belong to them.",
        },
      },
    },
    examples: ["tls-cert-profile preferred"],
    related: ["tls-cipher", "tls-version-min", "ca"],
    versionNotes: "Since 2.4.5.",
  },
  "tls-cipher": {
    summary: "Ciphers of the handshake for TLS 1.2 and older",
    description:
      "Limits what the control channel may use; the data in the tunnel is the matter of `data-ciphers`. The TLS library's own choice is good, and a list that was wise ten years ago locks modern peers out. For TLS 1.3 there is `tls-ciphersuites`. Confusing it with `cipher` is the usual mistake.",
    args: {
      list: {
        text: "Names with colons between, in TLS or OpenSSL spelling; `openvpn --show-tls` lists them. The library's choice by default.",
      },
    },
    examples: ["tls-cipher TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384:TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384"],
    related: ["tls-ciphersuites", "data-ciphers", "tls-version-min", "show-tls"],
  },
  "tls-ciphersuites": {
    summary: "Ciphers of the handshake for TLS 1.3",
    description:
      "The counterpart of `tls-cipher` for TLS 1.3, whose few ciphers are all good. Hardly anyone needs it; rules of an organisation may ask for it. The data in the tunnel is not affected.",
    args: {
      list: { text: "Names with colons between, such as `TLS_AES_256_GCM_SHA384`; the library's choice by default." },
    },
    examples: ["tls-ciphersuites TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"],
    related: ["tls-cipher", "tls-version-min", "show-tls"],
    versionNotes: "Since 2.4.7, with a TLS library that knows TLS 1.3.",
  },
  "tls-client": {
    summary: "Play the client in the TLS handshake",
    description:
      "This end begins the handshake. `client` contains it, so one writes it alone only in a tunnel between two fixed ends, whose other end has `tls-server`. Who plays which part has nothing to do with who calls whom on the network. Two ends with the same part never come together.",
    related: ["client", "tls-server", "pull", "mode"],
  },
  "tls-crypt": {
    summary: "Encrypt and sign all packets of the handshake with a shared key",
    description:
      "Does what `tls-auth` does and hides the handshake too, certificates included, which makes the tunnel harder to recognise. All ends have the same key file and there is no direction. When one client's key leaks, all need a new one; `tls-crypt-v2` gives each its own. It cannot stand together with `tls-auth`.",
    args: {
      file: { text: "Key file made with `openvpn --genkey secret FILE`, or an inline block; there is no default." },
      ignored: { text: "A second word is taken and has no meaning; there is no direction as with `tls-auth`." },
    },
    examples: ["tls-crypt tc.key"],
    related: ["tls-crypt-v2", "tls-auth", "genkey"],
    versionNotes: "Since 2.4; in a `<connection>` block since 2.5.",
  },
  "tls-crypt-v2": {
    summary: "Encrypt the handshake with a key of each client's own",
    description:
      "The server holds one server key; each client gets a key of its own that is sealed with it, so a leaked one harms nobody else. The server learns which client knocks before TLS starts, and can turn it away by `tls-crypt-v2-verify`. For the move a server may have it beside `tls-crypt` or `tls-auth`; a client may not. Make keys with `openvpn --genkey tls-crypt-v2-server FILE`, and from that the clients'.",
    args: {
      file: { text: "The server key on the server, the own client key on a client, or an inline block." },
      cookie: {
        text: "For servers (2.6 and later): whether clients must first prove their address; `allow-noncookie` by default.",
        values: {
          "force-cookie":
            "Only clients that can prove their address (2.6 and later) may connect; no memory is spent on forged senders.",
          "allow-noncookie": "Older clients may connect as well, at the price of some memory for each first packet.",
        },
      },
    },
    examples: ["tls-crypt-v2 client-v2.key", "tls-crypt-v2 server-v2.key force-cookie"],
    related: ["tls-crypt", "tls-auth", "tls-crypt-v2-verify", "tls-crypt-v2-max-age", "genkey"],
    versionNotes: "Since 2.5.",
  },
  "tls-crypt-v2-max-age": {
    summary: "Refuse client keys of tls-crypt-v2 that are too old",
    description:
      "Each client key holds the time at which it was made, unless other data was put in its place; keys older than this, or without a time, are turned away before the TLS handshake. So keys must be renewed from time to time. Plan the renewal first, or all clients stay out on the same day.",
    args: {
      days: { text: "Days, 1 or more; without the line, keys have no age." },
      ignored: { text: "Further words are taken and have no meaning." },
    },
    examples: ["tls-crypt-v2-max-age 365"],
    related: ["tls-crypt-v2", "tls-crypt-v2-verify"],
    versionNotes: "Since 2.7.",
  },
  "tls-crypt-v2-verify": {
    summary: "Program that judges the data inside a client's tls-crypt-v2 key",
    description:
      "Runs before the TLS handshake, gets the data that was put into the client's key by way of a file named in the environment, and lets the client in by ending with 0. It can keep a list of withdrawn keys. It needs `script-security 2`, and since the whole server waits for it, it must be quick.",
    args: { cmd: { text: "Program with its arguments, in quotes when there are any; none by default." } },
    examples: ["tls-crypt-v2-verify /etc/openvpn/check-key.sh"],
    related: ["tls-crypt-v2", "tls-crypt-v2-max-age", "script-security", "tls-verify"],
  },
  "tls-exit": {
    summary: "End when the TLS handshake fails",
    description:
      "Without it OpenVPN tries again for ever, which suits servers and clients alike. With it the program stops at the first failure, so that a script or a user can react. It is meant for clients and tunnels between two fixed ends; a server for many clients drops only the one session.",
    related: ["connect-retry-max", "hand-window", "single-session"],
  },
  "tls-groups": {
    summary: "Curves and groups for the key exchange, in order of preference",
    description:
      "Limits and orders what the TLS library may use to agree on keys. Its own choice is good; one wants the line to add a post-quantum group early, or when rules forbid certain curves. With OpenSSL 3 a name it does not know stops OpenVPN, so test a list on the oldest machine.",
    args: {
      list: {
        text: "Names with colons between, such as `X25519:secp256r1`; `openvpn --show-groups` lists them. The library's choice by default.",
      },
    },
    examples: ["tls-groups X25519:secp256r1", "tls-groups X25519MLKEM768:X25519"],
    related: ["ecdh-curve", "dh", "show-groups", "tls-cipher"],
    versionNotes: "Since 2.5.",
  },
  "tls-server": {
    summary: "Play the server in the TLS handshake",
    description:
      "This end waits for the handshake. `server` and its relatives contain it; one writes it together with `mode server`, or in a tunnel between two fixed ends, whose other end has `tls-client`. A certificate and a key are needed, and up to 2.6 `dh` as well.",
    related: ["server", "mode", "tls-client", "dh"],
  },
  "tls-timeout": {
    summary: "When to send an unanswered packet of the handshake again",
    description:
      "Over UDP packets get lost; one of the handshake that was not confirmed in this time is sent again, with longer waits each time. Only on lines with very long delays, such as satellites, a larger value avoids needless repetition. Data in the tunnel is not affected.",
    args: { seconds: { text: "Seconds, 0 or more; 2 by default." } },
    examples: ["tls-timeout 4"],
    related: ["hand-window", "connect-timeout"],
  },
  "tls-version-max": {
    summary: "Newest TLS version to use",
    description:
      "Holds TLS at an older version, for hunting errors or for a smart card or token that cannot do the newer one. In daily use leave it out, since it only takes security away. It may not be below `tls-version-min`.",
    args: {
      version: {
        text: "The version; by default the newest that the TLS library has.",
        values: tlsVersionWords("Allows up to"),
      },
    },
    examples: ["tls-version-max 1.2"],
    related: ["tls-version-min", "tls-cipher", "management-external-key"],
  },
  "tls-version-min": {
    summary: "Oldest TLS version to accept",
    description:
      "A peer that offers only older versions is refused. 1.2 is right for nearly everyone, 1.3 where all ends are modern. A lower value is a bridge for old devices only, and modern TLS libraries refuse 1.0 and 1.1 even then unless their security level is lowered.",
    args: {
      version: {
        text: "The version; 1.2 by default from 2.6 on, what the TLS library allows before.",
        values: tlsVersionWords("Asks for at least"),
      },
      fallback: {
        text: "One word may follow; by default a version that the TLS library lacks is an error.",
        values: {
          "or-highest": "If the TLS library does not know the version, use the newest it has instead of failing.",
        },
      },
    },
    examples: ["tls-version-min 1.2", "tls-version-min 1.3 or-highest"],
    related: ["tls-version-max", "tls-cipher", "compat-mode"],
    versionNotes: "Since 2.6 the default is 1.2, or less with `tls-version-max` or `compat-mode`.",
  },
  "verify-hash": {
    summary: "Fingerprint of the authority in the other end's certificate chain (outdated)",
    description:
      "Accepts the other end only if the certificate that signed its own has one of these fingerprints. It is often mistaken for a check of the other end's certificate itself; for that there is `peer-fingerprint`, which cannot stand beside it. To trust one authority `ca` is enough.",
    args: {
      hash: {
        text: "Fingerprint, pairs of hexadecimal digits with colons, or an inline block with one a line (2.6 and later).",
      },
      algo: {
        text: "How the fingerprint was made; SHA1 by default on a line, SHA256 in an inline block.",
        values: { SHA1: "20 pairs of digits; weak against forgery.", SHA256: "32 pairs of digits; the one to use." },
      },
    },
    examples: [
      "verify-hash 00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff SHA256",
    ],
    related: ["peer-fingerprint", "ca", "tls-verify"],
    versionNotes: "From 2.6 on OpenVPN warns that it will go.",
  },
  "verify-x509-name": {
    summary: "Name that the other end's certificate must carry",
    description:
      "A client that knows its server's name is safe even from other servers of the same authority. The default compares the whole subject, in which one blank too many is enough to fail; usually `name` with the common name is what one means. It comes on top of `ca`, not in its place. It does not look at the host name of `remote`.",
    args: {
      name: { text: "The text to compare, not empty; in quotes when it holds blanks or a comma." },
      type: {
        text: "What is compared; `subject` by default.",
        values: {
          subject: "The whole subject, as in `C=KR, O=Example, CN=vpn.example.com`.",
          name: "The common name, or the field of `x509-username-field`; it must be equal.",
          "name-prefix": "The beginning of the common name, for servers named `vpn-1`, `vpn-2` and so on.",
        },
      },
    },
    examples: [
      "verify-x509-name vpn.example.com name",
      'verify-x509-name "C=KR, O=Example, CN=vpn.example.com"',
      "verify-x509-name vpn- name-prefix",
    ],
    related: ["remote-cert-tls", "tls-verify", "x509-username-field", "peer-fingerprint"],
  },
  "x509-track": {
    summary: "Give scripts a further field of the certificate",
    description:
      "Puts a field of the other end's certificate into the environment of scripts and plugins, as `X509_0_` and the field's name. Common name and serial number are there anyway; this is for more, such as an e-mail address. A plus sign asks for the field of each certificate in the chain.",
    args: {
      attr: {
        text: "Name of the field as OpenSSL writes it, with `+` in front for all levels of the chain; none by default.",
      },
    },
    examples: ["x509-track CN", "x509-track +SHA1"],
    related: ["tls-verify", "x509-username-field", "script-security"],
  },
  "x509-username-field": {
    summary: "Which field of the certificate is the client's name",
    description:
      "The server knows clients by their common name; here another field takes its place, for files in `client-config-dir`, logs and scripts. One wants it when the authority writes names elsewhere, such as an e-mail address in the alternative name. Choose a field that is there in every certificate and differs from one to the other.",
    args: {
      field: {
        text: "Name of the field, or `ext:` and the name of an extension such as `ext:subjectAltName`; `CN` by default. From 2.6 on further fields may follow.",
      },
    },
    examples: ["x509-username-field emailAddress", "x509-username-field ext:subjectAltName"],
    related: ["verify-x509-name", "client-config-dir", "username-as-common-name", "x509-track"],
    versionNotes:
      "Up to 2.6 a name all in small letters is turned into capitals with a warning; 2.7 takes it as it stands.",
  },
});

const tlsVersionWords = (verb: string): NonNullable<ArgWords["values"]> => ({
  "1.0": `${verb} TLS 1.0, which was withdrawn in 2021; for very old peers.`,
  "1.1": `${verb} TLS 1.1, which was withdrawn in 2021.`,
  "1.2": `${verb} TLS 1.2, good and known by all peers in use.`,
  "1.3": `${verb} TLS 1.3, the newest; needs a TLS library that knows it at both ends, such as OpenSSL 1.1.1 or later.`,
});
