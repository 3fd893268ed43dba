import { mkdirSync } from "node:fs";
import type { ToPage } from "../../client/src/preview/messages.ts";
import type { Setting } from "./harness.ts";
import { startHarness } from "./harness.ts";
import { aloneSubject, asked, broken, full, many, replaced, split, subject } from "./sample-views.ts";

/** Pictures of the page in its states: `node scripts/run.mjs test/preview-harness/screenshots.ts [FOLDER]`. */
const folder = process.argv[2] ?? "screenshots/harness";
mkdirSync(folder, { recursive: true });

const routes = (view: typeof full): ToPage => ({ kind: "routes", sequence: 1, view });
const about: ToPage = { kind: "subject", subject };
const shots: Readonly<Record<string, readonly [Setting, readonly ToPage[]]>> = {
  "full-dark": [{}, [about, routes(full)]],
  "full-light": [{ theme: "light" }, [about, routes(full)]],
  "asked-hc-dark": [
    { theme: "hc-dark" },
    [
      { kind: "subject", subject: { ...subject, choices: { ...subject.choices, address: "203.0.113.7" } } },
      routes(asked),
      { kind: "cursor", file: subject.uri, line: 5 },
    ],
  ],
  "split-hc-light": [{ theme: "hc-light" }, [about, routes(split)]],
  "full-400": [{ width: 400 }, [about, routes(full)]],
  "full-1600-light": [{ width: 1600, theme: "light" }, [about, routes(full)]],
  "split-6": [{ state: { family: 6 } }, [about, routes(split)]],
  "replaced-light": [{ theme: "light" }, [about, routes(replaced)]],
  "stale-commands": [
    { state: { tab: "commands" } },
    [about, routes(full), { kind: "stale", sequence: 2, reason: broken.notes[0]?.message ?? "" }],
  ],
  "alone-light": [{ theme: "light" }, [{ kind: "subject", subject: aloneSubject }, routes({ ...broken, notes: [] })]],
  empty: [{}, [{ kind: "subject", subject: { ...subject, isEmpty: true } }, routes(broken)]],
  many: [{}, [about, routes(many)]],
};

const harness = await startHarness();
for (const [name, [setting, messages]] of Object.entries(shots)) {
  const { page, send } = await harness.open(setting);
  await send(...messages);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name !== "many" });
  await page.close();
}
await harness.close();
