import { expect, test, vi } from "vitest";
import { rememberingRoutes } from "../../server/src/features/remembering-routes.ts";
import type { RoutesHost } from "../../server/src/features/routes.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import type { RouteView } from "../../server/src/protocol.ts";

const CLIENT = "client\ndev tun\nremote 192.0.2.1\n";
const SERVER = "dev tun\nserver 10.8.0.0 255.255.255.0\n";

const hostOf = (files: Readonly<Record<string, string>>): RoutesHost => ({
  read: (uri) => files[uri],
  resolve: (_base, file) => file,
});

function asked() {
  const formOf = vi.fn((view: RouteView) => view.summary);
  return { formOf, ask: rememberingRoutes(formOf) };
}

test("the same question about the same texts is answered from memory", () => {
  const { formOf, ask } = asked();
  const host = hostOf({ c: CLIENT, s: SERVER });
  expect(ask({ uri: "c", server: "s" }, host)).toBe(ask({ uri: "c", server: "s" }, host));
  expect(formOf).toHaveBeenCalledTimes(1);
});

test("another question is answered anew", () => {
  const { formOf, ask } = asked();
  const host = hostOf({ c: CLIENT, s: SERVER });
  ask({ uri: "c", server: "s" }, host);
  ask({ uri: "c" }, host);
  expect(formOf).toHaveBeenCalledTimes(2);
});

test.each([
  { s: `${SERVER}push "redirect-gateway def1"\n` },
  { "ccd/client": 'push "route 10.1.0.0 255.255.0.0"\n', s: `${SERVER}client-config-dir ccd\n` },
])("what was read has changed: %j", (change) => {
  const { ask } = asked();
  const before = ask({ uri: "c", server: "s" }, hostOf({ c: CLIENT, s: SERVER }));
  expect(ask({ uri: "c", server: "s" }, hostOf({ ...{ c: CLIENT, s: SERVER }, ...change }))).not.toBe(before);
});

test("a file that was missed before is seen once it is there", () => {
  const { formOf, ask } = asked();
  const files = { c: CLIENT, s: `${SERVER}client-config-dir ccd\n` };
  ask({ uri: "c", server: "s" }, hostOf(files));
  ask({ uri: "c", server: "s" }, hostOf({ ...files, "ccd/client": 'push "route 10.1.0.0 255.255.0.0"\n' }));
  expect(formOf).toHaveBeenCalledTimes(2);
});

test("a document that the editor has read anew counts as changed", () => {
  const { formOf, ask } = asked();
  const read = () => parseText({ uri: "c", version: 1, text: CLIENT }, undefined);
  const [first, second] = [read(), read()];
  for (const document of [first, first, second]) ask({ uri: "c" }, { ...hostOf({}), opened: () => document });
  expect(formOf).toHaveBeenCalledTimes(2);
});
