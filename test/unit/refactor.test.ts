import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offsetAt } from "../../server/src/features/document.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { refactorings } from "../../server/src/features/refactor/index.ts";
import { type AnyPrefix, prefixCover } from "../../server/src/features/refactor/prefix-cover.ts";
import type { RefactorContext } from "../../server/src/features/refactor/refactoring.ts";
import { routeLines } from "../../server/src/features/refactor/route-lines.ts";
import { atCursor, documentOf } from "../support/cursor.ts";

const FOLDER = "file:///etc/openvpn/";

/** What is offered at the cursor of `a.ovpn`, by title: the files that it leaves, as "name: text" where it is not `a.ovpn`. */
function offers(marked: string, files: Readonly<Record<string, string>> | undefined = undefined) {
  const { context, position } = atCursor(marked, { uri: `${FOLDER}a.ovpn`, kind: "main" });
  const places: PlacesContext = {
    ...context,
    files: files && {
      stat: (path) => (files[path] === undefined ? "missing" : "file"),
      read: (path) => files[path],
    },
    list: (folder) =>
      Object.keys(files ?? {})
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => ({ name: path.slice(folder.length + 1), kind: "file" as const })),
    resolve: (base, path) => new URL(path, base).href,
    open: (uri) => documentOf(files?.[uri.slice(FOLDER.length)] ?? "", { uri, kind: "ccd" }),
    configurations: () => [],
  };
  const refactoring: RefactorContext = { ...places, creates: "supported", trigger: "invoked" };
  const range = { start: position, end: position };
  const found: Record<string, string> = {};
  for (const { title, edit } of refactorings(refactoring, { range, diagnostics: [] })) {
    const changes =
      edit?.documentChanges?.flatMap((change) =>
        "edits" in change ? [{ uri: change.textDocument.uri, edits: change.edits }] : [],
      ) ?? Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
    found[title] = changes
      .map(({ uri, edits }) => {
        const before =
          uri === context.document.uri
            ? context.document
            : documentOf(files?.[uri.slice(FOLDER.length)] ?? "", { uri });
        let text = before.text;
        for (const one of edits.toSorted((a, b) => b.range.start.line - a.range.start.line)) {
          if (!("newText" in one)) continue;
          text =
            text.slice(0, offsetAt(before, one.range.start)) +
            one.newText +
            text.slice(offsetAt(before, one.range.end));
        }
        return uri === context.document.uri ? text : `${uri.slice(FOLDER.length)}: ${text}`;
      })
      .join("");
  }
  return found;
}

const PEM = "-----BEGIN X-----\nAAAA\n-----END X-----\n";

