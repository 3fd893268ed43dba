import type { DirectiveWords } from "../../types.ts";

/** Programs that OpenVPN calls, and what it tells them. */
export const scriptOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "auth-user-pass-verify": {
    summary: "Let a program decide whether user name and password are right",
    description:
      "The server calls this program for each login; exit code 0 lets the client in. With `via-file` the program reads name and password from a file whose path is its last argument, with `via-env` from its environment, which needs `script-security 3` and shows the password to other processes. The server stands still while the program runs, so it must be quick or answer later as plugins can. The usual mistake is `script-security` left at 1: then every login fails.",
    args: {
      cmd: { text: "Program with its arguments, in quotes when there are blanks; no default." },
      method: {
        text: "How the program learns the password.",
        values: {
          "via-env": "In the variables `username` and `password`; needs `script-security 3`.",
          "via-file": "In a temporary file of two lines, deleted afterwards; needs `script-security 2`.",
        },
      },
    },
    examples: ['auth-user-pass-verify "/etc/openvpn/check-login.sh" via-file'],
    related: ["script-security", "auth-user-pass", "tmp-dir", "verify-client-cert", "plugin"],
  },
  "client-connect": {
    summary: "Run a program when a client has logged in",
    description:
      "Called on the server after a client was authenticated and before it gets its settings. The program may write directives as in a ccd file (`ifconfig-push`, `push`, `iroute`, `disable`) into the file named by its last argument. A failing program turns the client away. Since 2.5 it may also postpone its answer.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['client-connect "/etc/openvpn/on-connect.sh"'],
    related: ["client-disconnect", "client-config-dir", "learn-address", "script-security"],
  },
  "client-crresponse": {
    summary: "Run a program when a client answers a challenge",
    description:
      "Called on the server when a client sends the answer to a challenge, such as a one-time code asked for after the password. The answer stands in a file named in the environment. It is one half of two-step logins; the question is sent by the login program.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['client-crresponse "/etc/openvpn/check-code.sh"'],
    related: ["auth-user-pass-verify", "static-challenge", "auth-gen-token"],
    versionNotes: "Since 2.6.",
  },
  "client-disconnect": {
    summary: "Run a program when a client is gone",
    description:
      "The counterpart of `client-connect`: called on the server when a client leaves or times out, with traffic figures in the environment. It is only called for clients whose connect step went through. Use it to undo what that step set up.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['client-disconnect "/etc/openvpn/on-leave.sh"'],
    related: ["client-connect", "status", "script-security"],
  },
  "dns-updown": {
    summary: "Program that sets the name servers of the system",
    description:
      "Called when the tunnel comes up and goes down to put the `dns` settings into force, for instance through systemd-resolved. OpenVPN 2.7 on Linux and BSD brings one along and uses it by itself, so the old `update-resolv-conf` scripts are no longer needed there. Windows does this through its service and does not use it.",
    args: {
      cmd: {
        text: "Program with arguments; by default the one that came with OpenVPN.",
        values: {
          disable: "Call no program; something else sets the name servers.",
          force:
            "Call the default program even when only old `dhcp-option` settings are there or a script handles them.",
        },
      },
    },
    examples: ["dns-updown disable"],
    related: ["dns", "dhcp-option", "up"],
    versionNotes: "Since 2.7.",
  },
  down: {
    summary: "Run a program after the tunnel was closed",
    description:
      "Called when the tunnel is taken down, by default after the device is closed; `down-pre` calls it before. It undoes what `up` has done. After `user` dropped root it runs without privileges, which is the usual reason why it fails where `up` worked.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['down "/etc/openvpn/down.sh"'],
    related: ["up", "down-pre", "route-pre-down", "script-security", "user"],
  },
  "down-pre": {
    summary: "Call the down program before the tunnel closes",
    description:
      "Moves the call of `down` in front of closing the device, so that the program can still use the tunnel. Without `down` it does nothing.",
    related: ["down", "route-pre-down"],
  },
  "foreign-option": {
    summary: "Internal variable name that never was an option",
    description:
      "Scripts find pushed `dhcp-option` values in variables called `foreign_option_1` and so on; sources up to 2.5 have a directive of that name as well, switched off in every build. Push `dhcp-option` or `dns` instead.",
    related: ["dhcp-option", "dns", "up"],
    versionNotes: "Unknown in every build from 2.3 on.",
  },
  ipchange: {
    summary: "Run a program when the peer's address is known or changes",
    description:
      "Called on a client or in point-to-point mode once the peer is authenticated and again when its public address changes. It was made for dynamic addresses at both ends. It cannot be used on a server with many clients; use `client-connect` there.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['ipchange "/etc/openvpn/new-address.sh"'],
    related: ["float", "remote", "client-connect"],
  },
  "learn-address": {
    summary: "Run a program when the server learns a client's address",
    description:
      "Called on the server whenever a tunnel address or a network gets an owner, changes it or loses it, with the operation, the address and the common name. One wants it to keep firewall rules or DNS entries in step with the clients. It runs often, so keep it quick.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['learn-address "/etc/openvpn/learn.sh"'],
    related: ["client-connect", "iroute", "script-security"],
  },
  "route-pre-down": {
    summary: "Run a program before the routes are taken away",
    description:
      "Called just before OpenVPN removes its routes. It is the place to unmount network drives or stop services that would hang once the way is gone. `down` comes too late for that.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['route-pre-down "/etc/openvpn/unmount.sh"'],
    related: ["route-up", "down", "script-security"],
  },
  "route-up": {
    summary: "Run a program after the routes were added",
    description:
      "Called once all routes are in place, later than `up` when `route-delay` is used. The variables `route_network_1` and so on name the routes, also under `route-noexec`, where this program is expected to add them. Typical uses are policy routing and network drives.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['route-up "/etc/openvpn/routes.sh"'],
    related: ["route-noexec", "up", "route-delay", "route-pre-down", "script-security"],
  },
  setenv: {
    summary: "Set a variable for scripts, or one of OpenVPN's own switches",
    description:
      "Puts a variable into the environment of scripts and plugins. Some names are switches: `setenv opt DIRECTIVE …` makes an unknown directive a mere warning, which is how one file serves several systems. Names that start with `UV_` are also sent to the server with `push-peer-info`. Scripts see the name as it stands here.",
    args: {
      name: {
        text: "Name of the variable, or one of the switches.",
        values: {
          opt: "The rest of the line is a directive that may be unknown or have a wrong number of arguments here.",
          FORWARD_COMPATIBLE: "With `1`, every unknown directive further down is only a warning.",
          GENERIC_CONFIG: "Marks a file that must be completed first; OpenVPN refuses it.",
          PUSH_PEER_INFO: "The same as `push-peer-info`.",
          REMOTE_RANDOM_HOSTNAME: "The same as `remote-random-hostname`.",
          SERVER_POLL_TIMEOUT: "The same as `connect-timeout`, in seconds.",
        },
      },
      value: { text: "Value of the variable; empty by default." },
    },
    examples: ["setenv UV_SITE berlin", "setenv opt block-outside-dns"],
    related: ["setenv-safe", "ignore-unknown-option", "push-peer-info"],
  },
  "setenv-safe": {
    summary: "Set a variable whose name cannot clash with others",
    description:
      "Like `setenv`, but the name gets `OPENVPN_` in front, so that a server which pushes it cannot overwrite anything that matters on the client. Scripts must look for the long name.",
    args: {
      name: { text: "Name without the `OPENVPN_` prefix." },
      value: { text: "Value of the variable; empty by default." },
    },
    examples: ["setenv-safe ZONE internal"],
    related: ["setenv", "push"],
  },
  "tls-export-cert": {
    summary: "Store the peer's certificate for the tls-verify program",
    description:
      "Writes the certificate that the peer shows into a file in this folder and names it in the environment while `tls-verify` runs. The program can then look at fields that OpenVPN does not pass on. Use a folder nobody else can read or write.",
    args: { dir: { text: "Folder for the files; no default." } },
    examples: ["tls-export-cert /run/openvpn"],
    related: ["tls-verify", "tmp-dir"],
  },
  "tls-verify": {
    summary: "Let a program judge each certificate of the peer",
    description:
      "Called for every certificate of the peer's chain, with depth and subject; exit code 0 accepts it. The checks of `ca`, `crl-verify` and the like come first, so it can only turn away, not let in. For the peer's name `verify-x509-name` does the same without a program.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['tls-verify "/etc/openvpn/check-cert.sh"'],
    related: ["verify-x509-name", "remote-cert-tls", "tls-export-cert", "crl-verify", "script-security"],
  },
  up: {
    summary: "Run a program after the tunnel device is open",
    description:
      "Called when the device has its address, usually before the routes are added, with addresses, MTU and pushed options in the environment. Linux clients up to 2.6 use it to set name servers (`update-resolv-conf`). It needs `script-security 2`, and it runs with the privileges OpenVPN has at that moment. Only one program is called: a second line replaces the first.",
    args: { cmd: { text: "Program with arguments, in quotes when there are blanks; no default." } },
    examples: ['up "/etc/openvpn/up.sh"'],
    related: ["down", "up-delay", "up-restart", "route-up", "dns-updown", "script-security"],
  },
  "up-delay": {
    summary: "Open the device only once the peer has answered",
    description:
      "Waits with the device, and so with the `up` program, until a connection to the peer is made. Without it a client may show a tunnel that leads nowhere yet. With a pulled configuration the device waits for the server's answer anyway.",
    related: ["up", "route-delay", "pull"],
  },
  "up-restart": {
    summary: "Call up and down at every restart, too",
    description:
      "Calls the `up` and `down` programs also when a connection restarts while the device stays open because of `persist-tun`. They then get the word `restart` instead of `init`. One wants it when the programs depend on addresses that may change.",
    related: ["up", "down", "persist-tun"],
  },
});
