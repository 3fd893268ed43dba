import * as l10n from "@vscode/l10n";
import type { Target } from "../config/types.ts";
import { grammarOf, statusOf } from "../directives/lookup.ts";
import type { Arg, ArgType, ArgWords, Directive, DirectiveWords, Grammar, Place } from "../directives/types.ts";
import { wordsOf } from "../directives/words/words.ts";
import { connectSentence, statusSentence } from "./describe-status.ts";
import { inlineCode } from "./escape-markdown.ts";
import { signatureOf } from "./signature.ts";

/** What is worth knowing of a directive, as paragraphs of markdown; `pages` is where its page can be read. */
export function describeDirective(directive: Directive, target: Target, pages?: string): readonly string[] {
  const words = wordsOf(directive.name);
  const parts = [
    words === undefined ? `**${directive.name}**` : `**${directive.name}**: ${words.summary}`,
    statusSentence(directive, target),
    codeBlock([signatureOf(directive)]),
    words?.description,
    argumentList(directive, words),
    exampleBlock(words),
    "---",
    factList(directive, target, words),
    links(directive, words, pages),
  ];
  return parts.filter((part) => part !== undefined).filter((part) => part !== "");
}

/** The short form that completion shows: what it is and what it looks like. */
export function describeBriefly(directive: Directive, target: Target): string {
  const words = wordsOf(directive.name);
  const parts = [
    statusSentence(directive, target),
    codeBlock([signatureOf(directive)]),
    words?.description,
    exampleBlock(words),
  ];
  return parts.filter((part) => part !== undefined).join("\n\n");
}

const codeBlock = (lines: readonly string[]): string => ["```openvpn", ...lines, "```"].join("\n");

const exampleBlock = (words: DirectiveWords | undefined): string | undefined =>
  words?.examples === undefined || words.examples.length === 0
    ? undefined
    : `${l10n.t("For example:")}\n\n${codeBlock(words.examples)}`;

function argumentList(directive: Directive, words: DirectiveWords | undefined): string | undefined {
  if (directive.args.length === 0) return undefined;
  return directive.args.map((arg) => `- ${argumentLine(arg, words)}`).join("\n");
}

function argumentLine(arg: Arg, words: DirectiveWords | undefined): string {
  const known = words?.args?.[arg.name];
  const text = known === undefined ? typesSentence(arg.types) : [known.text, valueNames(known)].join(" ").trim();
  const optional = arg.optional === true ? ` ${l10n.t("(optional)")}` : "";
  return text === "" ? `\`${arg.name}\`${optional}` : `\`${arg.name}\`${optional}: ${text}`;
}

const MOST_NAMES = 12;

/** The words an argument can be, by name; what each does is told on the word itself, or here where it is the only one. */
function valueNames({ text, values = {} }: ArgWords): string {
  const names = Object.keys(values);
  if (names.every((name) => text.includes(inlineCode(name)))) return "";
  if (names.length === 1)
    return Object.entries(values)
      .map(([name, said]) => `${inlineCode(name)}: ${said}`)
      .join("");
  const more = names.length > MOST_NAMES ? ", …" : "";
  return l10n.t("Values: {0}.", `${names.slice(0, MOST_NAMES).map(inlineCode).join(", ")}${more}`);
}

/** What an argument may be, from the facts alone. */
export const typesSentence = (types: readonly ArgType[]): string =>
  types
    .map(typeName)
    .filter((name) => name !== "")
    .join(l10n.t(" or "));

function typeName({ kind, values, min, max }: ArgType): string {
  if (values !== undefined) return values.map(inlineCode).join(", ");
  if (kind === "int" && min !== undefined && max !== undefined) return l10n.t("a number from {0} to {1}", min, max);
  return KINDS[kind]?.() ?? "";
}

const KINDS: Readonly<Partial<Record<ArgType["kind"], () => string>>> = {
  int: () => l10n.t("a number"),
  nonneg: () => l10n.t("a number of 0 or more"),
  anyint: () => l10n.t("a number"),
  host: () => l10n.t("a host name or an address"),
  port: () => l10n.t("a port number or a service name"),
  ip: () => l10n.t("an address"),
  ip4: () => l10n.t("an IPv4 address"),
  ip4host: () => l10n.t("an IPv4 address or a host name"),
  mask4: () => l10n.t("a netmask such as 255.255.255.0"),
  ip6: () => l10n.t("an IPv6 address"),
  ip6net: () => l10n.t("an IPv6 network such as fd00::/64"),
  file: () => l10n.t("a file"),
  dir: () => l10n.t("a folder"),
  path: () => l10n.t("a path"),
  socketpath: () => l10n.t("the path of a socket"),
  cmd: () => l10n.t("a program with its arguments, in quotes"),
  cipher: () => l10n.t("a cipher"),
  cipherlist: () => l10n.t("ciphers joined by colons"),
  digest: () => l10n.t("a digest"),
};

