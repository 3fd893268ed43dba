import { allDirectives } from "../server/src/directives/facts/index.ts";
import { directivePage } from "../server/src/features/directive-page.ts";

/** The pages of the directives, by category: many small files would weigh more than they hold. */
export function directivePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const directive of allDirectives) {
    const before = pages.get(directive.category);
    const page = directivePage(directive);
    pages.set(directive.category, before === undefined ? page : `${before}\n${page}`);
  }
  return pages;
}
