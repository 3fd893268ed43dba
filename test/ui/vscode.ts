import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { startCodeServer } from "../hosts/code-server.ts";
import { temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";

const THEMES = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};

export type Theme = keyof typeof THEMES;

export const EVERY_THEME: readonly Theme[] = ["dark", "light", "contrast", "contrast-light"];

/** Somebody before a VS Code with a workspace. */
export interface Desk {
  readonly page: Page;
  /** The folder that is open: the sample pair and what was put beside it. */
  readonly workspace: string;
}

export interface DeskOptions {
  /** Where the extension is installed; nothing else of it is kept. */
  readonly home: string;
  readonly theme: Theme;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Shown at the start. */
  readonly file?: string;
  /** Further files of the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders inside of the workspace's, each of which is opened as one of several roots. */
  readonly roots?: readonly string[];
}

/** Opens a fresh VS Code with the sample pair and, after `work`, closes it. */
export async function atDesk<Result>(
  browser: Browser,
  options: DeskOptions,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { home, theme, viewport, file = "server.ovpn", files = {}, settings, roots } = options;
  const workspace = path.join(temporaryFolder(), "office");
  cpSync(path.join(root, "samples"), workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  rmSync(path.join(home, "user-data"), { recursive: true, force: true });
  const server = await startCodeServer({ home, settings: { ...settingsFor(theme), ...settings } });
  const context = await browser.newContext({ viewport, permissions: ["clipboard-read", "clipboard-write"] });
  await context.addInitScript(rememberMessages);
  const page = await context.newPage();
  const payload = [["openFile", server.remoteUri(path.join(workspace, file))]];
  const opened = roots === undefined ? { folder: workspace } : { workspace: severalRoots(workspace, roots) };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  await page.goto(`${server.address}/?${query}`);
  // The extension is there, its keys and commands are known, and no line moves any more.
  await page.locator(".codelens-decoration", { hasText: "Preview routing" }).waitFor({ timeout: 60_000 });
  // An address that names a file to open would keep the editors of before away after a reload.
  await page.evaluate(
    (address) => history.replaceState(history.state, "", address),
    `/?${new URLSearchParams(opened)}`,
  );
  const result = await work({ page, workspace });
  await context.close();
  await server.stop();
  return result;
}

/** A file that names the folders. */
function severalRoots(workspace: string, roots: readonly string[]): string {
  const file = path.join(workspace, "offices.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: roots.map((name) => ({ path: name })) }));
  return file;
}

/** Everything that the preview's page was told, and what it shows. */
export async function previewContents(page: Page): Promise<string> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const shown = await Promise.all(frames.map((frame) => frame.content()));
  const told = await page.evaluate(() => JSON.stringify(Reflect.get(window, "told")));
  return [told, ...shown].join("\n");
}

/** Runs before anything else: what VS Code's window hands to its webviews goes through ports. */
function rememberMessages(): void {
  if (window !== window.top) return;
  const told: unknown[] = [];
  Object.assign(window, { told });
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (this: MessagePort, message, ...rest: unknown[]) {
    if (message?.channel === "message") told.push(message);
    Reflect.apply(post, this, [message, ...rest]);
  };
}

const settingsFor = (theme: Theme) => ({
  "workbench.colorTheme": THEMES[theme],
  "window.autoDetectHighContrast": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 14,
});
