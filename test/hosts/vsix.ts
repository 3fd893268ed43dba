import path from "node:path";
import { root } from "./paths.ts";
import { cleanEnvironment, runOrThrow } from "./processes.ts";

/** Any fixed moment will do: the same sources give the same bytes. */
const PACKED_AT = "1577836800";

const packer = path.join(root, "node_modules", "@vscode", "vsce", "vsce");

/** Builds for shipping and packs what the manifest's `files` names. */
export async function packExtension(vsix: string): Promise<void> {
  await runOrThrow(process.execPath, ["esbuild.js", "--production"], { cwd: root });
  await runOrThrow(
    process.execPath,
    [
      packer,
      "package",
      "--no-dependencies",
      "--no-rewrite-relative-links",
      "--allow-missing-repository",
      // The pages of the rules about keys show some that were made for them.
      "--allow-package-secrets",
      "privatekey",
      "--out",
      vsix,
    ],
    {
      cwd: root,
      env: cleanEnvironment({ SOURCE_DATE_EPOCH: PACKED_AT, TZ: "UTC" }),
    },
  );
}
