import type { DirectiveWords } from "../../types.ts";

/** How the program runs: process, files, compatibility. */
export const genericOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "auth-nocache": {
    summary: "Forget the user name and password once they are sent",
    description:
      "Wipes the password from memory after each login instead of keeping it for later renegotiations. Without it OpenVPN warns that the password may be cached. The price is that a server which asks again, by default every hour, makes the client ask its user again, unless the server hands out a session token with `auth-gen-token`. It does not help when the password stands in a file anyway.",
    related: ["auth-user-pass", "auth-gen-token", "askpass", "reneg-sec"],
  },
  cd: {
    summary: "Change to a folder before any file is opened",
    description:
      "Changes the working directory, so that relative names of keys, logs and scripts start there. It takes effect while the file is read: a `config` line below it resolves against the new folder, while key files resolve against the last `cd` of all. Services often start in a folder nobody expects, so either use this or absolute paths. OpenVPN stops when the folder is not there.",
    args: { dir: { text: "Folder to change to; by default the one the program was started in." } },
    examples: ["cd /etc/openvpn/client"],
    related: ["config", "chroot", "client-config-dir"],
  },
  chroot: {
    summary: "Lock the running process into a folder",
    description:
      "After start-up the process sees the given folder as its root, so a break-in reaches no other files. Everything that is opened later must lie inside: `client-config-dir`, `crl-verify`, `tmp-dir`, scripts with their interpreters. It makes sense together with `user`. Not on Windows.",
    args: { dir: { text: "Folder that becomes the root of the process; no default." } },
    examples: ["chroot /var/lib/openvpn/jail"],
    related: ["user", "group", "persist-key", "persist-tun", "tmp-dir"],
  },
  "compat-mode": {
    summary: "Choose defaults that an older peer understands",
    description:
      "Sets cipher, TLS and compression defaults back to those that suit a peer of the given version. It is meant as a bridge while old devices are being replaced: `compat-mode 2.4.0` brings back what 2.4 peers need, lower versions give up more security. Naming the few options that are really needed is the safer way.",
    args: {
      version: { text: "Version of the oldest peer, as X.Y.Z; without the line, the defaults of the running release." },
      ignored: { text: "A further word; it has no effect." },
    },
    examples: ["compat-mode 2.4.0"],
    related: ["data-ciphers", "data-ciphers-fallback", "tls-version-min", "tls-cert-profile"],
    versionNotes: "Since 2.6.",
  },
  config: {
    summary: "Read another configuration file in this place",
    description:
      "Reads a further file as if its lines stood here, up to ten files deep. One wants it to share settings between several configurations. Relative names start at the working directory, not at the including file, which is the usual surprise. A missing file stops the program.",
    args: { file: { text: "File to read, or the word `stdin` for standard input; no default." } },
    examples: ["config common.conf"],
    related: ["cd", "client-config-dir"],
  },
  daemon: {
    summary: "Go to the background and log to syslog",
    description:
      "Detaches from the terminal once start-up is through and sends all later messages to syslog. Start scripts of old used it; with systemd leave it out, since the service manager keeps track of the process itself. Passwords can no longer be asked at a terminal afterwards. Not on Windows.",
    args: { progname: { text: "Name under which messages appear in syslog; by default `openvpn`." } },
    examples: ["daemon", "daemon openvpn-office"],
    related: ["log", "log-append", "syslog", "writepid"],
  },
  "disable-occ": {
    summary: "Do not compare options with the peer",
    description:
      "Turns off the check that warns about options which differ between both ends. The warnings are mostly helpful, so silence them only once you know why the two ends differ. It also switches off the exchange that `mtu-test` and old exit notifications rely on.",
    related: ["opt-verify", "mtu-test", "explicit-exit-notify"],
  },
  engine: {
    summary: "Use an OpenSSL engine for cryptography",
    description:
      "Loads a hardware or software module for OpenSSL's old engine interface. It was used for accelerator cards and key stores. OpenSSL 3 replaced engines by providers, so on current systems the line often has no effect; use `providers` there.",
    args: { name: { text: "Name of the engine; without it, every engine that offers itself (`auto`)." } },
    examples: ["engine pkcs11"],
    related: ["providers", "pkcs11-providers", "cryptoapicert"],
    versionNotes: "2.7 with an OpenSSL that has no engines ignores it.",
  },
  group: {
    summary: "Run with the rights of this group after start-up",
    description:
      "Gives up the group rights of root once devices and routes are set up. Use it together with `user`. Routes can then no longer be taken away at the end, and keys not be read again, so `persist-tun` and `persist-key` belong to it. Windows ignores it with a warning.",
    args: { group: { text: "Name of an existing group, such as `nogroup` or `nobody`; by default nothing changes." } },
    examples: ["group nogroup"],
    related: ["user", "persist-tun", "persist-key", "chroot"],
  },
  help: {
    summary: "Print all options and stop",
    description:
      "Prints a short text on every option and ends. It belongs on a command line; in a file it only keeps the program from running.",
    related: ["version", "show-ciphers"],
  },
  "ignore-unknown-option": {
    summary: "Take these words as a warning when they are unknown",
    description:
      "Lists names that this OpenVPN may skip when it does not know them, so that one file serves several versions and systems. The line must stand above the lines it covers. It also softens a wrong number of arguments of known directives, but neither a directive in the wrong place nor one that was removed for good.",
    args: { option: { text: "One or more directive names, with or without `--`." } },
    examples: ["ignore-unknown-option block-outside-dns data-ciphers-fallback"],
    related: ["setenv", "push", "config"],
  },
  iproute: {
    summary: "Program to call instead of the system's ip command",
    description:
      "Names a program or wrapper that sets addresses and routes, for systems where OpenVPN itself may not. It works only in builds that call the `ip` command; the usual Linux builds talk to the kernel directly and do not use it. `dns-updown` and `up` scripts are the better place for additions.",
    args: { cmd: { text: "Path of the program; by default the `ip` found when OpenVPN was built." } },
    examples: ["iproute /usr/local/sbin/unpriv-ip"],
    related: ["route-noexec", "ifconfig-noexec", "up"],
  },
  "keying-material-exporter": {
    summary: "Derive a key from the TLS session for scripts and plugins",
    description:
      "Derives a secret of the wanted length from the TLS session and puts it into the environment of plugins. Both ends get the same bytes, so an application can prove that it speaks over this very tunnel. Nobody needs it for an ordinary VPN.",
    args: {
      label: { text: "Label of the key, starting with `EXPORTER`; both ends must use the same." },
      length: { text: "Length of the key in bytes, 16 to 4095." },
      ignored: { text: "Anything behind the length is ignored." },
    },
    examples: ["keying-material-exporter EXPORTER-example 32"],
    related: ["plugin", "tls-export-cert"],
  },
  mlock: {
    summary: "Keep the process out of the swap file",
    description:
      "Locks the memory of OpenVPN so that keys are never written to disk. It needs the right to lock memory; when privileges are dropped afterwards, later allocations may fail. On systems with encrypted swap there is little reason for it.",
    related: ["auth-nocache", "user"],
  },
  nice: {
    summary: "Priority of the process",
    description:
      "Sets the scheduling priority after start-up: positive numbers give way to other processes, negative ones push ahead. A server under load gains little from it, as most time is spent in the kernel.",
    args: { n: { text: "Priority as the system counts it, usually -20 (first) to 19 (last); by default 0." } },
    examples: ["nice 5"],
    related: ["mlock", "txqueuelen"],
  },
  providers: {
    summary: "OpenSSL providers to load",
    description:
      "Loads providers of OpenSSL 3, for instance `legacy` for ciphers such as BF-CBC that the default one no longer has. Name `default` as well: once you list providers, only those are loaded. The usual mistake is `providers legacy` alone, after which nothing works.",
    args: { name: { text: "One or more provider names; without the line, what OpenSSL itself is set to." } },
    examples: ["providers legacy default"],
    related: ["engine", "data-ciphers", "cipher"],
    versionNotes: "Since 2.5.7; needs OpenSSL 3.",
  },
  "remap-usr1": {
    summary: "Turn a soft restart into a hard one or an exit",
    description:
      "A lost connection makes OpenVPN restart softly (SIGUSR1), keeping what the `persist` options keep. This line makes it start anew from the configuration, or end, for instance so that a service manager starts it again with fresh addresses.",
    args: {
      signal: {
        text: "What to do instead.",
        values: {
          SIGHUP: "Read the configuration again and start from scratch.",
          SIGTERM: "End the program.",
        },
      },
    },
    examples: ["remap-usr1 SIGTERM"],
    related: ["persist-tun", "ping-restart", "single-session"],
  },
  "script-security": {
    summary: "How far OpenVPN may call other programs",
    description:
      "Sets which external programs OpenVPN may run. Anything with `up`, `down`, `client-connect` or `auth-user-pass-verify … via-file` needs level 2; without it the script is not called and the log says so. Level 3 also hands passwords to scripts in the environment, where other processes may see them, so avoid it. A file from somebody else that asks for level 2 deserves a look at what it calls.",
    args: {
      level: {
        text: "A number from 0 to 3, by default 1: 0 calls nothing at all, 1 only the system's own tools such as `ip` and `route`, 2 also scripts of the user, 3 also passwords in the environment of scripts.",
      },
    },
    examples: ["script-security 2"],
    related: ["up", "down", "auth-user-pass-verify", "client-connect", "plugin"],
    versionNotes: "2.6 and older take any number, 2.7 only 0 to 3.",
  },
  setcon: {
    summary: "SELinux context to change to after start-up",
    description:
      "Moves the process into another SELinux context once it is initialised, so that the policy confines it further. It exists in builds with SELinux support only. Distributions confine their service units already, which makes it rarely needed.",
    args: { context: { text: "Name of the SELinux context; by default the one the program was started in." } },
    examples: ["setcon system_u:system_r:openvpn_t:s0"],
    related: ["chroot", "user"],
  },
  status: {
    summary: "Write a table of clients and traffic to a file",
    description:
      "Writes who is connected, from where, with which address and how many bytes, and repeats that from time to time. On a server it is the simplest way to see its clients. The folder must be writable for the `user` the process runs as; the file is not appended but written anew.",
    args: {
      file: { text: "File to write; by default none." },
      seconds: { text: "Seconds between two writes, a number of 0 or more; 60 by default. 0 writes only on a signal." },
    },
    examples: ["status /run/openvpn/status.log 30"],
    related: ["status-version", "management", "verb"],
  },
  "status-version": {
    summary: "Format of the status file",
    description:
      "Chooses how the file of `status` is laid out. Programs that read it want 2 or 3, whose lines start with a keyword; 3 is 2 with tabs in place of commas. People read 1 most easily.",
    args: { n: { text: "A number from 1 to 3, by default 1." } },
    examples: ["status-version 2"],
    related: ["status"],
  },
  "test-crypto": {
    summary: "Test the cryptography and stop",
    description:
      "Encrypts and decrypts packets of all sizes with the chosen cipher and a static key, tells whether all came through, and ends. It is a self-test for the command line; in a configuration it keeps the tunnel from starting.",
    related: ["secret", "cipher", "show-ciphers"],
  },
  "tmp-dir": {
    summary: "Folder for files that scripts and plugins exchange",
    description:
      "A server hands passwords to `auth-user-pass-verify … via-file` scripts and takes answers from `client-connect` scripts in small files in this folder. It should be on a memory file system and closed to other users. With `chroot` it must exist inside the new root.",
    args: {
      dir: {
        text: "Folder for temporary files; by default `TMPDIR` or `/tmp`, on Windows the user's temporary folder.",
      },
    },
    examples: ["tmp-dir /run/openvpn-server"],
    related: ["auth-user-pass-verify", "client-connect", "chroot"],
  },
  "use-prediction-resistance": {
    summary: "Reseed the random generator for every request (mbed TLS)",
    description:
      "Makes the random number generator of mbed TLS gather fresh randomness each time it is asked. It costs time and is only of interest where a standard demands it. Builds with OpenSSL, which is nearly all of them, take the line without effect or do not know it.",
    related: ["prng", "providers"],
  },
  user: {
    summary: "Run with the rights of this user after start-up",
    description:
      "Gives up root once devices and routes are set up, so that a break-in gains little. Afterwards OpenVPN can neither read its keys again nor undo its routes: add `persist-tun` (and `persist-key` up to 2.6), or the first restart fails. Newer Linux builds keep the one capability that routes need. Windows ignores it with a warning; the user must exist, or the program stops.",
    args: { user: { text: "Name of an existing user, such as `nobody` or `openvpn`; by default nothing changes." } },
    examples: ["user nobody"],
    related: ["group", "persist-tun", "persist-key", "chroot"],
  },
  version: {
    summary: "Print the version and stop",
    description:
      "Prints the release, the libraries and how the program was built, and ends. It is for the command line: `openvpn --version` is the first thing to ask when a directive is said to be unknown.",
    related: ["help", "show-tls"],
  },
  writepid: {
    summary: "Write the number of the process to a file",
    description:
      "Writes the process number so that scripts can send signals to the right process. With systemd it is not needed. The file is written before privileges are dropped and is not removed at the end.",
    args: { file: { text: "File to write the number to; by default none." } },
    examples: ["writepid /run/openvpn/client.pid"],
    related: ["daemon", "status"],
  },
});
