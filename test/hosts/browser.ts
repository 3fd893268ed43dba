import { type Browser, chromium } from "playwright-core";
import { atEnd } from "./lifetime.ts";

/** Headless Chromium that works as root and calls nobody. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ["--no-sandbox", ...flags, "--disable-component-update", "--disable-sync"],
  });
  atEnd(() => browser.close());
  return browser;
}
