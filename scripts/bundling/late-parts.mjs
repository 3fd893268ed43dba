import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

/** Modules of functions that are dear to load and not always needed, or not at once: each is a bundle of its own, by name. */
export const SERVER_PARTS = {
  "words.en": "server/src/directives/words/en/index.ts",
  certificate: "server/src/config/certificate.ts",
  "prefix-range": "server/src/routing/prefix-range.ts",
  simulate: "server/src/routing/simulate.ts",
};

/** What the server and its parts have in common because it keeps something: the language of what people read. */
export const SHARED = { l10n: "@vscode/l10n" };

/** Leaves shared modules out of a bundle, which loads them beside itself, once for all who import them. */
export const sharedModules = {
  name: "shared-modules",
  setup(context) {
    for (const [name, module] of Object.entries(SHARED)) {
      const part = `./${name}.cjs`;
      const exports = Object.keys(createRequire(import.meta.url)(module))
        .map((each) => `export const ${each} = shared.${each};`)
        .join("\n");
      context.onResolve({ filter: new RegExp(`^${module}$`) }, ({ kind }) =>
        kind === "entry-point" ? undefined : { path: part, namespace: name },
      );
      context.onResolve({ filter: new RegExp(`^${part.replaceAll(".", "\\.")}$`) }, () => ({
        path: part,
        external: true,
      }));
      context.onLoad({ filter: /./, namespace: name }, () => ({
        contents: `const shared = require("${part}");\n${exports}`,
        loader: "js",
      }));
    }
  },
};

export const CLIENT_PARTS = { "language-client": "client/src/language-client.ts" };

/** Leaves such parts out of a bundle, which loads them where it first uses them; server and command line share theirs. */
export const lateParts = (parts) => ({
  name: "late-parts",
  setup(context) {
    for (const [name, file] of Object.entries(parts)) {
      const part = `./${name}.cjs`;
      const filter = new RegExp(`${path.resolve(file).replaceAll(/[.\\/]/g, "[\\\\/.]")}$`);
      context.onLoad({ filter }, async () => ({ contents: await standIn(file, part), loader: "js" }));
      context.onResolve({ filter: new RegExp(`^${part.replaceAll(".", "\\.")}$`) }, () => ({
        path: part,
        external: true,
      }));
    }
  },
});

/** A function for each that the module exports, which asks the part for the real one when it is called. */
async function standIn(file, part) {
  const { metafile } = await build({ entryPoints: [file], format: "esm", metafile: true, write: false, outdir: "." });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  return names.map((name) => `export const ${name} = (...args) => require("${part}").${name}(...args);`).join("\n");
}
