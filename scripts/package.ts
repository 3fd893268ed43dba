import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { main } from "../test/hosts/lifetime.ts";
import { root } from "../test/hosts/paths.ts";
import { packExtension } from "../test/hosts/vsix.ts";

main(async () => {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const vsix = path.join(root, `${name}-${version}.vsix`);
  await packExtension(vsix);
  console.log(`${path.basename(vsix)}: ${Math.round(statSync(vsix).size / 1000)} kB`);
  return 0;
});
