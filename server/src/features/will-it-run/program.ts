import type { Config, DirectiveUse } from "../../config/types.ts";
import type { ProgramAnswer } from "../../protocol.ts";
import type { FeatureContext } from "../document.ts";

/** A program that may be given the file. */
export interface Program {
  readonly id: string;
  readonly name: string;
  /** Where the facts come from; absent where they are those of OpenVPN itself. */
  readonly source?: { readonly title: string; readonly url: string };
  judge(context: FeatureContext): Judgement;
}

/** What a program makes of a file. */
export interface Judgement {
  /** What is wrong with the file as a whole. */
  readonly whole: readonly ProgramAnswer[];
  line(use: DirectiveUse): ProgramAnswer;
}

export const TAKES: ProgramAnswer = { verdict: "takes" };
export const UNKNOWN: ProgramAnswer = { verdict: "unknown" };
export const refuses = (reason: string): ProgramAnswer => ({ verdict: "refuses", reason });
export const ignores = (reason: string): ProgramAnswer => ({ verdict: "ignores", reason });

export const has = ({ directives }: Config, ...names: readonly string[]): boolean =>
  directives.some(({ name }) => names.includes(name.value));
