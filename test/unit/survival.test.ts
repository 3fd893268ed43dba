import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET, type Files } from "../../server/src/config/types.ts";
import { attempting, guarded } from "../../server/src/lsp/guard.ts";
import { guardedRules } from "../../server/src/rules/guarded-rules.ts";
import { allRules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const SECRET = "hunter2-in-the-file";

function logging() {
  const log: string[] = [];
  return { log, connection: { console: { error: (line: string) => void log.push(line) } } as never };
}

describe("a part that fails", () => {
  test("is answered with nothing and logged without the file's content", async () => {
    const { log, connection } = logging();
    const run = () => {
      throw new TypeError(`cannot read ${SECRET}`);
    };
    expect(await guarded(connection, "hover", { run, empty: null })).toBeNull();
    expect(log.join()).toMatch(/^hover failed: TypeError\n\s+at /);
    expect(log.join()).not.toContain(SECRET);
  });

  test("costs a rule its own findings only, and one line in the log", () => {
    const { log, connection } = logging();
    const fail = () => {
      throw new Error(SECRET);
    };
    const broken: readonly Rule[] = [
      { code: "broken-check", summary: "", check: fail },
      { code: "broken-visit", summary: "", visit: fail },
    ];
    const config = readConfig(parse("remot vpn.example.com\ndev tun\n"), "main");
    const rules = guardedRules([...broken, ...allRules], attempting(connection));
    expect(diagnose(config, DEFAULT_TARGET, { now: 0, rules })).toEqual(diagnose(config, DEFAULT_TARGET, { now: 0 }));
    expect(log.map((line) => line.split(" ")[0])).toEqual(["broken-visit", "broken-check"]);
    expect(log.join()).not.toContain(SECRET);
  });
});

/** A busy machine takes its time. */
describe("work stays bounded", { timeout: 120_000 }, () => {
  /** In milliseconds of the processor, whatever else it is busy with. */
  const timed = (work: () => unknown): number => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const diagnosed = (text: string, files?: Files) =>
    diagnose(readConfig(parse(text), "main", files), DEFAULT_TARGET, { now: 0, files });

  test("names that nothing is like are compared only as far as they are shown", () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `remotx${i.toString(36)} a`).join("\n");
    expect(timed(() => diagnosed(text))).toBeLessThan(10_000);
  });

  test("many silenced lines do not make many findings slow", () => {
    const text = Array.from({ length: 20_000 }, () => "dev tun x y\nproto x # openvpn-ignore").join("\n");
    expect(timed(() => diagnosed(text))).toBeLessThan(10_000);
  });

  const included = (texts: Readonly<Record<string, string>>): Files & { readonly opened: () => number } => {
    let opened = 0;
    return {
      opened: () => opened,
      stat: (name) => (Object.hasOwn(texts, name) ? "file" : "missing"),
      read: (name) => {
        opened++;
        return texts[name];
      },
    };
  };

  test("files that read each other in end", () => {
    const files = included({ a: "config b\n", b: "config a\n" });
    expect(diagnosed("config a\n", files).map(({ code }) => code)).toContain("include-problem");
    expect(files.opened()).toBeLessThan(12);
  });

  test("files that read many others in, several times each, end", () => {
    const many = (name: string) => `config ${name}\n`.repeat(30);
    const files = included({ a: many("b"), b: many("c"), c: many("d"), d: many("e"), e: "verb 3\n" });
    diagnosed(many("a"), files);
    expect(files.opened()).toBeLessThanOrEqual(500);
  });

  test("a long included file is read once over", () => {
    const files = included({ long: "route 10.0.0.0 255.0.0.0\n".repeat(40_000) });
    expect(timed(() => diagnosed("config long\n", files))).toBeLessThan(10_000);
  });
});
