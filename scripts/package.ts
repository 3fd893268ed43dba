import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { main, temporaryFolder } from "../test/hosts/lifetime.ts";
import { root } from "../test/hosts/paths.ts";
import { packExtension } from "../test/hosts/vsix.ts";

const VSIX_BUDGET = 800_000;

main(async () => {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const vsix = path.join(root, `${name}-${version}.vsix`);
  await packExtension(vsix);
  if (process.argv.includes("--twice")) await packAgain(vsix);
  const { size } = statSync(vsix);
  console.log(`${path.basename(vsix)}: ${Math.round(size / 1000)} kB`);
  if (size > VSIX_BUDGET) console.error(`That is more than its budget of ${VSIX_BUDGET / 1000} kB.`);
  return size > VSIX_BUDGET ? 1 : 0;
});

/** The same sources give the same bytes. */
async function packAgain(vsix: string): Promise<void> {
  const again = path.join(temporaryFolder(), path.basename(vsix));
  await packExtension(again);
  if (!readFileSync(again).equals(readFileSync(vsix))) throw new Error("Packed twice, the bytes differ");
}
