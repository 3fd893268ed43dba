import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_TARGET, type Files } from "../../server/src/config/types.ts";
import { counterparts } from "../../server/src/features/pair/counterparts.ts";
import { mismatches } from "../../server/src/features/pair/mismatches.ts";
import { type End, pairOf } from "../../server/src/features/pair/pair.ts";
import { pairDiagnostics } from "../../server/src/features/pair/pair-diagnostics.ts";
import { documentOf } from "../support/cursor.ts";
import { mark } from "../support/rule-page.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pagesFolder = path.join(root, "server/src/features/pair/pages");
const samples = path.join(root, "samples");
const FIXTURES: Readonly<Record<string, string>> = {
  "stranger.pem": "certificate-ec.pem",
  "ca-made-anew.pem": "ca-made-anew.pem",
};
const files: Files = {
  stat: (name) => (existsSync(path.join(samples, name)) ? "file" : "missing"),
  read: (name) =>
    name in FIXTURES || name.startsWith("certificates/")
      ? readFileSync(path.join(root, "test/fixtures", FIXTURES[name] ?? name), "utf8")
      : existsSync(path.join(samples, name))
        ? readFileSync(path.join(samples, name), "utf8")
        : undefined,
};
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  ccd: ["someone"],
  "certificates/ccd": ["a_b"],
  slashes: ["a_b"],
  addresses: ["joe@example.com"],
};
const endOf = (name: string, text: string): End => ({
  document: documentOf(text, { uri: `file:///etc/openvpn/${name}.ovpn`, kind: "main" }),
  files,
  list: (folder) => (FOLDERS[folder] ?? []).map((entry) => ({ name: entry, kind: "file" })),
});
const codesOf = (server: string, client: string, openvpn: "2.4" | "2.5" | "2.6" | "2.7" = "2.6") => {
  const pair = pairOf([endOf("server", server), endOf("client", client)], { ...DEFAULT_TARGET, openvpn });
  return pair === undefined ? [] : [...mismatches(pair)].map(({ code, severity }) => `${severity} ${code}`);
};