describe("refactorings", () => {
  const cases: ReadonlyArray<{
    readonly name: string;
    readonly before: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly after: Readonly<Record<string, string>>;
  }> = [
    {
      name: "a server's full tunnel to a split one",
      before: 'server 10.8.0.0 255.255.255.0\n|push "redirect-gateway def1"\npush "route 192.0.2.0 255.255.255.0"\n',
      after: {
        "Split tunnel: clients send only the pushed routes through it":
          'server 10.8.0.0 255.255.255.0\npush "route 192.0.2.0 255.255.255.0"\n',
      },
    },
    {
      name: "a server's split tunnel to a full one",
      before: "|server 10.8.0.0 255.255.255.0\nserver-ipv6 2001:db8::/64",
      after: {
        "Full tunnel: clients send everything through it":
          'server 10.8.0.0 255.255.255.0\npush "redirect-gateway def1 ipv6"\nserver-ipv6 2001:db8::/64',
      },
    },
    {
      name: "a client's full tunnel to a split one",
      before: "client\n|redirect-gateway def1\nremote vpn.example.com\n",
      after: {
        "Split tunnel: send only the routes through it, whatever the server asks for":
          'client\npull-filter ignore "redirect-gateway"\nremote vpn.example.com\n',
      },
    },
    {
      name: "a client's split tunnel to a full one",
      before: 'client\npull-filter |ignore "redirect-gateway"\n',
      after: { "Full tunnel: send everything through it": "client\nredirect-gateway def1\n" },
    },
    {
      name: "a file into the configuration",
      before: "tls-auth |ta.key 1 # secret\n",
      files: { "ta.key": PEM },
      after: {
        'Put "ta.key" into this file as <tls-auth>': `key-direction 1\n<tls-auth>\n${PEM}</tls-auth> # secret\n`,
      },
    },
    { name: "no file into the configuration where none may be read", before: "ca |ca.crt\n", after: {} },
    { name: "nothing that is no text", before: "ca |ca.crt\n", files: { "ca.crt": "\0-----BEGIN X-----" }, after: {} },
    {
      name: "a block out to a file",
      before: `client\n<|ca>\n${PEM}</ca>\nverb 3\n`,
      files: { "ca.crt": "taken" },
      after: { 'Move <ca> out to "ca-2.crt"': `ca-2.crt: ${PEM}client\nca ca-2.crt\nverb 3\n` },
    },
    { name: "no block without an end", before: `<|ca>\n${PEM}`, files: {}, after: {} },
    {
      name: "fewer routes",
      before: "|route 10.0.0.0 255.255.255.128 vpn_gateway 5\nverb 3\nroute 10.0.0.128 255.255.255.128 vpn_gateway 5\n",
      after: {
        "Write these 2 routes as 1 with the same addresses": "route 10.0.0.0 255.255.255.0 vpn_gateway 5\nverb 3\n",
      },
    },
    {
      name: "fewer pushed routes of both kinds, each for itself",
      before:
        'push "|route-ipv6 2001:db8::/33"\npush "route-ipv6 2001:db8:8000::/33"\npush "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\n',
      after: {
        "Sort these 4 routes by address":
          'push "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\npush "route-ipv6 2001:db8::/33"\npush "route-ipv6 2001:db8:8000::/33"\n',
        "Write these 2 routes as 1 with the same addresses":
          'push "route-ipv6 2001:db8::/32"\npush "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\n',
      },
    },
    {
      name: "no fewer routes where another one lies between",
      before:
        "|route 10.0.0.0 255.255.255.128\nroute 10.0.0.128 255.255.255.128\nroute 10.0.0.0 255.255.255.0 net_gateway\n",
      after: {
        "Sort these 3 routes by address":
          "route 10.0.0.0 255.255.255.0 net_gateway\nroute 10.0.0.0 255.255.255.128\nroute 10.0.0.128 255.255.255.128\n",
      },
    },
    {
      name: "the two halves of everything stay",
      before: "|route 0.0.0.0 128.0.0.0\nroute 128.0.0.0 128.0.0.0\n",
      after: {},
    },
    {
      name: "routes in order, with what is behind them",
      before: "route 10.2.0.0 255.255.0.0 # b\n|route 10.1.0.0 255.255.0.0 # a\n\nroute 10.0.0.0 255.255.0.0",
      after: {
        "Sort these 2 routes by address":
          "route 10.1.0.0 255.255.0.0 # a\nroute 10.2.0.0 255.255.0.0 # b\n\nroute 10.0.0.0 255.255.0.0",
      },
    },
    {
      name: "no other order where one route may need another",
      before: "route 10.2.0.0 255.255.0.0 10.8.0.9\n|route 10.1.0.0 255.255.0.0\n",
      after: {},
    },
    {
      name: "net30 to subnet, ccd files with it",
      before:
        "dev tun\nserver 10.8.0.0 255.255.255.0\nclient-config-dir ccd\nifconfig-pool-persist ipp.txt\n|topology net30 # old\n",
      files: { "ccd/a": "ifconfig-push 10.8.0.6 10.8.0.5\n", "ccd/b": "ifconfig-push 10.8.0.7 255.255.255.0\n" },
      after: {
        "Use topology subnet: one address for each client":
          "dev tun\nserver 10.8.0.0 255.255.255.0\nclient-config-dir ccd\nifconfig-pool-persist ipp.txt\ntopology subnet\n# In client-config-dir the second value of ifconfig-push is the netmask now: 255.255.255.0\n# Delete ipp.txt before the next start: its addresses are those of net30 # old\nccd/a: ifconfig-push 10.8.0.6 255.255.255.0\n",
      },
    },
  ];
  test.each(cases)("$name", ({ before, files, after }) => {
    const offered = offers(before, files);
    for (const title of Object.keys(offered)) {
      if (!(title in after) && title.startsWith("Full tunnel")) delete offered[title];
    }
    expect(offered).toEqual(after);
  });
});

