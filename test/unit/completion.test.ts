// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of snippets look like that
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completion, resolveCompletion } from "../../server/src/features/completion.ts";
import { positionAt } from "../../server/src/features/document.ts";
import { hover } from "../../server/src/features/hover.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { atCursor, type ContextOptions, contextOf } from "../support/cursor.ts";

const files: Readonly<Record<string, ReadonlyArray<{ name: string; kind: "file" | "directory" }>>> = {
  ".": [
    { name: "ca.crt", kind: "file" },
    { name: "keys", kind: "directory" },
    { name: "my key.pem", kind: "file" },
  ],
  "keys/": [{ name: "client.key", kind: "file" }],
};

function complete(marked: string, options?: ContextOptions) {
  const { context, position } = atCursor(marked, options);
  return completion({ ...context, list: (folder) => files[folder] ?? [], snippets: "supported" }, position);
}

const labels = (marked: string, options?: ContextOptions) => complete(marked, options).map(({ label }) => label);

/** `+name` is offered at the `|`, `-name` is not. */
function check(marked: string, claims: readonly string[], options?: ContextOptions): void {
  const offered = labels(marked, options);
  for (const claim of claims) {
    if (claim.startsWith("+")) expect(offered).toContain(claim.slice(1));
    else expect(offered).not.toContain(claim.slice(1));
  }
}

/** The first items as an editor shows them, joined by blanks. */
function first(count: number, marked: string, options?: ContextOptions): string {
  const order = ({ label, sortText = label }: { label: string; sortText?: string }) => sortText;
  const items = complete(marked, options).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return items
    .slice(0, count)
    .map(({ label }) => label)
    .join(" ");
}

/** What the text becomes when the item of that label is taken. */
function accept(marked: string, label: string, options?: ContextOptions): string {
  const { context } = atCursor(marked, options);
  const item = complete(marked, options).find((one) => one.label === label);
  const edit = item?.textEdit;
  if (edit === undefined || !("range" in edit)) throw new Error(`${label} is not offered`);
  const lines = context.document.text.split("\n");
  const line = lines[edit.range.start.line] ?? "";
  lines[edit.range.start.line] =
    line.slice(0, edit.range.start.character) + edit.newText + line.slice(edit.range.end.character);
  return lines.join("\n");
}

describe("what is used most comes first", () => {
  const cases: ReadonlyArray<readonly [marked: string, expected: string]> = [
    ["client\nverb 3\n|", "dev proto remote port"],
    ["client\n<connection>\n|\n</connection>", "proto remote port nobind"],
    ["server 10.8.0.0 255.255.255.0\npush |", '"route" "redirect-gateway" "dhcp-option" "dns"'],
    ['server 10.8.0.0 255.255.255.0\npush "|"', "route redirect-gateway dhcp-option dns"],
    ["client\n<|", "<ca> <cert> <key> <tls-crypt>"],
    ["client\npull-filter ignore |", "route redirect-gateway dhcp-option dns"],
    ["client\nignore-unknown-option |", "block-outside-dns dns data-ciphers data-ciphers-fallback"],
    ["proto |", "udp tcp udp4 tcp4"],
    ["redirect-gateway |", "def1 ipv6 bypass-dhcp !ipv4"],
    ["topology |", "subnet net30 p2p"],
    ["tls-version-min |", "1.2 1.3 1.0 1.1"],
    ["data-ciphers |", "AES-256-GCM AES-128-GCM CHACHA20-POLY1305 AES-192-GCM"],
    ["route 192.0.2.0 |", "255.255.255.0 255.255.0.0 255.0.0.0 255.255.255.255"],
    ["verb |", "3 4 1 0"],
    ["ca |", "ca.crt my key.pem keys"],
  ];
  test.each(cases)("%j: %s", (marked, expected) => {
    const count = marked === "ca |" ? 3 : expected.split(" ").length;
    expect(first(count, marked)).toBe(expected);
  });

  test("in the file of one client", () => {
    expect(first(4, "|", { kind: "ccd" })).toBe("ifconfig-push iroute push ifconfig-ipv6-push");
  });

  test("what is on its way out comes last", () => {
    const items = complete("client\n|").toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    const from = items.findIndex(({ tags }) => tags !== undefined);
    expect(items.slice(from).every(({ tags }) => tags !== undefined)).toBe(true);
  });
});

