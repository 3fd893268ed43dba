import { type Disposable, EventEmitter, type Uri, workspace } from "vscode";
import type { Candidate } from "./counterpart.ts";
import { filesIn, textOfFile } from "./files.ts";
import { folderOf } from "./folder-of.ts";
import { skim } from "./skim.ts";

/** The other configurations of the workspace and those beside the file, read once and again after a change of files. */
export interface Candidates extends Disposable {
  readonly get: () => Promise<readonly Candidate[]>;
  /** "more": further ones were found in the workspace; "files": what was read, or any other file, may have changed. */
  readonly onDidChange: EventEmitter<"more" | "files">["event"];
}

const PATTERN = "**/*.{ovpn,conf}";
const NAME = /\.(?:ovpn|conf)$/i;
const EXCLUDED = "**/{node_modules,.git}/**";
/** More are a collection of profiles, not a pair. */
const MOST = 300;
export function createCandidates(near: Uri): Candidates {
  let known: Promise<readonly Candidate[]> | undefined;
  const changed = new EventEmitter<"more" | "files">();
  const watcher = workspace.createFileSystemWatcher("**/*");
  // Those beside the file at once; a large workspace may take its time.
  const read = () => {
    const first = beside(near).then(readThese);
    known = first;
    void first.then(async (these) => {
      const more = await elsewhere([near.toString(), ...these.map(({ uri }) => uri)]);
      if (known !== first || more.length === 0) return;
      known = Promise.resolve([...these, ...more]);
      changed.fire("more");
    });
    return first;
  };
  const forget = (uri: Uri) => {
    if (NAME.test(uri.path)) known = undefined;
    changed.fire("files");
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

async function elsewhere(known: readonly string[]): Promise<readonly Candidate[]> {
  const found = await workspace.findFiles(PATTERN, EXCLUDED, MOST).then(
    (uris) => uris.filter((uri) => !known.includes(uri.toString())),
    () => [],
  );
  return readThese(found);
}

/** Larger files have no counterpart that a person would want offered. */
const LARGEST = 4_000_000;

/** A file from elsewhere has its counterpart there; without trust nothing outside of the workspace is read. */
async function beside(near: Uri): Promise<readonly Uri[]> {
  if (!workspace.isTrusted && workspace.getWorkspaceFolder(near) === undefined) return [];
  const folder = folderOf(near);
  const files = folder === undefined ? [] : await filesIn(folder);
  return files.filter((uri) => NAME.test(uri.path) && uri.toString() !== near.toString()).slice(0, MOST);
}

const readThese = async (uris: readonly Uri[]): Promise<readonly Candidate[]> =>
  (await Promise.all(uris.map(readOne))).flatMap((candidate) => candidate ?? []);

async function readOne(uri: Uri): Promise<Candidate | undefined> {
  const text = await textOfFile(uri, LARGEST);
  return text === undefined ? undefined : { uri: uri.toString(), skim: skim(text) };
}
