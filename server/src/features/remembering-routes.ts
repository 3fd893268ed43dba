import type { RoutesParams, RouteView } from "../protocol.ts";
import { computeRoutes, type RoutesHost } from "./routes.ts";

/** The last answer, and what was read for it. */
interface Last<Form> {
  readonly question: string;
  readonly read: ReadonlyMap<string, ReturnType<RoutesHost["read"]>>;
  readonly opened: ReadonlyMap<string, ReturnType<NonNullable<RoutesHost["opened"]>>>;
  readonly answer: Form;
}

/**
 * Computes routes and puts them into a form. A question that is asked again, as a preview does that comes back into
 * sight, is answered from memory while all that was read for it is as it was.
 */
export function rememberingRoutes<Form>(
  formOf: (view: RouteView) => Form,
): (params: RoutesParams, host: RoutesHost) => Form {
  let last: Last<Form> | undefined;
  return (params, host) => {
    const question = JSON.stringify(params);
    if (last?.question === question && isAsItWas(last, host)) return last.answer;
    const read: Map<string, ReturnType<RoutesHost["read"]>> = new Map();
    const opened: Map<string, ReturnType<NonNullable<RoutesHost["opened"]>>> = new Map();
    const answer = formOf(
      computeRoutes(params, {
        ...host,
        read: (uri) => noted(read, uri, host.read(uri)),
        opened: (uri) => noted(opened, uri, host.opened?.(uri)),
      }),
    );
    last = { question, read, opened, answer };
    return answer;
  };
}

function isAsItWas({ read, opened }: Pick<Last<unknown>, "read" | "opened">, host: RoutesHost): boolean {
  for (const [uri, document] of opened) if (host.opened?.(uri) !== document) return false;
  for (const [uri, text] of read) if (host.read(uri) !== text) return false;
  return true;
}

function noted<Value>(notes: Map<string, Value>, key: string, value: Value): Value {
  notes.set(key, value);
  return value;
}
