import type { DirectiveWords } from "../../types.ts";

/** Ways through a proxy. */
export const proxyOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  "http-proxy": {
    summary: "Connect through an HTTP proxy",
    description:
      "Asks a web proxy to open the connection to the server. It needs TCP at both ends, so `proto tcp-client` here and a server that listens on TCP; over UDP OpenVPN refuses the combination. Many proxies let only port 443 pass.",
    args: {
      host: { text: "Name or address of the proxy." },
      port: { text: "TCP port of the proxy, 1 to 65535; often 3128 or 8080." },
      auth: {
        text: "File with user name and password in two lines, or a word; without it, no login.",
        values: {
          auto: "Find out which login the proxy wants and ask for the password.",
          "auto-nct": "The same, but never send the password in clear text.",
          stdin: "Ask for user name and password at the terminal.",
        },
      },
      method: {
        text: "Kind of login; `none` by default.",
        values: {
          none: "No login.",
          basic: "User name and password, readable on the way to the proxy.",
          ntlm: "Old Windows login, version 1; removed in newer releases and refused or treated as `ntlm2`.",
          ntlm2: "Windows login, version 2; deprecated in newer releases.",
        },
      },
    },
    examples: ["http-proxy proxy.example.com 3128", "http-proxy proxy.example.com 8080 auto"],
    related: ["http-proxy-option", "http-proxy-user-pass", "socks-proxy", "proto"],
  },
  "http-proxy-option": {
    summary: "Change what is said to the HTTP proxy",
    description:
      "Sets details of the request to the proxy: the protocol version, the browser to pass for, or headers of your own. Some proxies let only well-known browsers through. Needs `http-proxy`.",
    args: {
      type: {
        text: "What to change.",
        values: {
          VERSION: "The HTTP version of the request, `1.0` by default.",
          AGENT: "The text of the User-Agent header; none by default.",
          "CUSTOM-HEADER": "A further header, its name and its content; ten at most.",
          EXT1: "Old spelling of `CUSTOM-HEADER`.",
          EXT2: "Another old spelling of `CUSTOM-HEADER`.",
        },
      },
      value: { text: "The version, the agent's text, or the header's name." },
      value2: { text: "Content of the header, for `CUSTOM-HEADER` only." },
    },
    examples: ["http-proxy-option VERSION 1.1", "http-proxy-option CUSTOM-HEADER X-Site berlin"],
    related: ["http-proxy"],
  },
  "http-proxy-override": {
    summary: "HTTP proxy for every connection, set by a front end",
    description:
      "Sends all connections of the file through this proxy and turns them to TCP, whatever they say. Front ends use it when a user sets a proxy for a file that knows of none. In a file of your own write `http-proxy`.",
    args: {
      server: { text: "Name or address of the proxy." },
      port: { text: "TCP port of the proxy." },
      flag: {
        text: "How to log in.",
        values: { nct: "Never send the password in clear text." },
      },
    },
    examples: ["http-proxy-override proxy.example.com 3128"],
    related: ["http-proxy", "proto-force"],
  },
  "http-proxy-user-pass": {
    summary: "File or block with the HTTP proxy's user name and password",
    description:
      "Gives the login for `http-proxy`: user name on the first line, password on the second. It exists so that the two can stand inside the configuration as an inline block. Whoever can read the file can read the password.",
    args: {
      file: { text: "File of two lines, or an inline block." },
      ignored: { text: "Further words are not looked at." },
    },
    examples: ["http-proxy-user-pass /etc/openvpn/proxy-login.txt"],
    related: ["http-proxy", "auth-user-pass"],
  },
  "socks-proxy": {
    summary: "Connect through a SOCKS 5 proxy",
    description:
      "Asks a SOCKS proxy to carry the connection; unlike an HTTP proxy it can carry UDP as well. SSH's `-D` option opens such a proxy, but for TCP only. With UDP the proxy must allow UDP association, which many do not.",
    args: {
      host: { text: "Name or address of the proxy." },
      port: { text: "TCP port of the proxy, 1 to 65535; 1080 by default." },
      authfile: {
        text: "File with user name and password in two lines, or `stdin` to be asked; without it, no login.",
      },
    },
    examples: ["socks-proxy 127.0.0.1 1080"],
    related: ["http-proxy", "proto", "remote"],
  },
});
