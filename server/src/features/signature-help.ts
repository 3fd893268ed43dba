import type { ParameterInformation, SignatureHelp } from "vscode-languageserver-types";
import { findDirective } from "../directives/lookup.ts";
import type { Arg, Directive } from "../directives/types.ts";
import { wordsOf } from "../directives/words/words.ts";
import { typesSentence } from "./describe-directive.ts";
import { type FeatureContext, offsetAt, type Position } from "./document.ts";
import { argLabel, signatureOf } from "./signature.ts";
import { typingAt } from "./typing.ts";

/** The arguments of the directive that is being typed, the one at the cursor marked. */
export function signatureHelp({ document }: FeatureContext, position: Position): SignatureHelp | undefined {
  const typing = typingAt(document, offsetAt(document, position));
  if (typing?.kind !== "line") return undefined;
  const [name] = typing.words;
  const directive = findDirective(name?.value.replace(/^--(?=.)/, "") ?? "");
  if (directive === undefined || directive.args.length === 0) return undefined;
  const active = activeParameter(directive, typing.words.length - 1);
  if (active === undefined) return undefined;
  const summary = wordsOf(directive.name)?.summary;
  const signature = {
    label: signatureOf(directive),
    parameters: Array.from(parameters(directive)),
    ...(summary === undefined ? {} : { documentation: summary }),
  };
  return { signatures: [signature], activeSignature: 0, activeParameter: active };
}

/** Words behind the last argument have no parameter. */
function activeParameter({ args }: Directive, index: number): number | undefined {
  if (index < args.length) return index;
  return args.at(-1)?.variadic === true ? args.length - 1 : undefined;
}

function* parameters(directive: Directive): Iterable<ParameterInformation> {
  let at = directive.name.length + 1;
  for (const arg of directive.args) {
    const label = argLabel(arg);
    yield { label: [at, at + label.length], documentation: { kind: "markdown", value: parameterText(directive, arg) } };
    at += label.length + 1;
  }
}

const parameterText = ({ name }: Directive, arg: Arg): string =>
  wordsOf(name)?.args?.[arg.name]?.text ?? typesSentence(arg.types);