function factList(directive: Directive, target: Target, words: DirectiveWords | undefined): string {
  const grammar = grammarOf(directive, target.openvpn);
  const facts = [
    [
      sideSentence(directive),
      grammar === undefined || isUnwritten(directive, target) ? undefined : placesSentence(grammar, target),
    ]
      .filter((fact) => fact !== undefined)
      .join(" "),
    platformSentence(directive, grammar),
    defaultSentence(directive),
    words?.versionNotes?.startsWith("Since") === true ? undefined : versionSentence(directive),
    words?.versionNotes,
    target.client === "connect" || directive.openvpn3 !== "supported" ? connectSentence(directive) : undefined,
  ];
  return facts.filter((fact) => fact !== undefined && fact !== "").join("  \n");
}

const PLACES: ReadonlyArray<readonly [Place, () => string]> = [
  ["main", () => l10n.t("in the configuration")],
  ["connection", () => l10n.t("in a `<connection>` block")],
  ["ccd", () => l10n.t("in a client-config-dir file")],
  ["push", () => l10n.t('inside `push "…"`')],
];

function placesSentence({ places, inline }: Grammar, { openvpn }: Target): string {
  const where = PLACES.filter(([place]) => places.includes(place)).map(([, name]) => name());
  const stands =
    where.length === 0
      ? l10n.t("OpenVPN {0} takes it anywhere.", openvpn)
      : l10n.t("In OpenVPN {0} it may stand {1}.", openvpn, eitherOf(where));
  return inline ? `${stands} ${l10n.t("Its content can be given inline.")}` : stands;
}

const eitherOf = (ways: readonly string[]): string =>
  ways.length < 2 ? ways.join("") : l10n.t("{0} or {1}", ways.slice(0, -1).join(", "), ways.at(-1) ?? "");

/** The parser knows these in files, where nobody wants them or where it stops at them. */
const isUnwritten = (directive: Directive, { openvpn }: Target): boolean =>
  directive.role.includes("push-only") ||
  directive.role.includes("standalone") ||
  statusOf(directive, openvpn)?.state === "removed-fatal";

/** Whose directive it is. */
function sideSentence({ role }: Directive): string | undefined {
  if (role.includes("any")) return l10n.t("For clients and servers.");
  if (role.includes("client"))
    return role.includes("server") ? l10n.t("For clients and servers.") : l10n.t("For clients.");
  if (role.includes("server")) return l10n.t("For servers.");
  if (role.includes("ccd-only")) return l10n.t("For servers, about one client.");
  if (role.includes("push-only")) return l10n.t("Servers send it to clients; nobody writes it into a file.");
  if (role.includes("standalone")) return l10n.t("For the command line: OpenVPN does this one thing and ends.");
  return undefined;
}

function platformSentence({ platformNote }: Directive, grammar: Grammar | undefined): string | undefined {
  if (grammar?.platform === "windows") return l10n.t("Windows only; other systems do not know it.");
  if (grammar?.platform === "linux") return l10n.t("Linux only; other systems do not know it.");
  return platformNote === undefined ? undefined : l10n.t("Systems: {0}.", platformNote);
}

/** Only where it is the value of the one argument; others are explained with theirs. */
function defaultSentence({ default: value, args: [arg, ...more] }: Directive): string | undefined {
  if (value === undefined || /\s/.test(value) || more.length > 0 || arg?.optional === true) return undefined;
  return l10n.t("Without the line: {0}.", inlineCode(value));
}

function versionSentence({ firstRelease, lastRelease }: Directive): string | undefined {
  const since = firstRelease.startsWith("<=") ? undefined : firstRelease;
  if (lastRelease !== undefined) {
    return since === undefined
      ? l10n.t("Up to OpenVPN {0}.", lastRelease)
      : l10n.t("From OpenVPN {0} to {1}.", since, lastRelease);
  }
  return since === undefined ? undefined : l10n.t("Since OpenVPN {0}.", since);
}

/** The text fragment takes browsers to the option within the long page. */
const manualLink = ({ name }: Directive): string =>
  `https://build.openvpn.net/man/openvpn-2.6/openvpn.8.html#:~:text=${`--${name}`.replaceAll("-", "%2D")}`;

function links(directive: Directive, words: DirectiveWords | undefined, pages: string | undefined): string {
  const own =
    pages === undefined
      ? ""
      : `[${l10n.t("All of {0}", directive.name)}](${pages}/directives/${directive.category}.md#${directive.name}) · `;
  const manual = `${own}[${l10n.t("OpenVPN's manual")}](${manualLink(directive)})`;
  const related = words?.related ?? [];
  if (related.length === 0) return manual;
  return `${l10n.t("See also {0}", related.map(inlineCode).join(", "))} · ${manual}`;
}
