import type { PageState, ToPage } from "../src/preview/messages.ts";
import { type Page, shownOf } from "./page.ts";

/** The page after a message. An answer that a later one has overtaken changes nothing. */
export function update(page: Page, message: ToPage): Page {
  switch (message.kind) {
    case "subject":
      return { ...page, subject: message.subject, state: { ...page.state, uri: message.subject.uri } };
    case "cursor":
      return { ...page, cursor: { file: message.file, line: message.line } };
    case "said":
      return { ...page, said: message.text };
    case "stale":
      if (message.sequence < page.sequence) return page;
      return { ...page, sequence: message.sequence, stale: { reason: message.reason, origin: message.origin } };
    case "routes":
      if (message.sequence < page.sequence) return page;
      return {
        ...page,
        sequence: message.sequence,
        stale: undefined,
        about: message.about ?? page.subject,
        shown: shownOf(message.view),
      };
  }
}

/** The page before anything has arrived; `kept` is what an earlier life of it left behind. */
export const emptyPage = (kept: Partial<PageState> | undefined): Page => ({
  subject: undefined,
  shown: undefined,
  sequence: 0,
  stale: undefined,
  about: undefined,
  cursor: undefined,
  sought: undefined,
  said: "",
  state: { uri: "", tab: "table", family: 4, filter: "", scroll: 0, unfolded: [], ...kept },
});
