import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { packView } from "../features/pack-view.ts";
import { rememberingRoutes } from "../features/remembering-routes.ts";
import { computeRoutes, type RoutesHost } from "../features/routes.ts";
import {
  PACKED_ROUTES_REQUEST,
  type PackedView,
  ROUTES_REQUEST,
  type RoutesParams,
  type RouteView,
} from "../protocol.ts";
import { logFailure } from "./guard.ts";
import { parsed } from "./open-documents.ts";
import { filesOf, type Session } from "./session.ts";

/** Answers `openvpn/routes`, as it is and packed; a view that cannot be computed is an error to the client, not a crash. */
export function answerRoutes(session: Session): void {
  answerAs(session, ROUTES_REQUEST, computeRoutes);
  answerAs(session, PACKED_ROUTES_REQUEST, rememberingRoutes(packView));
}

type Form = RouteView | PackedView;

function answerAs(session: Session, request: string, answer: (params: RoutesParams, host: RoutesHost) => Form): void {
  const { connection } = session;
  connection.onRequest<Form, void>(request, (params: RoutesParams): Form | ResponseError<void> => {
    if (typeof params?.uri !== "string") {
      return new ResponseError(ErrorCodes.InvalidParams, `${request} needs the "uri" of a configuration`);
    }
    try {
      return answer(params, hostOf(session, params));
    } catch (error) {
      logFailure(connection, "routes", error);
      return new ResponseError(ErrorCodes.InternalError, "The routes cannot be computed");
    }
  });
}

/** Open documents first, then files beside those that the request names. */
function hostOf(session: Session, params: RoutesParams): RoutesHost {
  const { documents, environment, trusted, folders } = session;
  const named = [params.uri, params.server, params.client, params.ccd].filter((uri) => uri !== undefined);
  const scopes = named.map((document) => ({ document, folders }));
  return {
    read: (uri) =>
      documents.get(uri)?.getText() ??
      (trusted ? scopes.map((scope) => environment.read(uri, scope)).find((text) => text !== undefined) : undefined),
    opened: (uri) => {
      const document = documents.get(uri);
      return document && parsed(document, filesOf(session, uri));
    },
    resolve: (base, path) => environment.resolve(base, path),
  };
}
