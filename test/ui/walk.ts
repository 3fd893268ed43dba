import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { root } from "../hosts/paths.ts";
import { addTotals } from "../support/totals.ts";
import { atDesk, type Desk, type Theme } from "./vscode.ts";

/** Something that a person does, and looks at afterwards. */
export interface Step {
  readonly title: string;
  act(desk: Desk): Promise<void>;
}

export interface Walk {
  readonly name: string;
  readonly themes: readonly Theme[];
  readonly viewport: { readonly width: number; readonly height: number };
  readonly steps: readonly Step[];
  readonly file?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly roots?: readonly string[];
}

interface Where {
  readonly home: string;
  readonly theme: Theme;
}

/** Takes the steps, a picture after each. Those after a failed one are not tried. The answer: whether all went well. */
export async function walk(browser: Browser, { name, steps, ...options }: Walk, where: Where): Promise<boolean> {
  const folder = path.join(root, "screenshots", name, where.theme);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const passed = await atDesk(browser, { ...options, ...where }, (desk) => takeSteps(desk, steps, folder));
  const isWhole = passed === steps.length;
  addTotals({ passed, failed: isWhole ? 0 : 1 });
  console.log(`  ${isWhole ? "ok   " : "FAIL "} ${passed} of ${steps.length} steps`);
  return isWhole;
}

async function takeSteps(desk: Desk, steps: readonly Step[], folder: string): Promise<number> {
  for (const [index, step] of steps.entries()) {
    const failure = await step.act(desk).catch((error: unknown) => error);
    const picture = `${index + 1}-${step.title.replaceAll(" ", "-")}.png`;
    await desk.page.screenshot({ path: path.join(folder, picture) });
    if (failure === undefined) continue;
    console.log(`  ${step.title}:`, failure);
    return index;
  }
  return steps.length;
}
