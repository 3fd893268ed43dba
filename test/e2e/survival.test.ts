import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, it } from "mocha";
import { commands, languages, window, workspace } from "vscode";
import { traceChannel } from "../../client/src/trace-channel.ts";
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

  it("leaves what was compiled of it in the extension's storage", async function () {
    if (process.platform !== "linux") return this.skip();
    await openText("client\n");
    const folder = await until("the folder", () => {
      const pid = serverProcess();
      return pid === undefined ? undefined : /--code-cache=([^\0]+)/.exec(commandOf(pid))?.[1];
    });
    assert.match(folder, /globalStorage\/openvpn-lens\.openvpn-lens$/);
    await commands.executeCommand("openvpn.restartServer");
    await until("the code", () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".bin")));
  });
});

describe("the extension", () => {
  afterEach(closeEverything);

  it("tells how long VS Code took to start it", async function () {
    await openText("client\n");
    await commands.executeCommand("perfview.show");
    const row = await until("the startup figures", () =>
      workspace.textDocuments
        .find(({ uri }) => uri.scheme === "perf")
        ?.getText()
        .split("\n")
        .find((line) => line.includes("openvpn-lens.openvpn-lens")),
    );
    const [, , , load, activate] = row.split("|").map((cell) => cell.trim());
    if (this.test !== undefined) this.test.title += `: ${load} ms to load, ${activate} ms to activate`;
  });

  it("traces the conversation with its server without the texts in it", () => {
    const real = window.createOutputChannel("Traced", { log: true });
    const lines: string[] = [];
    const channel = traceChannel(Object.create(real, { trace: { value: (line: string) => void lines.push(line) } }));
    const textDocument = { uri: "file:///w/client.ovpn", text: "<askpass>\nHunter2!\n</askpass>\n" };
    channel.trace(`Params: ${JSON.stringify({ textDocument }, undefined, 4)}`);
    channel.info("what VS Code's own channel can do, this one can");
    assert.equal(channel.logLevel, real.logLevel);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? "", /client\.ovpn[\s\S]*"text": "\(\d+ characters\)"/);
    assert.doesNotMatch(lines.join(), /Hunter2/);
    real.dispose();
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
