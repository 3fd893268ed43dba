import type { DirectiveWords } from "../../types.ts";

/** The management interface, by which other programs watch and steer OpenVPN. */
export const managementOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  management: {
    summary: "Open a port at which another program may steer OpenVPN",
    description:
      "Listens for one client program, usually a graphical front end, that may read the log and state, answer password questions and send signals. Whoever can connect can do all of that, so keep it on 127.0.0.1 or, better, a Unix socket, and set a password. Front ends add this line themselves on the command line; two of them in a file get in each other's way.",
    args: {
      address: { text: "Local address to listen on, or the path of a Unix socket; no default." },
      port: {
        text: "TCP port, or a word.",
        values: {
          unix: "The address is the path of a Unix socket.",
          tunnel: "Listen on the tunnel's own address, so that the peer can connect.",
        },
      },
      pwfile: {
        text: "File with the password on its first line, or `stdin` to be asked; without it there is no password.",
      },
    },
    examples: ["management 127.0.0.1 7505", "management /run/openvpn/mgmt.sock unix"],
    related: ["management-client", "management-hold", "management-query-passwords", "status"],
  },
  "management-client": {
    summary: "Connect to the management program instead of listening",
    description:
      "Turns the direction round: OpenVPN calls the program at the address of `management`. Front ends use it so that no other process can take the port first. It has no effect without `management`.",
    related: ["management", "management-client-user"],
  },
  "management-client-auth": {
    summary: "Let the management program decide on logins",
    description:
      "The server asks the program behind `management` whether a client's user name and password are right, and waits for its answer without stopping other traffic. It takes the place of `auth-user-pass-verify` in products that have a backend of their own.",
    related: ["management", "auth-user-pass-verify", "client-connect"],
  },
  "management-client-group": {
    summary: "Only this group may connect to the management socket",
    description:
      "With a Unix socket, OpenVPN asks the system who is at the other end and turns away processes of other groups. It does not change the rights of the socket file.",
    args: { group: { text: "Name of a group of the system; by default any." } },
    examples: ["management-client-group vpnadmin"],
    related: ["management", "management-client-user"],
  },
  "management-client-user": {
    summary: "Only this user may connect to the management socket",
    description:
      "With a Unix socket, OpenVPN asks the system who is at the other end and turns away processes of other users. Combine it with the path of a folder that only this user can enter.",
    args: { user: { text: "Name of a user of the system; by default any." } },
    examples: ["management-client-user vpnadmin"],
    related: ["management", "management-client-group"],
  },
  "management-external-cert": {
    summary: "Ask the management program for the certificate",
    description:
      "OpenVPN asks the front end for the client certificate, giving it this hint, instead of reading `cert`. Phones and desktops keep certificates in a store of their own. It needs `management-external-key`, as the private key stays there as well.",
    args: { hint: { text: "Text that tells the front end which certificate is meant." } },
    examples: ['management-external-cert "subject:client1"'],
    related: ["management-external-key", "cert", "cryptoapicert"],
  },
  "management-external-key": {
    summary: "Ask the management program to sign with the private key",
    description:
      "OpenVPN hands the data that must be signed to the front end, so the private key never enters its process. The flags say what the front end can sign, which newer TLS versions need to know; without them only the oldest form is used and TLS 1.3 may fail.",
    args: {
      flags: {
        text: "What the front end is able to do; none by default.",
        values: {
          nopadding: "Sign data that is already padded.",
          pkcs1: "Sign with PKCS#1 version 1.5 padding.",
          pss: "Sign with PSS padding.",
          digest: "Take the message itself and compute its digest.",
        },
      },
    },
    examples: ["management-external-key nopadding pkcs1 pss digest"],
    related: ["management-external-cert", "key", "pkcs11-id"],
  },
  "management-forget-disconnect": {
    summary: "Forget passwords when the management program leaves",
    description:
      "When the program behind `management` disconnects, OpenVPN wipes the passwords it was given and restarts the connection. Front ends use it so that a tunnel does not outlive the session of its user.",
    related: ["management", "management-signal", "auth-nocache"],
  },
  "management-hold": {
    summary: "Start asleep until the management program says go",
    description:
      "OpenVPN waits after start and after each restart until a program connected to `management` releases it. Without such a program nothing ever happens, which looks like a hang: remove the line from files that are started by hand.",
    related: ["management", "management-query-passwords"],
  },
  "management-log-cache": {
    summary: "How many log lines to keep for the management program",
    description:
      "Keeps the last lines of the log so that a program which connects late can still read them. The default suffices unless `verb` is high.",
    args: { lines: { text: "Number of lines, at least 1; 250 by default." } },
    examples: ["management-log-cache 500"],
    related: ["management", "verb"],
  },
  "management-query-passwords": {
    summary: "Ask the management program for passwords",
    description:
      "User name, password and passphrases are asked for through `management` instead of on the terminal. Graphical front ends add this line; without one connected, OpenVPN waits for ever.",
    related: ["management", "auth-user-pass", "askpass", "management-hold"],
  },
  "management-query-proxy": {
    summary: "Ask the management program which proxy to use",
    description:
      "Before each connection attempt OpenVPN asks the front end whether to go through an HTTP or SOCKS proxy, so that the system's own proxy settings can be used. Useless without `management`.",
    related: ["management", "http-proxy", "socks-proxy"],
  },
  "management-query-remote": {
    summary: "Ask the management program which server to use",
    description:
      "For each `remote` OpenVPN asks the front end to accept it, skip it or put another in its place. It lets a front end offer a choice of servers that are all in one file.",
    related: ["management", "remote", "remote-random"],
  },
  "management-signal": {
    summary: "Restart when the management program leaves",
    description:
      "Sends the process a soft restart when the program behind `management` disconnects. Together with `management-forget-disconnect` the tunnel goes down with its front end.",
    related: ["management", "management-forget-disconnect", "remap-usr1"],
  },
  "management-up-down": {
    summary: "Tell the management program when the tunnel goes up or down",
    description:
      "Reports what the `up` and `down` programs would be told, environment included, over the management connection. Front ends use it in place of scripts.",
    related: ["management", "up", "down"],
  },
});
