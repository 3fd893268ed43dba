import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { installExtension, startCodeServer } from "../hosts/code-server.ts";
import { temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";
import { addTotals } from "../support/totals.ts";

/** Something that a person does, and looks at afterwards. */
export interface Step {
  readonly title: string;
  act(page: Page): Promise<void>;
}

export interface Walk {
  readonly vsix: string;
  /** Where the pictures go; what was there is gone. */
  readonly folder: string;
  readonly journey: readonly Step[];
  readonly viewport: { readonly width: number; readonly height: number };
}

const THEMES = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrast: "Default High Contrast",
};

export type Theme = keyof typeof THEMES;

export const EVERY_THEME: readonly Theme[] = ["dark", "light", "contrast"];

/**
 * Takes the steps in a fresh VS Code with the sample pair, a picture after each. Those after a failed one are not tried.
 * The answer: whether all of them went well.
 */
export async function walk(
  browser: Browser,
  theme: Theme,
  { vsix, folder, journey, viewport }: Walk,
): Promise<boolean> {
  const home = temporaryFolder();
  await installExtension(home, vsix);
  const workspace = path.join(home, "office");
  cpSync(path.join(root, "samples"), workspace, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startCodeServer({ home, settings: settingsFor(theme) });
  const page = await browser.newPage({ viewport });
  const payload = [["openFile", server.remoteUri(path.join(workspace, "server.ovpn"))]];
  await page.goto(`${server.address}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`);
  const passed = await takeSteps(page, journey, (step, number) =>
    path.join(folder, `${number}-${step.title.replaceAll(" ", "-")}.png`),
  );
  const isWhole = passed === journey.length;
  addTotals({ passed, failed: isWhole ? 0 : 1 });
  console.log(`  ${isWhole ? "ok   " : "FAIL "} ${passed} of ${journey.length} steps`);
  await page.close();
  await server.stop();
  return isWhole;
}

async function takeSteps(page: Page, journey: readonly Step[], pictureOf: (step: Step, number: number) => string) {
  for (const [index, step] of journey.entries()) {
    const failure = await step.act(page).catch((error: unknown) => error);
    await page.screenshot({ path: pictureOf(step, index + 1) });
    if (failure === undefined) continue;
    console.log(`  ${step.title}:`, failure);
    return index;
  }
  return journey.length;
}

const settingsFor = (theme: Theme) => ({
  "workbench.colorTheme": THEMES[theme],
  "window.autoDetectHighContrast": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 14,
});
