import type { Location } from "vscode-languageserver-types";
import type { DirectiveUse } from "../config/types.ts";
import { offsetAt, type ParsedDocument, type Position, rangeOf } from "./document.ts";
import { type NamedFile, namedFiles, pathOf } from "./named-files.ts";
import { overrides } from "./overrides.ts";
import type { PlacesContext } from "./places-context.ts";
import { useAt } from "./use-at.ts";

/** To the file a line names, from a client's own file to the server's lines that it overrides, and back. */
export function definition(context: PlacesContext, position: Position): Location[] {
  const { document } = context;
  const offset = offsetAt(document, position);
  const file = namedFileAt(document, offset);
  if (file !== undefined) return [...fileLocations(context, file)];
  const found = useAt(document, offset);
  if (found === undefined) return [];
  const use = found.use.pushedBy ?? found.use;
  return document.config.kind === "ccd" ? [...serverLines(context, use)] : [...clientLines(context, use)];
}

/** The file or folder whose name stands at the offset. */
export function namedFileAt({ config, text }: ParsedDocument, offset: number): NamedFile | undefined {
  for (const named of namedFiles(config, text)) {
    if (named.span.start <= offset && offset <= named.span.end) return named;
    if (named.span.start > offset) return undefined;
  }
  return undefined;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const MOST_FILES = 100;

/** Of a folder the files in it: an editor cannot show the folder itself. */
function* fileLocations({ document, files, list, resolve }: PlacesContext, named: NamedFile): Iterable<Location> {
  const path = pathOf(named);
  const kind = files?.stat(path);
  if (kind === "file") yield { uri: resolve(document.uri, path), range: START };
  if (kind !== "directory") return;
  for (const entry of list?.(path).slice(0, MOST_FILES) ?? []) {
    if (entry.kind === "file") yield { uri: resolve(document.uri, `${path}/${entry.name}`), range: START };
  }
}

function* serverLines(context: PlacesContext, line: DirectiveUse): Iterable<Location> {
  const { document } = context;
  for (const server of possibleServers(context)) {
    if (!clientFolders(context, server).includes(parentOf(document.uri))) continue;
    const lines = server.config.directives.filter((use) => overrides(line, use));
    yield* locationsOf(server, lines);
  }
}

/** What is known of the workspace, and what lies beside the client's file or its folder. */
function* possibleServers({ document, list, resolve, open, configurations }: PlacesContext): Iterable<ParsedDocument> {
  const seen = new Set<string>();
  for (const server of configurations()) {
    seen.add(server.uri);
    yield server;
  }
  for (const folder of ["..", "."]) {
    const names = (list?.(folder) ?? []).filter(({ name }) => /\.(?:conf|ovpn)$/i.test(name)).slice(0, MOST_FILES);
    for (const { name } of names) {
      const uri = resolve(document.uri, `${folder}/${name}`);
      const server = seen.has(uri) ? undefined : open(uri);
      if (server !== undefined) yield server;
    }
  }
}

function* clientLines(context: PlacesContext, use: DirectiveUse): Iterable<Location> {
  for (const client of clientFiles(context)) {
    const lines = client.config.directives.filter((line) => overrides(line, use));
    yield* locationsOf(client, lines);
  }
}

/** The client-config-dir files of the document, as far as they may be looked at. */
function* clientFiles({ document, list, resolve, open }: PlacesContext): Iterable<ParsedDocument> {
  for (const folder of namedFolders(document)) {
    for (const entry of list?.(folder).slice(0, MOST_FILES) ?? []) {
      const file = entry.kind === "file" ? open(resolve(document.uri, `${folder}/${entry.name}`)) : undefined;
      if (file !== undefined) yield file;
    }
  }
}

const clientFolders = ({ resolve }: PlacesContext, server: ParsedDocument): readonly string[] =>
  namedFolders(server).map((folder) => resolve(server.uri, folder).replace(/\/$/, ""));

function namedFolders({ config, text }: ParsedDocument): readonly string[] {
  if (!config.directives.some(({ name }) => name.value === "client-config-dir")) return [];
  return [...namedFiles(config, text)].filter(({ use }) => use.name.value === "client-config-dir").map(pathOf);
}

const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

const locationsOf = (document: ParsedDocument, uses: readonly DirectiveUse[]): readonly Location[] =>
  uses
    .filter(({ included }) => included === undefined)
    .map(({ name }) => ({ uri: document.uri, range: rangeOf(document, name) }));
