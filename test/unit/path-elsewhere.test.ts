import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { workspaceFiles } from "../../server/src/lsp/files.ts";
import { isPathElsewhere } from "../../server/src/node/path-elsewhere.ts";

const folder = mkdtempSync(path.join(tmpdir(), "ovpnlens-"));
writeFileSync(path.join(folder, "ca.crt"), "");
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(path.sep !== "/")("a file that is edited elsewhere than on Windows", () => {
  const cases: ReadonlyArray<readonly [string, boolean, string]> = [
    ["C:\\Program Files\\OpenVPN\\config\\ca.crt", true, "unknown"],
    ["keys\\ca.crt", true, "unknown"],
    ["\\\\server\\share\\ca.crt", true, "unknown"],
    ["ca.crt", false, "file"],
    ["none.crt", false, "missing"],
    ["ca.crt\\", false, "missing"],
    [`${folder}/with\\backslash.crt`, false, "missing"],
  ];

  test.each(cases)("%s", (name, isElsewhere, kind) => {
    const files = workspaceFiles({ document: pathToFileURL(path.join(folder, "client.ovpn")).href, folders: [] });
    expect([isPathElsewhere(name), files?.stat(name)]).toEqual([isElsewhere, kind]);
  });
});

test("a folder that is not here is on another machine", () =>
  expect(isPathElsewhere("/no/such/folder/ca.crt")).toBe(true));
