import path from "node:path";
import { createVSIX } from "@vscode/vsce";
import { root } from "../test/hosts/paths.ts";
import { runOrThrow } from "../test/hosts/processes.ts";

/** Any fixed moment will do: the same sources give the same bytes. */
const PACKED_AT = "1577836800";

/** Builds for shipping and packs what the manifest's `files` names. */
export async function packExtension(vsix: string): Promise<void> {
  await runOrThrow(process.execPath, [path.join(root, "esbuild.js"), "--production"], { cwd: root });
  process.env.SOURCE_DATE_EPOCH = PACKED_AT;
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, allowMissingRepository: true });
}
