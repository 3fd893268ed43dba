import { l10n, type TextDocument, Uri, workspace } from "vscode";
import type { System } from "../../../server/src/protocol.ts";
import { agrees, type Candidate, rankCounterparts } from "./counterpart.ts";
import { filesIn, textOfFile } from "./files.ts";
import type { Choices, FileChoice, Subject } from "./messages.ts";
import { nameOf } from "./name-of.ts";
import { shownRemote, transportOf } from "./shown-remote.ts";
import { type Skim, skim } from "./skim.ts";

interface About {
  readonly uri: Uri;
  readonly choices: Choices;
  /** What may be at the other end. */
  readonly candidates: readonly Candidate[];
}

/** Looks at the file, its workspace and what was chosen. Reads nothing else. */
export async function readSubject({ uri, choices, candidates }: About): Promise<Subject> {
  const own: Candidate = { uri: uri.toString(), skim: skim(await textOpened(uri)) };
  const fitting = rankCounterparts(own, candidates);
  const [best] = fitting;
  const suggested = best !== undefined && agrees(own, best) ? best.uri : undefined;
  const otherSide = choices.otherSide === undefined ? suggested : choices.otherSide;
  const other = otherSide ? skim(await textOf(Uri.parse(otherSide))) : undefined;
  const [server, client] = own.skim.role === "server" ? [own.skim, other] : [other, own.skim];
  const ccdFiles = await ccdFilesOf(own.skim.role === "server" ? own.uri : otherSide, server);
  if (choices.ccd !== undefined) await textOf(Uri.parse(choices.ccd));
  const remotes = client?.remotes ?? [];
  const remote = shownRemote(remotes, choices.remote, server);
  const used = [own.uri, otherSide, choices.ccd].filter((file) => file != null);
  return {
    uri: own.uri,
    name: nameOf(own.uri),
    role: own.skim.role,
    isEmpty: own.skim.isEmpty,
    choices: { ...defaults(uri), ...choices, ...(otherSide === undefined ? {} : { otherSide }) },
    otherSides: fitting.map((candidate) => fileChoice(candidate, fitting)),
    ccdFiles,
    remotes,
    remote,
    transport: transportOf(remote, server),
    // A pasted reply may be another server's.
    serverTunnelAddress: choices.pushReply === undefined ? (server?.serverTunnelAddress ?? null) : null,
    clients: choices.pushReply === undefined ? (server?.clients ?? null) : null,
    files: Object.fromEntries(used.map((file) => [file, nameOf(file)])),
    isTrusted: workspace.isTrusted,
  };
}

/** A file that is not open is read where it lies, as the server does; without trust the server sees open files only. */
async function textOf(uri: Uri): Promise<string> {
  const isRead = workspace.isTrusted && uri.scheme === "file" && openDocument(uri) === undefined;
  return isRead ? ((await textOfFile(uri)) ?? "") : textOpened(uri);
}

/** Opened as a document, the server sees it with its unsaved changes, and in an untrusted workspace at all. */
async function textOpened(uri: Uri): Promise<string> {
  const open = openDocument(uri);
  // One that was never saved and is closed would be opened anew, and empty.
  if (open !== undefined || uri.scheme === "untitled") return open?.getText() ?? "";
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch {
    return "";
  }
}

const openDocument = (uri: Uri): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

const systems: Readonly<Record<string, System>> = { win32: "windows", darwin: "macos", linux: "linux" };

/** The settings decide, then the system this runs on. */
function defaults(uri: Uri): Choices {
  const target = workspace.getConfiguration("openvpn.target", uri);
  const platform = target.get<string>("platform", "any");
  const os = Object.values(systems).find((system) => system === platform) ?? systems[process.platform] ?? "linux";
  const openvpn = (["2.4", "2.5", "2.6", "2.7"] as const).find((version) => version === target.get<string>("version"));
  const program = target.get<string>("client") === "connect" ? "connect" : "openvpn";
  return { os, program, ...(openvpn === undefined ? {} : { openvpn }) };
}

async function ccdFilesOf(
  serverUri: string | null | undefined,
  server: Skim | undefined,
): Promise<readonly FileChoice[]> {
  const directory = server?.ccdDirectory;
  if (!serverUri || directory === undefined || !isInside(directory)) return [];
  const base = Uri.parse(serverUri);
  const isAbsolute = directory.startsWith("/");
  const files = await filesIn(isAbsolute ? base.with({ path: directory }) : Uri.joinPath(base, "..", directory));
  return files.map((file) => ({ uri: file.toString(), label: nameOf(file.toString()), detail: "" }));
}

/** In an untrusted workspace a file must not send the preview elsewhere. */
const isInside = (directory: string): boolean =>
  workspace.isTrusted || !(directory.startsWith("/") || directory.includes("..") || directory.includes(":"));

/** As the explorer knows it, or with the folder that holds it. */
const withFolder = (uri: Uri): string =>
  workspace.getWorkspaceFolder(uri) === undefined
    ? uri.path.split("/").slice(-2).join("/")
    : workspace.asRelativePath(uri);

function fileChoice({ uri, skim: { port, proto, role, remotes } }: Candidate, all: readonly Candidate[]): FileChoice {
  const name = nameOf(uri);
  const isUnique = all.filter((other) => nameOf(other.uri) === name).length === 1;
  const [remote] = remotes;
  const detail =
    role === "server" || remote === undefined
      ? `${proto.toUpperCase()} ${port}`
      : l10n.t("to {0}", `${remote.host} ${remote.port}`);
  return { uri, label: isUnique ? name : withFolder(Uri.parse(uri)), detail };
}
