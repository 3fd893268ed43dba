import { allDirectives } from "../server/src/directives/facts/index.ts";

/** A TextMate grammar, as far as this one needs the format. */
interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

/** The grammar of OpenVPN configurations, made from the facts on directives. */
export function makeGrammar() {
  return {
    information_for_contributors: [
      "Made by scripts/make-grammar.ts from server/src/directives/facts: change those, then run node scripts/run.mjs scripts/make-grammar.ts.",
    ],
    name: "OpenVPN",
    scopeName: "source.openvpn",
    patterns: include("comment-line", "connection", "block", "line"),
    repository: {
      "comment-line": {
        match: String.raw`^(?:\uFEFF)?\s*(\\?[#;].*)$`,
        captures: names("comment.line.openvpn"),
      },
      connection: connectionBlock(),
      block: inlineBlock(),
      pem: { patterns: pemRules() },
      line: { patterns: lineRules() },
      comment: { match: String.raw`\\?[#;].*$`, name: "comment.line.openvpn" },
      escape: { match: String.raw`\\[\\"\s]`, name: "constant.character.escape.openvpn" },
      "bad-escape": { match: String.raw`\\.?`, name: "invalid.illegal.escape.openvpn" },
      "double-quoted": quoted('"', "string.quoted.double.openvpn", include("escape", "bad-escape")),
      "single-quoted": quoted("'", "string.quoted.single.openvpn", []),
      words: { patterns: [...include("comment", "double-quoted", "single-quoted"), ...wordRules(WORD_END)] },
      "pushed-double": pushed('"'),
      "pushed-single": pushed("'"),
    } satisfies Readonly<Record<string, Rule>>,
  };
}

const WORD_END = String.raw`(?=\s|$)`;

const include = (...keys: readonly string[]): readonly Rule[] => keys.map((key) => ({ include: `#${key}` }));

/** The scope of each group, the first group first; a gap is a group without one. */
const names = (...scopes: ReadonlyArray<string | undefined>): Captures =>
  Object.fromEntries(scopes.flatMap((name, at) => (name === undefined ? [] : [[String(at + 1), { name }]])));

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

const alternatives = (words: Iterable<string>): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapeRegExp)
    .join("|");

const DIRECTIVES = alternatives(allDirectives.map(({ name }) => name));

/** The words that arguments enumerate; what looks like a number is coloured as one. */
const VALUES = alternatives(
  allDirectives
    .flatMap(({ args }) => args)
    .flatMap(({ types }) => types)
    .flatMap(({ values = [] }) => values)
    .filter((value) => !/^\d+$/.test(value)),
);

const TAG_NAMES = names(
  "punctuation.definition.tag.begin.openvpn",
  "entity.name.tag.openvpn",
  "punctuation.definition.tag.end.openvpn",
  "comment.line.openvpn",
);

/** A tag stands alone on its line; behind the closing tag OpenVPN reads nothing. */
const openTag = (name: string): string => String.raw`^(?:\uFEFF)?\s*(?:--)?(<)(${name})(>)(?:\s+(\\?[#;].*)?)?$`;

const connectionBlock = (): Rule => ({
  name: "meta.block.connection.openvpn",
  begin: openTag("connection"),
  beginCaptures: TAG_NAMES,
  end: String.raw`^\s*(</)(connection)(>)(.*)$`,
  endCaptures: TAG_NAMES,
  patterns: include("comment-line", "block", "line"),
});

const inlineBlock = (): Rule => ({
  name: "meta.block.inline.openvpn",
  begin: openTag(String.raw`\S+`),
  beginCaptures: TAG_NAMES,
  end: String.raw`^\s*(</)(\2)(>)(.*)$`,
  endCaptures: TAG_NAMES,
  contentName: "string.unquoted.inline.openvpn",
  patterns: include("pem"),
});

const pemRules = (): readonly Rule[] => [
  {
    match: String.raw`^\s*(-----(?:BEGIN|END) )([^-]+)(-----)\s*$`,
    captures: names(
      "punctuation.definition.pem.openvpn",
      "entity.name.type.pem.openvpn",
      "punctuation.definition.pem.openvpn",
    ),
  },
];

const name = `(["']?)(${DIRECTIVES})`;