test("titles never quote a key", () => {
  const offered = offers(`<|key>\n${PEM}</key>\n`, {});
  expect(Object.keys(offered)).toEqual(['Move <key> out to "a.key"']);
});

const prefix = (width: 32 | 128) =>
  fc.tuple(fc.bigInt(0n, (1n << BigInt(width)) - 1n), fc.integer({ min: 1, max: width })).map(([address, bits]) => {
    const size = 1n << BigInt(width - bits);
    return { network: address - (address % size), bits };
  });
/** Prefixes close to each other, so that halves meet. */
const close = fc.tuple(fc.nat(31), fc.integer({ min: 27, max: 32 })).map(([last, bits]) => {
  const size = 1n << BigInt(32 - bits);
  return { network: 0x0a000000n + BigInt(last) - (BigInt(last) % size), bits };
});

/** The addresses as ranges that do not touch: the one way to write a set. */
function ranges(prefixes: readonly AnyPrefix[], width: number): readonly string[] {
  const spans = prefixes
    .map(({ network, bits }) => ({ from: network, to: network + (1n << BigInt(width - bits)) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: { from: bigint; to: bigint }[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before === undefined || before.to < span.from) joined.push({ ...span });
    else if (span.to > before.to) before.to = span.to;
  }
  return joined.map(({ from, to }) => `${from}-${to}`);
}

describe("a cover", () => {
  test.each([
    ["IPv4", 32, prefix(32)],
    ["IPv4 close together", 32, close],
    ["IPv6", 128, prefix(128)],
  ] as const)("holds exactly the same addresses, in no more prefixes: %s", (_, width, one) => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (prefixes) => {
        const cover = prefixCover(prefixes, width);
        expect(ranges(cover, width)).toEqual(ranges(prefixes, width));
        expect(cover.length).toBeLessThanOrEqual(prefixes.length);
        expect(prefixCover(cover, width)).toEqual(cover);
      }),
    );
  });

  test("in the file: the routes after it lead where those before it did", () => {
    fc.assert(
      fc.property(fc.array(close, { minLength: 2, maxLength: 20 }), (prefixes) => {
        const dotted = (value: bigint) => [24n, 16n, 8n, 0n].map((by) => (value >> by) & 255n).join(".");
        const lines = prefixes.map(
          ({ network, bits }) =>
            `route ${dotted(network)} ${dotted((0xffffffffn << BigInt(32 - bits)) & 0xffffffffn)}\n`,
        );
        const [after = lines.join("")] = Object.entries(offers(`|${lines.join("")}`))
          .filter(([title]) => title.startsWith("Write"))
          .map(([, text]) => text);
        const routes = [...routeLines(documentOf(after, { kind: "main" }))];
        expect(ranges(routes, 32)).toEqual(ranges(prefixes, 32));
      }),
    );
  });
});

test.each(["|", 'push |"route', "<|ca>", "|route", "server x|", 'client|\nroute "a'])("broken text: %j", (text) => {
  expect(() => offers(text, {})).not.toThrow();
});

test("15,000 routes are rewritten only for who asks", () => {
  const many = Array.from({ length: 15_000 }, (_, i) => `route 10.${i >> 8}.${i & 255}.0 255.255.255.0\n`).join("");
  const { context, position } = atCursor(`|${many}`, { kind: "main" });
  const titles = (trigger: RefactorContext["trigger"]) => {
    const places = { ...context, list: undefined, resolve: () => "", open: () => undefined, configurations: () => [] };
    const request = { range: { start: position, end: position }, diagnostics: [] };
    return [...refactorings({ ...places, creates: "supported", trigger }, request)].map(({ title }) => title);
  };
  expect(titles("invoked")).toEqual(["Write these 15000 routes as 7 with the same addresses"]);
  expect(titles("automatic")).toEqual([]);
});
