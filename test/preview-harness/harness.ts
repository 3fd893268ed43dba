import path from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import type { PageState, ToExtension, ToPage } from "../../client/src/preview/messages.ts";
import { themes } from "./themes.ts";

/** The real page in a browser, with a stand-in for VS Code's side. */
export interface Harness {
  readonly open: (setting?: Setting) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface Setting {
  readonly theme?: string;
  readonly width?: number;
  /** 2: zoomed to 200 %. */
  readonly scale?: number;
  readonly state?: Partial<PageState>;
}

export interface OpenPage {
  readonly page: Page;
  /** Answers how long it took until all was drawn, in milliseconds. */
  readonly send: (...messages: readonly ToPage[]) => Promise<number>;
  /** What the page has sent so far. */
  readonly sent: () => Promise<readonly ToExtension[]>;
}

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** What VS Code gives every page before its own style sheet. */
const OWN_STYLE = `body { padding: 0 20px } code { background: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px }`;

export async function startHarness(): Promise<Harness> {
  const { script, style } = await buildPage();
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: flags });
  return {
    open: (setting = {}) => openPage(browser, { script, style, ...setting }),
    close: () => browser.close(),
  };
}

async function buildPage(): Promise<{ readonly script: string; readonly style: string }> {
  const root = path.resolve(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    entryPoints: { preview: path.resolve(findRoot(root), "client/webview/preview.ts") },
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
    outdir: "out",
  });
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}

/** Bundled by scripts/run.mjs, this file lies elsewhere. */
const findRoot = (root: string): string => (root.includes("node_modules") ? process.cwd() : root);

async function openPage(
  browser: Browser,
  {
    script,
    style,
    theme = "dark",
    width = 980,
    scale = 1,
    state,
  }: Setting & { readonly script: string; readonly style: string },
): Promise<OpenPage> {
  const page = await browser.newPage({
    viewport: { width: width / scale, height: 900 / scale },
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
  });
  page.on("pageerror", (error) => console.error("in the page:", error.message));
  const variables = Object.entries(themes[theme] ?? {}).map(([name, value]) => `--vscode-${name}: ${value};`);
  const fonts = `--vscode-font-size: 13px; --vscode-font-family: "DejaVu Sans", sans-serif; --vscode-editor-font-family: "DejaVu Sans Mono", monospace;`;
  await page.route("**/*", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Routing preview</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-x'; style-src 'nonce-x'">
<style nonce="x">:root { color-scheme: ${theme.includes("dark") ? "dark" : "light"}; ${variables.join(" ")} ${fonts} } ${OWN_STYLE}</style><style nonce="x">${style}</style></head>
<body><div id="root"></div>
<script nonce="x">window.sent = []; let state = ${JSON.stringify(state ?? null)} ?? undefined;
window.acquireVsCodeApi = () => ({ postMessage: (message) => sent.push(message), getState: () => state, setState: (next) => { state = next; } });</script>
<script nonce="x" type="module">${script.replaceAll("</script", "<\\/script")}</script></body></html>`,
    }),
  );
  await page.goto("http://preview.invalid/");
  return {
    page,
    send: (...messages) =>
      page.evaluate(async (all) => {
        const started = performance.now();
        for (const data of all) window.dispatchEvent(new MessageEvent("message", { data }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return performance.now() - started;
      }, messages),
    sent: () => page.evaluate(() => (window as unknown as { sent: ToExtension[] }).sent),
  };
}
