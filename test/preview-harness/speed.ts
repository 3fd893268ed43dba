import { packView } from "../../server/src/features/pack-view.ts";
import { startHarness } from "./harness.ts";
import { full, many } from "./sample-views.ts";

// How long the page takes from a message to what is on the screen, in milliseconds:
// node scripts/run.mjs test/preview-harness/speed.ts
const harness = await startHarness();
for (const [name, { view, subject }] of Object.entries({ "11 routes": full, "15,000 routes": many })) {
  const { page, send } = await harness.open();
  await send({ kind: "subject", subject });
  const times = [];
  for (let sequence = 1; sequence <= 5; sequence++) {
    times.push(await send({ kind: "routes", sequence, view: packView(view) }));
  }
  const rows = await page.locator('.routes [role="row"].line').count();
  // A jump across half of the table: what is in the window then must be drawn.
  const blank = await page.evaluate(async () => {
    window.scrollTo({ top: document.documentElement.scrollHeight / 2 });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.elementFromPoint(200, window.innerHeight / 2)?.closest('[role="row"]') === null;
  });
  console.log(`${name}: ${times.map(Math.round).join(", ")} ms; ${rows} rows drawn; blank after a jump: ${blank}`);
  await page.close();
}
await harness.close();
