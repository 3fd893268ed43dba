import { describe, expect, test } from "vitest";
import { definition } from "../../server/src/features/definition.ts";
import { offsetAt, type ParsedDocument } from "../../server/src/features/document.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { references } from "../../server/src/features/references.ts";
import { renameEdits } from "../../server/src/features/rename-files.ts";
import { atCursor, documentOf } from "../support/cursor.ts";

const FOLDER = "/etc/openvpn";

/** Files below FOLDER, as `places` leads from one to another; `name` holds the cursor. */
function places(files: Readonly<Record<string, string>>, name: string) {
  const uriOf = (path: string) => new URL(path, `file://${FOLDER}/`).href.replace(/(.)\/$/, "$1");
  const { context, position } = atCursor(files[name]?.includes("|") ? files[name] : `|${files[name]}`, {
    uri: uriOf(name),
  });
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [uriOf(path), path === name ? context.document.text : text]),
  );
  const resolve = (base: string, path: string) => new URL(encodeURI(path), base).href.replace(/(.)\/$/, "$1");
  const isFolder = (uri: string) => [...texts.keys()].some((file) => file.startsWith(`${uri}/`));
  const at = (path: string) => resolve(context.document.uri, path);
  const places: PlacesContext = {
    ...context,
    files: {
      stat: (path) => (texts.has(at(path)) ? "file" : isFolder(at(path)) ? "directory" : "missing"),
      read: (path) => texts.get(at(path)),
    },
    list: (folder) =>
      [...texts.keys()]
        .filter((uri) => uri.startsWith(`${at(folder)}/`) && !uri.slice(at(folder).length + 1).includes("/"))
        .map((uri) => ({ name: uri.slice(at(folder).length + 1), kind: "file" as const })),
    resolve,
    open: (uri) => (texts.has(uri) ? documentOf(texts.get(uri) ?? "", { uri }) : undefined),
    configurations: () => [...texts].map(([uri, text]) => documentOf(text, { uri })),
  };
  return { places, position };
}

const short = (uri: string): string => uri.replace(`file://${FOLDER}/`, "");
const shown = ({ uri, range: { start } }: { uri: string; range: { start: { line: number; character: number } } }) =>
  `${short(uri)}:${start.line}:${start.character}`;

describe("links", () => {
  const files = { "ca.crt": "", "keys/client.key": "", "up.sh": "", "more.conf": "", "ccd/client": "" };
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["ca ca.crt\nkey keys/client.key", "ca.crt -> ca.crt", "keys/client.key -> keys/client.key"],
    ["cd keys\nkey client.key\nca ../ca.crt", "client.key -> keys/client.key", "../ca.crt -> ca.crt"],
    ["config more.conf\ncd keys\nconfig more.conf", "more.conf -> more.conf"],
    ['up "up.sh some thing"', "up.sh -> up.sh"],
    ["up /etc/openvpn/up.sh", "/etc/openvpn/up.sh -> up.sh"],
    ['ca "ca.crt"', "ca.crt -> ca.crt"],
    ["ca missing.crt\nclient-config-dir ccd\naskpass stdin\nca [inline]\ndh none\nkey pkcs11:x"],
    ["<ca>\nca.crt\n</ca>\n# ca ca.crt"],
    ['push "ca ca.crt"'],
  ];
  test.each(cases)("%j", (text, ...expected) => {
    const { places: context } = places({ ...files, "a.ovpn": text }, "a.ovpn");
    const links = [...documentLinks(context)].map(({ range, target = "" }) => {
      const { document } = context;
      return `${document.text.slice(offsetAt(document, range.start), offsetAt(document, range.end))} -> ${short(target)}`;
    });
    expect(links).toEqual(expected);
  });

  test("there are none where no file may be looked at", () => {
    const { places: context } = places({ ...files, "a.ovpn": "ca ca.crt" }, "a.ovpn");
    expect([...documentLinks({ ...context, files: undefined })]).toEqual([]);
  });
});

const SERVER = `server 10.8.0.0 255.255.255.0
client-config-dir ccd
push "route 192.0.2.0 255.255.255.0"
push "dhcp-option DNS 10.8.0.1"
route 198.51.100.0 255.255.255.0
`;