/** `setenv opt` in front of a directive, `push` with the option inside its quotes, any other line. */
const lineRules = (): readonly Rule[] => [
  {
    name: "meta.directive.openvpn",
    begin: String.raw`^\s*(?:--)?(setenv)\s+(opt)\s+(${DIRECTIVES})${WORD_END}`,
    beginCaptures: names(DIRECTIVE_SCOPE, "constant.language.openvpn", DIRECTIVE_SCOPE),
    end: "$",
    patterns: include("words"),
  },
  {
    name: "meta.directive.push.openvpn",
    begin: String.raw`^(?:\uFEFF)?\s*(--)?(push)(?=\s)`,
    beginCaptures: names("punctuation.definition.directive.openvpn", DIRECTIVE_SCOPE),
    end: "$",
    patterns: [
      { match: String.raw`\G\s+(${DIRECTIVES})${WORD_END}`, captures: names(DIRECTIVE_SCOPE) },
      ...include("pushed-double", "pushed-single", "words"),
    ],
  },
  {
    name: "meta.directive.openvpn",
    begin: String.raw`^(?:\uFEFF)?\s*(--)?${name}(\2)(?=\s|$|(?<=["'])[#;])`,
    beginCaptures: names("punctuation.definition.directive.openvpn", undefined, DIRECTIVE_SCOPE),
    end: "$",
    patterns: include("words"),
  },
  {
    name: "meta.directive.openvpn",
    begin: String.raw`^(?:\uFEFF)?\s*([^\s"'][^\s]*)`,
    beginCaptures: names("variable.other.unknown.openvpn"),
    end: "$",
    patterns: include("words"),
  },
  { name: "meta.directive.openvpn", begin: String.raw`^\s*(?=["'])`, end: "$", patterns: include("words") },
];

const DIRECTIVE_SCOPE = "keyword.other.directive.openvpn";

/** A word that begins with a quote goes on to the same quote; one that is missing spoils the line alone. */
const quoted = (quote: string, scope: string, patterns: readonly Rule[]): Rule => ({
  name: scope,
  begin: quote,
  end: `(${quote})|$`,
  beginCaptures: { "0": { name: "punctuation.definition.string.begin.openvpn" } },
  endCaptures: names("punctuation.definition.string.end.openvpn"),
  patterns,
});

/** The option inside the quotes of `push`. */
const pushed = (quote: string): Rule => ({
  ...quoted(quote, "string.quoted.pushed.openvpn", []),
  contentName: "meta.embedded.pushed.openvpn",
  patterns: [
    { match: String.raw`\G\s*(${DIRECTIVES})(?=[\s${quote}]|$)`, captures: names(DIRECTIVE_SCOPE) },
    ...include("escape"),
    ...wordRules(String.raw`(?=[\s${quote}]|$)`, quote),
  ],
});

/** Words that are not quoted, each taken whole, so that a `#` met between them is a comment. */
function wordRules(end: string, quote = ""): readonly Rule[] {
  const rest = String.raw`[^\s\\${quote}]+`;
  return [
    { match: `(?:${VALUES})${end}`, name: "constant.language.openvpn" },
    { match: String.raw`(?:\d{1,3}\.){3}\d{1,3}(?:/\d+)?${end}`, name: "constant.numeric.address.openvpn" },
    {
      match: String.raw`[\da-fA-F]*:[\da-fA-F:]*:[\da-fA-F:.]*(?:/\d+)?${end}`,
      name: "constant.numeric.address.openvpn",
    },
    { match: String.raw`[-+]?\d+${end}`, name: "constant.numeric.openvpn" },
    {
      match: String.raw`(?:\.{0,2}/|[A-Za-z]:|~)?(?:[^\s\\/"'${quote}]+/)*[^\s\\/"'${quote}]+\.(?:${FILE_ENDINGS})${end}`,
      name: PATH,
    },
    { match: String.raw`(?:\.{0,2}|~)/[^\s\\"'${quote}]*${end}`, name: PATH },
    {
      begin: String.raw`(?=[^\s${quote}])`,
      end,
      name: "string.unquoted.openvpn",
      patterns: [...include("escape", "bad-escape"), { match: rest }],
    },
  ];
}

const PATH = "string.unquoted.path.openvpn";
const FILE_ENDINGS =
  "crt|cer|cert|pem|key|p12|pfx|csr|crl|der|ovpn|conf|cfg|ccd|txt|log|sh|bat|cmd|ps1|py|pl|so|dll|pid|tmp|auth|pass|status";
