import { allDirectives } from "../server/src/directives/facts/index.ts";
import { directivePage } from "../server/src/features/directive-page.ts";

/** The page of each directive, by name. */
export const directivePages = (): ReadonlyArray<readonly [string, string]> =>
  allDirectives.map((directive) => [directive.name, directivePage(directive)]);
