import { type Disposable, EventEmitter, type Uri, workspace } from "vscode";
import type { Candidate } from "./counterpart.ts";
import { skim } from "./skim.ts";

/** The configurations of the workspace, read once and again after a change of files. */
export interface Candidates extends Disposable {
  readonly get: () => Promise<readonly Candidate[]>;
  readonly onDidChange: EventEmitter<void>["event"];
}

const PATTERN = "**/*.{ovpn,conf}";
const EXCLUDED = "**/{node_modules,.git}/**";
/** More are a collection of profiles, not a pair. */
const MOST = 300;
/** Larger files have no counterpart that a person would want offered. */
const LARGEST = 4_000_000;

export function createCandidates(): Candidates {
  let reading: Promise<readonly Candidate[]> | undefined;
  const changed = new EventEmitter<void>();
  const watcher = workspace.createFileSystemWatcher("**/*");
  const forget = (uri: Uri) => {
    if (/\.(?:ovpn|conf)$/i.test(uri.path)) reading = undefined;
    changed.fire();
  };
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
  ];
  return {
    get: () => (reading ??= readAll()),
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function readAll(): Promise<readonly Candidate[]> {
  const uris = await workspace.findFiles(PATTERN, EXCLUDED, MOST);
  return (await Promise.all(uris.map(readOne))).flatMap((candidate) => candidate ?? []);
}

async function readOne(uri: Uri): Promise<Candidate | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return undefined;
    return { uri: uri.toString(), skim: skim(new TextDecoder().decode(await workspace.fs.readFile(uri))) };
  } catch {
    return undefined;
  }
}
