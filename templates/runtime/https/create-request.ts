import type { HttpsOperation } from "./operation.js";
import { selectMembers } from "./select-members.js";
import type { HttpsRequest } from "./transport.js";

/** Writes the request of an operation, once for all attempts. */
export function createRequest<Request extends object>(operation: HttpsOperation<Request, never, unknown>, request: Request): HttpsRequest {
  const { method, path, query = [] } = operation;
  const body = operation.body?.(request);
  return {
    method,
    path: path(request),
    query: selectMembers(request, query),
    headers: body === undefined ? {} : { "content-type": body.contentType },
    body: body?.content,
  };
}
