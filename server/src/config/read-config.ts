import { findDirective } from "../directives/lookup.ts";
import { parseSpan } from "../syntax/parse.ts";
import type { DirectiveLine, InlineBlock, Tree, Word } from "../syntax/tree.ts";
import { pushedWords } from "./pushed-words.ts";
import type { Config, DirectiveUse, FileKind, Files, Role, Softened } from "./types.ts";

/** Reads a parsed text as OpenVPN would, line by line; `kind` says how it gets there. */
export function readConfig(tree: Tree, kind: FileKind, _files?: Files): Config {
  const reader: Reader = { kind, ignored: new Set(), forwardCompatible: false, bodies: [] };
  const directives = Array.from(readItems(reader, tree, undefined));
  const pushed = Array.from(readPushed(directives, tree.text));
  return { tree, kind, role: roleOf(kind, directives), directives, pushed, bodies: reader.bodies, includeProblems: [] };
}

/** What earlier lines of the file have softened for the later ones. */
interface Reader {
  readonly kind: FileKind;
  readonly ignored: Set<string>;
  forwardCompatible: boolean;
  readonly bodies: Tree[];
}

function* readItems(reader: Reader, tree: Tree, connection: InlineBlock | undefined): Iterable<DirectiveUse> {
  for (const item of tree.items) {
    if (item.kind !== "directive" && item.kind !== "block") continue;
    if (item.kind === "directive" && item.problem !== undefined) continue;
    const use = readItem(reader, item, connection);
    yield use;
    if (use.softened !== "setenv opt") remember(reader, use);
    if (item.kind === "block" && use.name.value === "connection" && connection === undefined) {
      const body = parseSpan(tree.text, item.body, "body");
      reader.bodies.push(body);
      yield* readItems(reader, body, item);
    }
  }
}

function readItem(
  reader: Reader,
  item: DirectiveLine | InlineBlock,
  connection: InlineBlock | undefined,
): DirectiveUse {
  const block = item.kind === "block" ? item : undefined;
  const opt =
    item.kind === "directive" && item.name.value === "setenv" && item.args[0]?.value === "opt" && item.args.length > 1;
  const words: readonly Word[] =
    item.kind === "directive" ? (opt ? item.args.slice(1) : [item.name, ...item.args]) : [item.name];
  const name = words[0] ?? item.name;
  const softened = opt ? "setenv opt" : softenedBy(reader, name.value);
  return {
    name,
    args: opt ? words.slice(1) : item.kind === "directive" ? item.args : [],
    item,
    block,
    place: connection === undefined ? reader.kind : "connection",
    connection,
    pushedBy: undefined,
    softened,
    facts: findDirective(name.value),
  };
}

const softenedBy = ({ ignored, forwardCompatible }: Reader, name: string): Softened | undefined =>
  ignored.has(name) ? "ignore-unknown-option" : forwardCompatible ? "forward-compatible" : undefined;

function remember(reader: Reader, { name, args }: DirectiveUse): void {
  if (name.value === "ignore-unknown-option") {
    for (const { value } of args) reader.ignored.add(value.startsWith("--") ? value.slice(2) : value);
  }
  if (name.value === "setenv" && args[0]?.value === "FORWARD_COMPATIBLE") {
    reader.forwardCompatible = Number.parseInt(args[1]?.value ?? "0", 10) !== 0;
  }
}

function* readPushed(directives: readonly DirectiveUse[], text: string): Iterable<DirectiveUse> {
  for (const use of directives) {
    const [content] = use.args;
    if (use.name.value !== "push" || content === undefined || use.args.length !== 1) continue;
    const [name, ...args] = pushedWords(text, content);
    if (name === undefined) continue;
    const facts = findDirective(name.value);
    yield { ...use, name, args, block: undefined, place: "push", pushedBy: use, softened: undefined, facts };
  }
}

function roleOf(kind: FileKind, directives: readonly DirectiveUse[]): Role {
  if (kind === "ccd") return "ccd";
  let role: Role = "unknown";
  for (const { name, args } of directives) {
    if (isServerHelper(name.value) || (name.value === "mode" && args[0]?.value === "server")) return "server";
    if (name.value === "client" || name.value === "tls-client" || name.value === "pull") role = "client";
    if (name.value === "ifconfig" && role === "unknown") role = "point-to-point";
    if (name.value === "remote" && role === "unknown") role = "client";
  }
  return role;
}

const isServerHelper = (name: string): boolean =>
  name === "server" || name === "server-bridge" || name === "server-ipv6";
