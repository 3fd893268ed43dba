import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, it } from "mocha";
import { languages } from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openText } from "./editor.ts";

describe("the server", () => {
  afterEach(closeEverything);

  it("is started again when it is killed", async function () {
    if (process.platform !== "linux") return this.skip();
    const { document } = await openText("client\ndev tun\nremot vpn.example.com\n");
    const found = () => languages.getDiagnostics(document.uri).some(({ message }) => message.includes('"remot"'));
    await until("diagnostics", found);
    const first = await until("the server", serverProcess);
    process.kill(first, "SIGKILL");
    await until("another server", () => {
      const now = serverProcess();
      return now !== undefined && now !== first;
    });
    const { document: other } = await openText("client\ndev tun\nremotte vpn.example.com\n");
    await until("diagnostics again", () =>
      languages.getDiagnostics(other.uri).some(({ message }) => message.includes('"remotte"')),
    );
  });
});

/** The language server that this extension host has started. */
function serverProcess(): number | undefined {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => parentOf(pid) === process.pid && commandOf(pid).includes("server.cjs"));
}

const parentOf = (pid: number): number => Number(/\)\s+\S\s+(\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1]);
const commandOf = (pid: number): string => textOf(`/proc/${pid}/cmdline`);

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
