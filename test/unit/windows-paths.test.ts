import { describe, expect, test, vi } from "vitest";

/** What was looked at on the disk; only this file is there. */
const looked: string[] = [];
const THERE = "C:\\vpn\\keys\\ca.crt";

vi.mock("node:path", async (original) => ({ default: (await original<typeof import("node:path")>()).win32 }));
vi.mock("node:url", async (original) => {
  const url = await original<typeof import("node:url")>();
  return {
    fileURLToPath: (uri: string) => url.fileURLToPath(uri, { windows: true }),
    pathToFileURL: (file: string) => url.pathToFileURL(file, { windows: true }),
  };
});
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  realpathSync: { native: (file: string) => file },
  statSync: (file: string) => {
    looked.push(file);
    return file.toLowerCase() === THERE.toLowerCase()
      ? { isFile: () => true, isDirectory: () => false, size: 0 }
      : undefined;
  },
}));

const { filePath, resolveFile, workspaceFiles } = await import("../../server/src/lsp/files.ts");

const DOCUMENT = "file:///c%3A/vpn/client.ovpn";

describe("a document on drive C", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ["keys\\ca.crt", "file"],
    ["keys/ca.crt", "file"],
    ["C:\\vpn\\keys\\ca.crt", "file"],
    ["c:/VPN/keys/none.crt", "missing"],
    ["keys\\none.crt", "missing"],
    ["..\\Windows\\win.ini", "unknown"],
    ["C:\\vpnother\\ca.crt", "unknown"],
    ["D:\\vpn\\keys\\ca.crt", "unknown"],
    ["\\\\server\\share\\ca.crt", "unknown"],
    ["\\Windows\\win.ini", "unknown"],
  ];
  test.each(cases)("%s: %s", (name, expected) => {
    looked.length = 0;
    expect(workspaceFiles({ document: DOCUMENT, folders: [] })?.stat(name)).toBe(expected);
    if (expected === "unknown") expect(looked).toEqual([]);
  });

  test("may also name what lies in a workspace folder on another drive", () => {
    const files = workspaceFiles({ document: DOCUMENT, folders: ["file:///d%3A/keys"] });
    expect(files?.stat("D:\\keys\\none.crt")).toBe("missing");
  });
});

test("addresses of files become paths and back", () => {
  expect(filePath(DOCUMENT)).toBe("c:\\vpn\\client.ovpn");
  expect(filePath("untitled:Untitled-1")).toBeUndefined();
  expect(filePath("file:///no-drive/x")).toBeUndefined();
  expect(resolveFile(DOCUMENT, "keys\\ca.crt")).toBe("file:///c:/vpn/keys/ca.crt");
  expect(resolveFile("untitled:Untitled-1", "ca.crt")).toBe("ca.crt");
});
