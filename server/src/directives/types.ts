/** The series whose behaviour a user can aim at, oldest first. */
export const TARGET_VERSIONS = ["2.4", "2.5", "2.6", "2.7"] as const;
export type Version = (typeof TARGET_VERSIONS)[number];
export type KnownVersion = "2.3" | Version | "master";

/**
 * Where a directive may stand: the main file, a `<connection>` block, a client-config-dir file, an option
 * pushed by the server, such an option under `route-nopull`; `unchecked` directives pass everywhere.
 */
export type Place = "main" | "connection" | "ccd" | "push" | "push-nopull" | "unchecked";

export type ArgKind =
  | "enum"
  | "flag"
  | "int"
  | "nonneg"
  | "anyint"
  | "host"
  | "port"
  | "ip"
  | "ip4"
  | "ip4host"
  | "mask4"
  | "ip6"
  | "ip6net"
  | "file"
  | "dir"
  | "path"
  | "socketpath"
  | "cmd"
  | "inline"
  | "cipher"
  | "cipherlist"
  | "digest"
  | "group"
  | "curve"
  | "fp"
  | "hex"
  | "base64"
  | "uri"
  | "user"
  | "envname"
  | "ifname"
  | "version"
  | "domain"
  | "directive"
  | "mac"
  | "*"
  | "str";

/** One way to write an argument; an argument that may be written in several ways has several. */
export interface ArgType {
  readonly kind: ArgKind;
  /** For `enum` and `flag`: the words, case-sensitive. */
  readonly values?: readonly string[];
  /** For `int`: the range from 2.7 on, both ends included. */
  readonly min?: number;
  readonly max?: number;
  /** For `int`: a further value outside the range. */
  readonly also?: number;
  readonly detail?: string;
}

export interface Arg {
  readonly name: string;
  readonly optional?: true;
  readonly variadic?: true;
  readonly types: readonly ArgType[];
}

/** What the parser of one series takes. */
export interface Grammar {
  readonly min: number;
  /** Infinity where any number is taken (at most 15 can arrive). */
  readonly max: number;
  /** Only where not every count from `min` to `max` is taken. */
  readonly counts?: readonly number[];
  readonly inline: boolean;
  readonly places: readonly Place[];
  /** Other systems' builds do not know the directive. */
  readonly platform?: "windows" | "linux";
}

export type State =
  | "removed-fatal"
  | "removed-unknown"
  | "ignored-warn"
  | "ignored-silent"
  | "deprecated-warn"
  | "discouraged"
  | "renamed";

/** What became of a directive in some versions, `versions` as "2.7+", "2.4-2.6" or "2.5". */
export interface Status {
  readonly versions: string;
  readonly state: State;
  readonly replacement?: string;
  readonly note?: string;
}

export type Role = "any" | "client" | "server" | "ccd-only" | "push-only" | "standalone" | "internal";

export type OpenVpn3 =
  | "supported"
  | "ignored-silently"
  | "ignored-warning"
  | "not-implemented-ignored"
  | "script-or-plugin-ignored"
  | "server-only-fatal"
  | "push-only-fatal"
  | "standalone-fatal"
  | "removed-fatal"
  | "rejected-fatal"
  | "not-implemented-fatal"
  | "management-fatal"
  | "unknown-fatal";

/** A sub-command such as `dns server N address …`. */
export interface SubSyntax {
  readonly form: string;
  readonly since?: string;
  readonly platform?: string;
  readonly note?: string;
}

/** Everything OpenVPN's parser knows of one directive, over the versions. */
export interface Directive {
  readonly name: string;
  readonly category: string;
  /** First release whose parser knows the name; "<=2.1.0" = the oldest looked at. */
  readonly firstRelease: string;
  /** Last release that knows it; absent while 2.7 does. */
  readonly lastRelease?: string;
  readonly role: readonly Role[];
  /** Several lines add up; otherwise the last one wins. */
  readonly repeatable: boolean;
  /** The value without the line, as of 2.7. */
  readonly default?: string;
  readonly aliases?: readonly string[];
  readonly canonical?: string;
  readonly positional?: string;
  readonly args: readonly Arg[];
  readonly subSyntax?: readonly SubSyntax[];
  readonly rangeHistory?: ReadonlyArray<{ readonly since: string; readonly rule: string }>;
  readonly status?: readonly Status[];
  readonly platformNote?: string;
  /** 2.7 can replace it by PUSH_UPDATE while connected. */
  readonly pushUpdate?: true;
  readonly openvpn3: OpenVpn3;
  /**
   * The parser's grammar from that series on, until the next one named: "MIN..MAX PLACES [inline] [windows|linux]",
   * one number where MIN = MAX, a list where only some counts are taken, `..` without MAX where any number is;
   * places M main, C connection, D ccd, P push, N push under route-nopull, U unchecked; "gone" where the name is unknown.
   */
  readonly grammar: Readonly<Partial<Record<KnownVersion, string>>>;
}

/** Our own words for one argument. */
export interface ArgWords {
  /** One sentence: what it is, with unit and default. */
  readonly text: string;
  /** A sentence for each enumerated value or flag. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Our own words for one directive, in one language. Markdown is allowed; no raw HTML. */
export interface DirectiveWords {
  /** One line, no full stop needed, at most about 90 characters. */
  readonly summary: string;
  /** Two to six sentences: what it does, when one wants it, the usual mistake. */
  readonly description: string;
  /** By the argument's name in the facts. */
  readonly args?: Readonly<Record<string, ArgWords>>;
  /** Lines of configuration, each valid by itself. */
  readonly examples?: readonly string[];
  readonly related?: readonly string[];
  /** What changed between versions and matters to a user. */
  readonly versionNotes?: string;
}