describe.each(readdirSync(pagesFolder))("%s", (file) => {
  const page = readFileSync(path.join(pagesFolder, file), "utf8");
  const code = file.replace(/\.md$/, "");
  const [server = "", client = ""] = ["server", "client"].map(
    (role) => new RegExp(`^\`\`\`ovpn ${role}\\n(.*?)^\`\`\`$`, "ms").exec(page)?.[1],
  );
  const plain = (marked: string) => marked.replaceAll(/^ *\^.*\n/gm, "");

  test("says what, why and when to ignore it, and shows a finding on both ends", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n`));
    expect(page).toContain("\n## Why\n");
    expect(page).toContain("\n## When to ignore it\n");
    expect(server).toContain("^");
    expect(client).toContain("^");
  });

  test("its example", () => {
    const pair = pairOf([endOf("server", plain(server)), endOf("client", plain(client))], DEFAULT_TARGET);
    const found = pair === undefined ? [] : [...mismatches(pair)];
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(
      mark(
        plain(server),
        found.map((one) => ({ ...one, at: one.server })),
      ),
    ).toBe(server);
    expect(
      mark(
        plain(client),
        found.map((one) => ({ ...one, at: one.client })),
      ),
    ).toBe(client);
  });
});

const SERVER = "server 10.8.0.0 255.255.255.0\n";
const CLIENT = "client\nremote vpn.example.com\n";

describe("what matches", () => {
  test.each([
    ["one remote of several", SERVER, "client\nremote a.example.com 443 tcp\nremote b.example.com 1194 udp\n"],
    ["opposite directions", `${SERVER}tls-auth k 0\n`, `${CLIENT}key-direction 1\ntls-auth k\n`],
    [
      "a direction in front of a block",
      `${SERVER}tls-auth k 0\n`,
      `${CLIENT}tls-auth [inline] 1\n<tls-auth>\nx\n</tls-auth>\n`,
    ],
    ["digests of ciphers that need none", `${SERVER}auth SHA512\n`, CLIENT],
    ["pushed compression", `${SERVER}comp-lzo no\npush "comp-lzo no"\n`, CLIENT],
    ["stub-v2", `${SERVER}compress stub-v2\n`, CLIENT],
    ["comp-lzo and compress lzo", `${SERVER}comp-lzo\n`, `${CLIENT}compress lzo\n`],
    ["a pushed topology", `${SERVER}dev tun\ntopology subnet\n`, `${CLIENT}dev tun\n`],
    ["a small mtu that the server pushes", `${SERVER}tun-mtu 1400\n`, CLIENT],
    ["lz4-v2 that does not compress", `${SERVER}compress lz4-v2\n`, CLIENT],
    ["migration", `${SERVER}compress migrate\n`, `${CLIENT}comp-lzo no\n`],
    ["a direction that a later line takes back", `${SERVER}tls-auth k 0\n`, `${CLIENT}key-direction 0\ntls-auth k 1\n`],
    ["a marked cipher", `${SERVER}data-ciphers ?AES-128-GCM\n`, CLIENT],
    ["tls-crypt-v2 beside tls-crypt", `${SERVER}tls-crypt-v2 a\ntls-crypt b\n`, `${CLIENT}tls-crypt b\n`],
    [
      "the samples",
      "server 10.8.0.0 255.255.255.0\nca ca.crt\ncert server.crt\nremote-cert-tls client\n",
      `${CLIENT}ca ca.crt\ncert client.crt\nremote-cert-tls server\n`,
    ],
    [
      "an authority in other capitals",
      `${SERVER}cert certificates/named.pem\n`,
      `${CLIENT}ca certificates/root-capitals.pem\n`,
    ],
    [
      "a root and the authority between",
      `${SERVER}cert certificates/below.pem\nextra-certs certificates/between.pem\n`,
      `${CLIENT}ca certificates/root.pem\n`,
    ],
    [
      "a subject with a comma and an equals sign",
      `${SERVER}cert certificates/named.pem\n`,
      `${CLIENT}verify-x509-name "O=Acme, Dept=3, CN=a/b, emailAddress=joe@example.com"\n`,
    ],
    [
      "the name that another field gives",
      `${SERVER}x509-username-field emailAddress\nverify-x509-name joe@example.com name\n`,
      `${CLIENT}cert certificates/named.pem\n`,
    ],
    [
      "a ccd file by another field",
      `${SERVER}x509-username-field emailAddress\nclient-config-dir addresses\nccd-exclusive\n`,
      `${CLIENT}cert certificates/named.pem\n`,
    ],
    [
      "a ccd file of a name with a slash",
      `${SERVER}client-config-dir slashes\nccd-exclusive\n`,
      `${CLIENT}cert certificates/named.pem\n`,
    ],
    [
      "files where cd leads",
      `${SERVER}cd certificates\nca root.pem\nclient-config-dir ccd\nccd-exclusive\n`,
      `${CLIENT}cd certificates\ncert named.pem\n`,
    ],
    ["a cipher by its short name", `${SERVER}data-ciphers AES128\n`, `${CLIENT}data-ciphers AES-128-CBC\n`],
    ["a cipher by its long name", `${SERVER}data-ciphers id-aes128-GCM\n`, `${CLIENT}data-ciphers AES-128-GCM\n`],
    [
      "a digest by another name",
      `${SERVER}data-ciphers AES-128-CBC\nauth SHA2-256\n`,
      `${CLIENT}data-ciphers AES-128-CBC\nauth SHA256\n`,
    ],
    ["packing that the other end reads", `${SERVER}compress lz4\nallow-compression yes\n`, `${CLIENT}compress lz4\n`],
    [
      "pushed compression that the client allows",
      `${SERVER}compress lz4-v2\npush "compress lz4-v2"\n`,
      `${CLIENT}allow-compression asym\n`,
    ],
    ["pushed compression that its own line allows", `${SERVER}comp-lzo\npush "comp-lzo yes"\n`, `${CLIENT}comp-lzo\n`],
    ["two servers", SERVER, SERVER],
    ["broken text", 'server "10.8.0.0\n<ca>\n', "client\nremote\nproto tpc\n"],
  ])("%s", (_, server, client) => {
    expect(codesOf(server, client)).toEqual([]);
  });
});

describe("what does not match", () => {
  test.each([
    [
      "the last word on the direction",
      `${SERVER}tls-auth k 0\n`,
      `${CLIENT}tls-auth k 1\nkey-direction 0\n`,
      "pair-key-direction",
    ],
    [
      "a fallback",
      `${SERVER}data-ciphers AES-128-GCM\ndata-ciphers-fallback AES-256-CBC\n`,
      `${CLIENT}data-ciphers AES-256-CBC\n`,
      "pair-ciphers",
    ],
    ["compression that is only pushed", `${SERVER}push "comp-lzo no"\n`, CLIENT, "pair-compression"],
    ["lz4-v2 that compresses", `${SERVER}compress lz4-v2\nallow-compression yes\n`, CLIENT, "pair-compression"],
    ["fragment, which cannot be pushed", `${SERVER}fragment 1300\npush "fragment 1300"\n`, CLIENT, "pair-fragment"],
    [
      "a client's certificate on the server, without remote-cert-tls",
      `${SERVER}cert client.crt\n`,
      `${CLIENT}ca ca.crt\n`,
      "pair-certificate-usage",
    ],
    [
      "the name of another field",
      `${SERVER}x509-username-field emailAddress\nverify-x509-name a/b name\n`,
      `${CLIENT}cert certificates/named.pem\n`,
      "pair-certificate-name",
    ],
    [
      "lzo that packs, and comp-lzo no",
      `${SERVER}comp-lzo\nallow-compression yes\n`,
      `${CLIENT}comp-lzo no\n`,
      "pair-compression",
    ],
    [
      "lz4 that packs, and compress",
      `${SERVER}compress\n`,
      `${CLIENT}compress lz4\nallow-compression yes\n`,
      "pair-compression",
    ],
    [
      "pushed compression that the client does not allow",
      `${SERVER}compress lz4-v2\npush "compress lz4-v2"\n`,
      CLIENT,
      "pair-compression",
    ],
    [
      "pushed compression that the client drops",
      `${SERVER}comp-lzo no\npush "comp-lzo no"\n`,
      `${CLIENT}pull-filter ignore comp-lzo\n`,
      "pair-compression",
    ],
    [
      "a pushed topology that the client drops",
      `${SERVER}dev tun\ntopology subnet\n`,
      `${CLIENT}dev tun\npull-filter ignore topology\n`,
      "pair-topology",
    ],
    ["an authority of the same name", `${SERVER}cert server.crt\n`, `${CLIENT}ca ca-made-anew.pem\n`, "pair-ca"],
  ])("%s", (_, server, client, code) => {
    expect(codesOf(server, client)).toEqual([`warning ${code}`]);
  });
});

test.each([
  [
    "an authority whose root is missing",
    `${SERVER}cert certificates/below.pem\n`,
    `${CLIENT}ca certificates/between.pem\n`,
    "pair-ca",
  ],
  ["an mtu a little above the client's most", `${SERVER}tun-mtu 1700\n`, CLIENT, "pair-mtu"],
])("%s is worth a word, not a warning", (_, server, client, code) => {
  expect(codesOf(server, client)).toEqual([`information ${code}`]);
});

describe("two peers", () => {
  const [listens, calls] = [
    "dev tun\nifconfig 10.8.0.1 10.8.0.2\nsecret k\n",
    "dev tun\nifconfig 10.8.0.2 10.8.0.1\nsecret k\nremote vpn.example.com\n",
  ];
  test.each([
    ["that match", "", "", ""],
    ["opposite directions", "key-direction 0\n", "key-direction 1\n", ""],
    ["one direction", "key-direction 0\n", "", "pair-key-direction"],
    ["ciphers", "cipher AES-256-CBC\n", "cipher AES-128-CBC\n", "pair-ciphers"],
    ["digests", "auth SHA256\n", "", "pair-auth"],
    ["compression", "comp-lzo\n", "", "pair-compression"],
    ["fragment", "", "fragment 1300\n", "pair-fragment"],
    ["proto", "proto tcp-server\n", "", "pair-proto"],
    ["device", "dev tap\n", "", "pair-device"],
    ["addresses", "ifconfig 10.8.0.1 10.8.0.3\n", "", "pair-ifconfig"],
  ])("%s", (_, server, client, code) => {
    expect(codesOf(listens + server, calls + client)).toEqual(code === "" ? [] : [`warning ${code}`]);
  });

  test("with TLS the digest and the cipher are the affair of TLS", () => {
    const tls = (text: string, role: string) => text.replace("secret k", role);
    expect(codesOf(`${tls(listens, "tls-server")}auth SHA256\n`, tls(calls, "tls-client"))).toEqual([]);
  });
});

test("what matches depends on the version", () => {
  const [server, client] = [`${SERVER}cipher AES-256-CBC\ndata-ciphers AES-256-CBC\n`, `${CLIENT}cipher AES-256-CBC\n`];
  expect(codesOf(server, client, "2.5")).toEqual([]);
  expect(codesOf(server, client, "2.6")).toEqual(["warning pair-ciphers"]);
  expect(codesOf(`${SERVER}tun-mtu 1400\n`, CLIENT, "2.5")).toEqual(["warning pair-mtu"]);
  expect(codesOf(`${SERVER}local 192.0.2.1 443 tcp\n`, "client\nremote vpn.example.com 443 tcp\n", "2.7")).toEqual([]);
});

test("keys are compared and never shown", () => {
  const key = (digit: string) =>
    `<tls-crypt>\n-----BEGIN OpenVPN Static key V1-----\n${digit.repeat(32)}\n-----END OpenVPN Static key V1-----\n</tls-crypt>\n`;
  expect(codesOf(SERVER + key("a"), CLIENT + key("A"))).toEqual([]);
  const found = pairDiagnostics(endOf("server", SERVER + key("a")), [endOf("client", CLIENT + key("b"))], {
    target: DEFAULT_TARGET,
  });
  expect(found.map(({ code }) => code)).toEqual(["pair-tls-key"]);
  expect(JSON.stringify(found)).not.toMatch(/aaaa|bbbb/);
});

test("each end links to the other's line, once for each of several clients", () => {
  const server = endOf("server", `${SERVER}dev tun\n`);
  const clients = ["a", "b"].map((name) => endOf(name, `${CLIENT}dev tap\n`));
  const [found, ...more] = pairDiagnostics(server, clients, { target: DEFAULT_TARGET });
  expect(more).toEqual([]);
  expect(found?.relatedInformation?.map(({ location: { uri, range } }) => `${uri}:${range.start.line}`)).toEqual([
    "file:///etc/openvpn/a.ovpn:2",
    "file:///etc/openvpn/b.ovpn:2",
  ]);
});

test("settings and comments silence", () => {
  const [server, client] = [
    endOf("server", `${SERVER}dev tun\n`),
    endOf("client", `${CLIENT}dev tap # openvpn-ignore: pair-device\n`),
  ];
  const options = { target: DEFAULT_TARGET };
  expect(pairDiagnostics(client, [server], options)).toEqual([]);
  expect(pairDiagnostics(server, [client], { ...options, severities: { "pair-device": "off" } })).toEqual([]);
  expect(pairDiagnostics(server, [client], options)).toHaveLength(1);
});

