/** The directives' English texts lie in a file of their own, which the server and the command line share. */
export const sharedWords = {
  name: "shared-words",
  setup(build) {
    build.onResolve({ filter: /^\.\/en\/index\.ts$/ }, () => ({ path: "./words.en.cjs", external: true }));
  },
};
