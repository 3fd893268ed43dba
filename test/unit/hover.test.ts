import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor, type ContextOptions } from "../support/cursor.ts";

const fixture = (name: string) => readFileSync(path.resolve(import.meta.dirname, "../fixtures", name), "utf8");

function hoverText(marked: string, options?: ContextOptions): string {
  const { context, position } = atCursor(marked, options);
  const contents = hover(context, position)?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

/** Each expected piece of text is in the hover at the `|`. */
function check(marked: string, expected: readonly string[], options?: ContextOptions): void {
  const text = hoverText(marked, options);
  for (const piece of expected) expect(text).toContain(piece);
  if (expected.length === 0) expect(text).toBe("");
}

describe("names", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["re|mote vpn.example.com", "**remote**", "remote host [port] [proto]", "openvpn.8.html"],
    ["|remote vpn.example.com", "**remote**"],
    ["--ver|b 3", "**verb**"],
    ['push "redirect-g|ateway def1"', "**redirect-gateway**"],
    ['p|ush "redirect-gateway def1"', "**push**"],
    ["setenv opt block-outside|-dns", "**block-outside-dns**"],
    ["<connection>\nremo|te vpn.example.com\n</connection>", "**remote**"],
    ["<c|a>\n</ca>", "**ca**"],
    ["<ca>\n</c|a>", "**ca**"],
    ["<connection>\n<tls|-crypt>\n</tls-crypt>\n</connection>", "**tls-crypt**"],
    ['ca "op|en', ...["**file**"]],
    ['c|a "open', "**ca**"],
    ["remot|e2 x", "`remote2` is not a directive of any OpenVPN"],
    ["setenv opt remot|e2 x", "only warns", "`setenv opt`"],
    ["# remo|te"],
    ["verb 3 # remo|te"],
    ["|"],
    ["\n|\n"],
    ["<ca>\nremo|te\n</ca>"],
  ];
  test.each(cases)("%j", (marked, ...expected) => check(marked, expected));
});

describe("whose a directive is and where it stands", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["remo|te x", "For clients. In OpenVPN 2.6 it may stand in the configuration or in a `<connection>` block."],
    ["irou|te 10.0.0.0", "For servers, about one client. In OpenVPN 2.6 it may stand in a client-config-dir file."],
    ["peer|-id 0", "Servers send it to clients; nobody writes it into a file."],
    ["topolo|gy subnet", "Values: `net30`, `p2p`, `subnet`."],
    ["ver|b 3", "Without the line: `1`."],
  ];
  test.each(cases)("%j", (marked, ...expected) => check(marked, expected));

  test("what an argument is left out for is not what the line is left out for", () => {
    expect(hoverText("auth-user|-pass")).not.toContain("Without the line");
  });
});

test("a directive's hover leads to its page where there are pages", () => {
  const { context, position } = atCursor("remo|te x");
  const value = (pages: string | undefined) => JSON.stringify(hover({ ...context, pages }, position)?.contents);
  expect(value("file:///pages")).toContain("[All of remote](file:///pages/directives/client-options.md#remote)");
  expect(value(undefined)).not.toContain("directives/remote.md");
});

describe("values", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["redirect-gateway de|f1", "`def1`: ", "`redirect-gateway`"],
    ['push "redirect-gateway de|f1"', "`def1`: "],
    ["proto ud|p", "`udp`"],
    ["topology subne|t", "`subnet`"],
    ["cipher AES-256-|GCM", "`AES-256-GCM`: Strong"],
    ["data-ciphers AES-256-GCM:BF-|CBC", "`BF-CBC`: Weak"],
    ["auth SHA|1", "`SHA1`"],
    ['push "route 10.0.0.0 255.0.0.0 net_|gateway"', "`net_gateway`: "],
    ['pull-filter ignore "redirect-|gateway"', "`redirect-gateway`: ", "`pull-filter`"],
    ["push-remove rou|te", "`route`: ", "`push-remove`"],
  ];
  test.each(cases)("%j", (marked, ...expected) => check(marked, expected));
});