describe("names for the place", () => {
  const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
    ["|", {}, "+client", "+server", "+remote", "+<ca>", "+client configuration", "-peer-id", "-ifconfig-push"],
    ["client\n|", {}, "+remote", "-server", "-client", "-client configuration"],
    ["server 10.8.0.0 255.255.255.0\n|", {}, "+client-config-dir", "+push", "-remote", "-server"],
    ["client\nremote a.example.com\n|", {}, "+remote", "+verb"],
    ["client\nverb 3\n|", {}, "-verb"],
    ["client\nverb| 3\n", {}, "+verb"],
    ["client\n<connection>\n|\n</connection>", {}, "+remote", "+proto", "+<tls-crypt>", "-dev", "-verb", "-<ca>"],
    ["client\nproto udp\n<connection>\n|\n</connection>", {}, "+proto"],
    ["client\n<connection>\nproto udp\n|\n</connection>", {}, "-proto"],
    [
      'server 10.8.0.0 255.255.255.0\npush "|"',
      {},
      "+route",
      "+redirect-gateway",
      "+dhcp-option",
      "-server",
      "-remote",
      "-ca",
      "-<ca>",
      "-push-continuation",
      "-peer-id",
    ],
    ["PUSH_REPLY\n|", { kind: "push" }, "+peer-id", "+route", "-show-tls"],
    ["|", {}, "-show-tls", "-help", "-gremlin", "-push-continuation", "-msg-channel"],
    ['push "|', {}, "+route", "-server"],
    ["push |", {}, '+"route"', '-"server"'],
    ["setenv opt |", {}, "+block-outside-dns", "+verb"],
    ["|", { kind: "ccd" }, "+ifconfig-push", "+iroute", "+push", "-remote", "-dev", "-client configuration"],
    ["# |", {}, "-verb"],
    ["verb 3 # |", {}, "-verb"],
    ["<c|", {}, "+<ca>", "+<cert>", "-client"],
    ["<ca>\n|", {}, "+</ca>", "-verb"],
    ["<ca>\nMII\n</|", {}, "+</ca>"],
    ["<ca>\nMII|\n</ca>", {}, "-</ca>", "-verb"],
  ];
  for (const [marked, options, ...claims] of cases) {
    test(`${JSON.stringify(marked)} ${JSON.stringify(options)}`, () => check(marked, claims, options));
  }
});

describe("names for the target", () => {
  const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
    ["|", { target: { openvpn: "2.4" } }, "-compat-mode", "+ncp-ciphers"],
    ["|", { target: { openvpn: "2.6" } }, "+compat-mode", "-tls-remote"],
    ["|", { target: { openvpn: "2.6", platform: "linux" } }, "-block-outside-dns"],
    ["|", { target: { openvpn: "2.6", platform: "windows" } }, "+block-outside-dns"],
    ["|", { target: { client: "connect" } }, "-fragment", "-server"],
  ];
  for (const [marked, options, ...claims] of cases) {
    test(`${JSON.stringify(marked)} ${JSON.stringify(options)}`, () => check(marked, claims, options));
  }

  test("a deprecated directive is struck through", () => {
    const item = complete("|", { target: { openvpn: "2.6" } }).find(({ label }) => label === "comp-lzo");
    expect(item?.tags).toEqual([1]);
  });
});

describe("arguments", () => {
  const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
    ["proto |", {}, "+udp", "+tcp", "-ca.crt"],
    ["dev |", {}, "+tun", "+tap"],
    ["redirect-gateway def1 |", {}, "+ipv6", "-def1"],
    ['push "redirect-gateway def1 |"', {}, "+ipv6", "-def1"],
    ["route 10.0.0.0 255.0.0.0 |", {}, "+net_gateway", "+vpn_gateway"],
    ["cipher |", {}, "+AES-256-GCM", "-BF-CBC", "-DES-CBC", "-none"],
    ["data-ciphers AES-256-GCM:|", {}, "+AES-128-GCM", "-AES-256-GCM"],
    ["auth |", {}, "+SHA256", "-MD5", "-none"],
    ["dh |", {}, "+none"],
    [
      "ignore-unknown-option block-outside-dns |",
      {},
      "+data-ciphers-fallback",
      "-block-outside-dns",
      "-peer-id",
      "-version",
    ],
    ['pull-filter ignore "|"', {}, "+redirect-gateway", "+dhcp-option", "-server"],
    ["push-remove |", { kind: "ccd" }, "+route", "-server"],
    ['push "ping 10"\npush-remove |', { kind: "ccd" }, "+ping", "-route"],
    ["ca |", {}, "+ca.crt", "+keys", "+my key.pem"],
    ["key keys/|", {}, "+client.key", "-ca.crt"],
    ["verb |", {}, "-ca.crt", "-udp"],
    ["dns server 1 |", {}, "+address", "+dnssec"],
    ["dns server 1 dnssec |", {}, "+optional", "-DoT"],
    ['push "dns server 1 transport |"', {}, "+DoT", "-optional"],
    ["no-such-directive |", {}, "-udp"],
    ["proto udp |", {}, "-udp"],
  ];
  for (const [marked, options, ...claims] of cases) {
    test(`${JSON.stringify(marked)} ${JSON.stringify(options)}`, () => check(marked, claims, options));
  }
});