describe("counterparts", () => {
  const open = (uri: string, text: string) => documentOf(text, { uri: `file:///${uri}.ovpn`, kind: "main" });
  const all = [
    open("a/server", SERVER),
    open("a/client", CLIENT),
    open("a/other", CLIENT),
    open("a/nginx", "server {\n listen 80;\n root /srv;\n}\n"),
    open("b/server", SERVER),
    open("b/tcp", "client\nremote vpn.example.com 443 tcp\n"),
    open("c/client", CLIENT),
    open("d/one", "dev tun\nifconfig 10.8.0.1 10.8.0.2\nsecret k\n"),
    open("d/two", "dev tun\nifconfig 10.8.0.2 10.8.0.1\nsecret k\nremote vpn.example.com\n"),
  ];
  test.each([
    ["a/client", "a/server"],
    ["a/server", "a/client a/other"],
    ["b/server", ""],
    ["b/tcp", ""],
    ["c/client", ""],
    ["d/one", "d/two"],
    ["d/two", "d/one"],
  ])("%s: %s", (name, expected) => {
    const own = all.find(({ uri }) => uri === `file:///${name}.ovpn`) ?? open(name, "");
    const found = counterparts(
      own,
      all.filter((one) => one !== own),
      DEFAULT_TARGET,
    );
    expect(found.map(({ uri }) => uri.slice("file:///".length, -".ovpn".length)).join(" ")).toBe(expected);
  });
});