describe("addresses and masks", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["route 10.|8.0.0 255.255.255.0", "`10.8.0.0/24`: hosts 10.8.0.1 to 10.8.0.254, 254 in all; private (RFC 1918)"],
    ["route 10.1|.0.0 255.0.0.0", "not a network address: `10.1.0.0/8` has host bits. The network is `10.0.0.0/8`"],
    ["route 10.8.0.0 255.2|55.255.0", "`255.255.255.0` is /24: 256 addresses. `10.8.0.0/24`: hosts"],
    ["route 10.8.0.0 255.0|.255.0", "`255.0.255.0` is not a netmask"],
    ["route 192.0.|2.5", "`192.0.2.5`: for documentation only"],
    ["ifconfig 10.8.|0.2 255.255.255.0", "`10.8.0.2`: an address in `10.8.0.0/24`"],
    ["dhcp-option DNS 10.8|.0.1", "`10.8.0.1`: private"],
    ['push "dhcp-option DNS6 fd00::5|3"', "`fd00::53`: unique local"],
    ["dns server 0 address [fd00::5|3]:853 192.0.2.1", "`fd00::53`: unique local"],
    ["dns server 0 address 192.0.2|.1:53", "`192.0.2.1`: for documentation only"],
    ["ifconfig 10.8.0.1 10.8.|0.2", "`10.8.0.2`: private"],
    ["remote 100.64.0.|1", "CGNAT"],
    ["remote 8.8.|8.8", "`8.8.8.8`: public"],
    ["route-ipv6 fd00:8|::/64", "`fd00:8::/64`: fd00:8:: to fd00:8::ffff:ffff:ffff:ffff; unique local"],
    ['push "route 172.16.|0.0 255.240.0.0"', "`172.16.0.0/12`: hosts 172.16.0.1 to 172.31.255.254, 1,048,574 in all"],
  ];
  test.each(cases)("%j", (marked, ...expected) => check(marked, expected));
});

describe("what a line comes to", () => {
  const server = "dev tun\nserv|er 10.8.0.0 255.255.255.0\n";
  const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
    [
      server,
      { target: { openvpn: "2.6" } },
      "For OpenVPN 2.6 with `topology net30`",
      "ifconfig 10.8.0.1 10.8.0.2\n",
      'push "route 10.8.0.1"\npush "topology net30"',
      "The first client gets `10.8.0.6`, with `10.8.0.5` as its peer. There is room for 62 clients.",
    ],
    [
      server,
      { target: { openvpn: "2.7" } },
      "For OpenVPN 2.7 with `topology subnet`",
      "ifconfig-pool 10.8.0.2 10.8.0.254 255.255.255.0",
      "The first client gets `10.8.0.2/24`.",
    ],
    [`${server}client-to-client\n`, {}, 'push "route 10.8.0.0 255.255.255.0"'],
    [server.replace("0.0 ", "0.1 "), {}, "is not a network"],
    ["serv|er-ipv6 fd00:8::/64", {}, "The server gets `fd00:8::1/64`, the first client `fd00:8::1000`."],
    [
      "client\ndev tun\nrem|ote vpn.example.com\nport 1195\nproto tcp",
      {},
      "connects to `vpn.example.com`, port `1195`, over TCP",
    ],
    [
      "client\nremote a.example.com\nremo|te b.example.com 443 tcp",
      {},
      "`b.example.com`, port `443`, over TCP: entry 2 of 2",
    ],
    ["<connection>\nrem|ote vpn.example.com 443\n</connection>", {}, "port `443`, over UDP"],
    ["po|rt 1195\nserver 10.8.0.0 255.255.255.0", {}, "the server listens on UDP port `1195`"],
    ["client\nremote vpn.example.com\npo|rt 1195", {}, "from any free local port to port `1195`"],
    [
      "client\nremote vpn.example.com\npo|rt 1195",
      { target: { openvpn: "2.5" } },
      "from local port `1195` to port `1195`",
    ],
    ["client\nkeepa|live 10 60", {}, "ping 10\nping-restart 60\n```"],
    ["server 10.8.0.0 255.255.255.0\nkeepa|live 10 60", {}, "ping 10\nping-restart 120\n", 'push "ping-restart 60"'],
    ["keepa|live 10 15", {}, "20 or more"],
  ];
  for (const [marked, options, ...expected] of cases) {
    test(`${JSON.stringify(marked)} ${JSON.stringify(options)}`, () => check(marked, expected, options));
  }
});