describe("what is written", () => {
  const cases: ReadonlyArray<readonly [string, string, string]> = [
    ["rem|", "remote", "remote ${1:vpn.example.com} ${2:1194}"],
    ["tls-version-m|", "tls-version-min", "tls-version-min ${1|1.2,1.0,1.1,1.3|}"],
    ["u|", "up", "up ${1:cmd}"],
    ["--rem|", "remote", "--remote ${1:vpn.example.com} ${2:1194}"],
    ["ver| 3", "verb", "verb 3"],
    ["ver|xx 3", "verb", "verb 3"],
    ["client|", "client", "client"],
    ['push "rou|"', "route", 'push "route ${1:192.0.2.0} ${2:255.255.255.0}"'],
    ["push |", '"block-ipv6"', 'push "block-ipv6"'],
    ["<c|", "<ca>", "<ca>\n$0\n</ca>"],
    ["<ca>\n  </c|", "</ca>", "<ca>\n  </ca>"],
    ["proto u|", "udp", "proto udp"],
    ["data-ciphers AES-256-GCM:A|", "AES-128-GCM", "data-ciphers AES-256-GCM:AES-128-GCM"],
    ["ca my|", "my key.pem", "ca my\\ key.pem"],
    ['ca "my|', "my key.pem", 'ca "my key.pem'],
    ["key keys/cl|", "client.key", "key keys/client.key"],
  ];
  test.each(cases)("%j, %s", (marked, label, expected) => expect(accept(marked, label)).toBe(expected));
});

test("documentation comes when it is asked for", () => {
  const item = complete("rem|").find(({ label }) => label === "remote");
  expect(item).toBeDefined();
  expect(item?.documentation).toBeUndefined();
  const resolved = item === undefined ? undefined : resolveCompletion(item);
  expect(resolved?.documentation).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("remote host [port]"),
  });
  expect(resolved?.detail).toBe("The server to connect to");
});

test("a value's documentation too", () => {
  const item = complete("cipher |").find(({ label }) => label === "AES-256-GCM");
  const resolved = item === undefined ? undefined : resolveCompletion(item);
  expect(resolved?.documentation).toMatchObject({ value: expect.stringContaining("Strong") });
});

const pieces = fc.constantFrom(
  "<ca>",
  "</ca>",
  "<connection>",
  "</connection>",
  '"',
  "'",
  "\\",
  " ",
  "\n",
  "\r\n",
  "#",
  "--",
);
const words = fc.constantFrom(
  "push ",
  "route ",
  "remote ",
  "redirect-gateway ",
  "setenv opt ",
  "server 10.8.0.0 255.255.255.0",
  "😀",
  "\ud83d",
  "\0",
  "\uFEFF",
  "data-ciphers A:",
  "key ./",
);
const texts = fc
  .array(fc.oneof(pieces, words, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 25 })
  .map((parts) => parts.join(""));

test("no text and no position is too broken for any feature", () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 120 }), (text, at) => {
      const context = contextOf(text);
      const position = positionAt(context.document, Math.min(at, text.length));
      const items = completion({ ...context, list: () => [], snippets: "supported" }, position);
      for (const { textEdit } of items) {
        if (textEdit === undefined || !("range" in textEdit)) continue;
        expect(textEdit.range.start.line).toBe(textEdit.range.end.line);
        expect(textEdit.range.start.character).toBeLessThanOrEqual(position.character);
        expect(textEdit.range.end.character).toBeGreaterThanOrEqual(position.character);
      }
      hover(context, position);
      signatureHelp(context, position);
      expect(semanticTokens(context).length % 5).toBe(0);
    }),
    { numRuns: 200 },
  );
});

describe("what has been typed leaves out what cannot become of it", () => {
  const cases: ReadonlyArray<readonly [marked: string, claims: readonly string[]]> = [
    ["ro|", ["+route", "+route-ipv6", "+remote", "-verb", "-dev"]],
    ["rgw|", ["+route-gateway", "-route"]],
    ["rmeote|", ["+remote", "-route"]],
    ["RO|", ["+route"]],
    ["proto tc|", ["+tcp-client", "-udp"]],
    ["data-ciphers AES-256-GCM:cha|", ["+CHACHA20-POLY1305", "-AES-128-GCM"]],
    ["ca ca|", ["+ca.crt", "-my key.pem"]],
    ['push "redir|"', ["+redirect-gateway", "-route"]],
    ["push ro|", ['+"route"', '-"ping"']],
    ["<tls|", ["+<tls-auth>", "-<ca>"]],
    ["qqq|", ["-route"]],
  ];
  test.each(cases)("%s", (marked, claims) => check(`client\n${marked}`, claims));

  test("every name is offered at each step of writing it", () => {
    for (const label of labels("client\n|")) {
      if (label.startsWith("<")) continue;
      for (let end = 1; end <= label.length; end++) check(`client\n${label.slice(0, end)}|`, [`+${label}`]);
    }
  });
});
