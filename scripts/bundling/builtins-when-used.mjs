/** Modules of Node that libraries load at once for what is rarely called. */
const SELDOM = /^(?:node:)?(?:crypto|child_process)$/;

/** Loads such modules of Node where something of them is used. */
export const builtinsWhenUsed = {
  name: "builtins-when-used",
  setup(context) {
    context.onResolve({ filter: SELDOM }, ({ path: name, namespace }) =>
      namespace === "when-used" ? { path: name, external: true } : { path: name, namespace: "when-used" },
    );
    context.onLoad({ filter: SELDOM, namespace: "when-used" }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, {
        get: (_, property) => require("${name}")[property],
        ownKeys: () => Reflect.ownKeys(require("${name}")),
      });`,
      loader: "js",
    }));
  },
};