describe("what became of a directive", () => {
  const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
    ["ns-cert-ty|pe server", { target: { openvpn: "2.6" } }, "⚠", "`remote-cert-tls`"],
    [
      "compat-mo|de 2.4.0",
      { target: { openvpn: "2.4" } },
      "Too new: OpenVPN 2.4 does not know it; it came with 2.6.0.",
    ],
    ["tls-remo|te x", { target: { openvpn: "2.6" } }, "Removed", "`verify-x509-name`"],
    ["secre|t static.key", {}, "Use `peer-fingerprint` or `TLS mode` instead."],
    ["use|r nobody", { target: { platform: "linux" } }, "**user**"],
    ["use|r nobody", { target: { platform: "windows" } }, "Without effect"],
    ["fragme|nt 1300", { target: { client: "connect" } }, "OpenVPN Connect"],
  ];
  for (const [marked, options, ...expected] of cases) {
    test(`${JSON.stringify(marked)} ${JSON.stringify(options)}`, () => check(marked, expected, options));
  }
});

test("what one system ignores works on the others", () => {
  for (const platform of ["any", "linux"] as const) {
    expect(hoverText("use|r nobody", { target: { platform } })).not.toContain("Without effect");
  }
});

describe("inline blocks", () => {
  test("show what is public in a certificate", () => {
    const text = hoverText(
      `<cert>\nsome text before\n${fixture("certificate-ec.pem").replace("MII", "M|II")}</cert>\n`,
    );
    expect(text).toContain("**CN\\=client\\.vpn\\.example\\.com, O\\=Example**");
    expect(text).toContain("Issued by: itself");
    expect(text).toContain("Key: EC P\\-256");
    expect(text).toContain(
      "SHA-256: `38:E6:22:F1:60:71:9A:CA:52:E7:CD:30:1D:D1:42:53:AF:9E:33:AC:96:0B:A5:E6:78:23:FD:D6:EB:52:14:E6`",
    );
    expect(text).toContain("Valid: 2026-11-22 – 2036-11-19, 3610 days left");
  });

  test("name the certificate on the tag as well", () => {
    check(`<c|ert>\n${fixture("certificate-ec.pem")}</cert>\n`, ["**cert**", "SHA-256: `"]);
  });

  test("say nothing of private keys and passwords", () => {
    const key = "<key>\n-----BEGIN PRIVATE KEY-----\nMIIEv|gIBADAN\n-----END PRIVATE KEY-----\n</key>";
    check(key, []);
    expect(hoverText(key.replace("|", "").replace("<key>", "<k|ey>"))).not.toContain("MIIEvgIBADAN");
    check("<auth-user-pass>\nuser\nsec|ret\n</auth-user-pass>", []);
  });

  test("take garbage for what it is", () => {
    check("<cert>\n-----BEGIN CERTIFICATE-----\nMII|BAAAA\n-----END CERTIFICATE-----\n</cert>", []);
  });
});

describe("files that are named", () => {
  const text = fixture("certificate-ec.pem");
  const files = {
    stat: (path: string) => (path === "client.crt" || path === "client.key" ? "file" : "missing"),
    read: () => text,
  } as const;
  const shown = (marked: string): string => {
    const { context, position } = atCursor(marked);
    const contents = hover({ ...context, files }, position)?.contents;
    return typeof contents === "object" && "value" in contents ? contents.value : "";
  };

  test("are there or not", () => {
    expect(shown("cert clie|nt.crt")).toContain("`client.crt` is there.");
    expect(shown("ca c|a.crt")).toContain("⚠ `ca.crt` is not there.");
  });

  test("show their certificates, and nothing of keys", () => {
    expect(shown("cert clie|nt.crt")).toContain("Key: EC P\\-256");
    expect(shown("key clie|nt.key")).not.toContain("Key: EC");
  });
});

describe("content of the file does nothing in markdown", () => {
  const cases: readonly string[] = [
    "<im|g src=x onerror=alert(1)> x",
    '"<img| src=x onerror=alert(1)>" x',
    "[x](comm|and:workbench.action.quit)",
    'remote "[x](com|mand:x)"',
    "a`b``|c",
    'setenv opt "<b>|x</b>"',
    'remote "<img src=x one|rror=alert(1)>" 1194',
  ];
  test.each(cases)("%j", (marked) => {
    const bare = hoverText(marked).replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(bare).not.toMatch(/<(?:img|b)|\]\(command/);
  });

  test("a certificate's names neither", () => {
    const text = hoverText(`<ce|rt>\n${fixture("certificate-odd-name.pem")}</cert>`);
    expect(text).toContain("Key: RSA 2048");
    expect(text).toContain("&lt;img src\\=x onerror\\=alert\\(1\\)&gt;");
    expect(text).not.toContain("<img");
  });
});
