import type { HttpsOperation } from "./operation.js";
import { selectMembers } from "./select-members.js";
import type { HttpsRequest } from "./transport.js";

const noHeaders: HttpsRequest["headers"] = {};
const noQuery: HttpsRequest["query"] = {};

/** Writes the request of an operation, once for all attempts. */
export function createRequest<Request extends object>(operation: HttpsOperation<Request, unknown>, request: Request): HttpsRequest {
  const { method, query, path } = operation;
  const body = operation.body?.(request);
  return {
    method,
    path: path(request),
    query: query === undefined ? noQuery : writeQuery(selectMembers(request, query)),
    headers: body === undefined ? noHeaders : { "content-type": body.contentType },
    body: body?.content,
  };
}

function writeQuery(members: object): HttpsRequest["query"] {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
}