describe("definition", () => {
  const ccd: ReadonlyArray<readonly [string, ...string[]]> = [
    ["ifconfig-p|ush 10.8.0.6 10.8.0.5", "server.conf:0:0"],
    ['push-remove "ro|ute"', "server.conf:2:0"],
    ["push-re|set", "server.conf:2:0", "server.conf:3:0"],
    ['push "dhcp-option DN|S 192.0.2.1"', "server.conf:3:0"],
    ["iroute 198.5|1.100.0 255.255.255.0", "server.conf:4:0"],
    ["iroute 203.0.|113.0 255.255.255.0"],
  ];
  test.each(ccd)("from a client's file: %j", (text, ...expected) => {
    const { places: context, position } = places({ "server.conf": SERVER, "ccd/client": text }, "ccd/client");
    expect(definition(context, position).map(shown)).toEqual(expected);
  });

  const server: ReadonlyArray<readonly [string, ...string[]]> = [
    ["ser|ver 10.8.0.0", "ccd/client:0:0"],
    ['push "rou|te 192.0.2.0', "ccd/client:1:0"],
    ["client-config-dir cc|d", "ccd/client:0:0", "ccd/other:0:0"],
    ["route 198.51|.100.0", "ccd/client:2:0"],
    ["dhcp-option DN|S"],
  ];
  test.each(server)("from the server's file: %j", (marked, ...expected) => {
    const text = SERVER.replace(marked.replace("|", ""), marked);
    const client = 'ifconfig-push 10.8.0.6 10.8.0.5\npush-remove "route"\niroute 198.51.100.0 255.255.255.0\n';
    const files = { "server.conf": text, "ccd/client": client, "ccd/other": "disable" };
    const { places: context, position } = places(files, "server.conf");
    expect(definition(context, position).map(shown)).toEqual(expected);
  });

  test("from a client's file to a server beside its folder, wherever that is", () => {
    const files = { "ccd/client": "push-re|set", "server.conf": SERVER };
    const { places: context, position } = places(files, "ccd/client");
    const alone = { ...context, configurations: () => [] };
    expect(definition(alone, position).map(shown)).toEqual(["server.conf:2:0", "server.conf:3:0"]);
  });

  test("to a file", () => {
    const { places: context, position } = places({ "a.ovpn": "cd keys\nca c|a.crt", "keys/ca.crt": "" }, "a.ovpn");
    expect(definition(context, position).map(shown)).toEqual(["keys/ca.crt:0:0"]);
  });
});

describe("references", () => {
  const files = { "b.ovpn": "cd keys\nca ../ca.crt", "c.ovpn": "ca other.crt\nconfig a.ovpn", "ca.crt": "" };
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["verb 3\nca c|a.crt", "a.ovpn:1:3", "b.ovpn:1:3"],
    ["ver|b 3", "c.ovpn:1:7"],
  ];
  test.each(cases)("%j", (text, ...expected) => {
    const { places: context, position } = places({ "a.ovpn": text, ...files }, "a.ovpn");
    expect(references(context, position).map(shown)).toEqual(expected);
  });
});

describe("renaming a file", () => {
  const edited = (text: string, oldPath: string, newPath: string): string[] => {
    const { places: context } = places({ "a.ovpn": text }, "a.ovpn");
    const uri = (path: string) => `file://${FOLDER}/${encodeURI(path)}`;
    return [...renameEdits(context, [{ oldUri: uri(oldPath), newUri: uri(newPath) }])].flatMap(
      ({ document, edits }: { document: ParsedDocument; edits: ReadonlyArray<{ newText: string; range: unknown }> }) =>
        edits.map(({ newText }) => `${short(document.uri)}: ${newText}`),
    );
  };
  const cases: ReadonlyArray<readonly [text: string, from: string, to: string, ...expected: string[]]> = [
    ["ca ca.crt\ncert x.crt", "ca.crt", "root.crt", "a.ovpn: root.crt"],
    ["ca ca.crt", "ca.crt", "keys/ca.crt", "a.ovpn: keys/ca.crt"],
    ["ca keys/ca.crt", "keys", "secrets", "a.ovpn: secrets/ca.crt"],
    ["cd keys\nca ca.crt", "keys/ca.crt", "ca.crt", "a.ovpn: ../ca.crt"],
    ["cd keys\nca ca.crt", "keys", "secrets", "a.ovpn: secrets"],
    ["cd keys\nca ca.crt", "a.ovpn", "clients/a.ovpn", "a.ovpn: ../keys"],
    ["plugin ./auth.so", "auth.so", "lib/auth.so", "a.ovpn: ./lib/auth.so"],
    ["plugin ./auth.so", "a.ovpn", "clients/a.ovpn", "a.ovpn: ../auth.so"],
    ["ca /etc/openvpn/ca.crt", "ca.crt", "root.crt", "a.ovpn: /etc/openvpn/root.crt"],
    ["ca ca.crt", "ca.crt", "my ca.crt", "a.ovpn: my\\ ca.crt"],
    ["ca ca.crt", "ca.crt", ";ca.crt", 'a.ovpn: ";ca.crt"'],
    ["ca ca.crt", "ca.crt", "'my' ca.crt", `a.ovpn: "'my' ca.crt"`],
    ['ca "ca.crt"', "ca.crt", 'my "ca".crt', 'a.ovpn: my \\"ca\\".crt'],
    ["ca 'ca.crt'", "ca.crt", "it's.crt"],
    ['up "up.sh now"', "up.sh", "on.sh", "a.ovpn: on.sh"],
    ['up "up.sh now"', "up.sh", "go on.sh"],
    ["ca ca.crt\nkey /etc/k", "a.ovpn", "clients/a.ovpn", "a.ovpn: ../ca.crt"],
    ["ca ca.crt", "a.ovpn", "b.ovpn"],
    ["ca ca.crt", "ca.crt.old", "ca.crt.older"],
  ];
  test.each(cases)("%j, %s to %s", (text, from, to, ...expected) => expect(edited(text, from, to)).toEqual(expected));
});
