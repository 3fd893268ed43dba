import { type Disposable, EventEmitter, FileType, Uri, workspace } from "vscode";
import type { Candidate } from "./counterpart.ts";
import { skim } from "./skim.ts";

/** The configurations of the workspace and those beside the file, read once and again after a change of files. */
export interface Candidates extends Disposable {
  readonly get: () => Promise<readonly Candidate[]>;
  readonly onDidChange: EventEmitter<void>["event"];
}

const PATTERN = "**/*.{ovpn,conf}";
const NAME = /\.(?:ovpn|conf)$/i;
const EXCLUDED = "**/{node_modules,.git}/**";
/** More are a collection of profiles, not a pair. */
const MOST = 300;
/** Larger files have no counterpart that a person would want offered. */
const LARGEST = 4_000_000;

export function createCandidates(near: Uri): Candidates {
  let known: Promise<readonly Candidate[]> | undefined;
  const changed = new EventEmitter<void>();
  const watcher = workspace.createFileSystemWatcher("**/*");
  // Those beside the file at once; a large workspace may take its time.
  const read = () => {
    const first = beside(near).then(readThese);
    known = first;
    first.then(withWorkspace).then((all) => {
      if (known !== first) return;
      known = Promise.resolve(all);
      changed.fire();
    });
    return first;
  };
  const forget = (uri: Uri) => {
    if (NAME.test(uri.path)) known = undefined;
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
    get: () => known ?? read(),
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

async function withWorkspace(first: readonly Candidate[]): Promise<readonly Candidate[]> {
  const names = new Set(first.map(({ uri }) => uri));
  const found = await workspace.findFiles(PATTERN, EXCLUDED, MOST).then(
    (uris) => uris.filter((uri) => !names.has(uri.toString())),
    () => [],
  );
  return [...first, ...(await readThese(found))];
}

/** A file from elsewhere has its counterpart there; without trust nothing outside of the workspace is read. */
async function beside(near: Uri): Promise<readonly Uri[]> {
  if (!workspace.isTrusted && workspace.getWorkspaceFolder(near) === undefined) return [];
  try {
    const folder = Uri.joinPath(near, "..");
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && NAME.test(name))
      .slice(0, MOST)
      .map(([name]) => Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

const readThese = async (uris: readonly Uri[]): Promise<readonly Candidate[]> =>
  (await Promise.all(uris.map(readOne))).flatMap((candidate) => candidate ?? []);

async function readOne(uri: Uri): Promise<Candidate | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return undefined;
    return { uri: uri.toString(), skim: skim(new TextDecoder().decode(await workspace.fs.readFile(uri))) };
  } catch {
    return undefined;
  }
}
