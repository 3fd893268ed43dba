import { expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";

const SERVER = "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\nclient-config-dir ccd\n";

/** The view of the server's first client, whose common name is "client". */
const viewOf = (files: Readonly<Record<string, string>>) =>
  computeRoutes(
    { uri: "server.conf" },
    { read: (uri) => ({ "server.conf": SERVER, ...files })[uri], resolve: (_base, file) => file },
  );

test("a line that the server refuses is passed over, and told of", () => {
  const { pushReply, notes } = viewOf({ "ccd/client": 'push route 10.66.0.0\npush "route 10.67.0.0 255.255.0.0"' });
  expect(pushReply?.filter((text) => text.startsWith("route "))).toEqual(["route 10.67.0.0 255.255.0.0"]);
  const refused = notes.filter(({ code }) => code === "ccd-line-refused");
  expect(refused.map(({ origin, message }) => `${origin?.file}:${origin?.line} ${message}`)).toEqual([
    'ccd/client:1 The server passes this line over: "push" takes one argument, not 2: push option',
  ]);
});

test.each([
  ["", true],
  ["ccd-exclusive\n", false],
])("DEFAULT stands for every client, but %jlets in nobody", (line, completed) =>
  expect(viewOf({ "server.conf": SERVER + line, "ccd/DEFAULT": "push-reset" }).completed).toBe(completed),
);
