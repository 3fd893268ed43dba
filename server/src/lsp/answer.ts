import { guarded } from "./guard.ts";
import { contextOf, type RequestContext, type Session } from "./session.ts";

/** One request about one document. */
interface Question<Result> {
  readonly uri: string;
  /** The answer for a closed document and for a feature that fails. */
  readonly empty: Result;
  readonly run: (context: RequestContext) => Result;
}

/** Answers a request from the context of its document. */
export const answer = <Result>(
  session: Session,
  feature: string,
  { uri, empty, run }: Question<Result>,
): Promise<Result> =>
  guarded(session.connection, feature, {
    async run() {
      const context = await contextOf(session, uri);
      return context === undefined ? empty : run(context);
    },
    empty,
  });
