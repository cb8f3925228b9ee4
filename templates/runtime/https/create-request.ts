import type { RequestWatch } from "../client/member-watch.js";
import { readRequest } from "../client/read-request.js";
import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "../values/inspection-result.js";
import type { Members } from "../values/own-members.js";
import type { HttpsOperation } from "./operation.js";
import { listParameters } from "./path.js";
import { selectMembers } from "./select-members.js";
import type { HttpsRequest } from "./transports/transport.js";

/**
 * Writes the request of an operation, once for all attempts: what the caller gives, and what all requests have in common.
 *
 * @throws {ValidationError} where the input is not what the API wants.
 */
export function createRequest<Request extends object>(
  operation: HttpsOperation<Request, unknown>,
  input: unknown,
  identity: Members,
  watch: RequestWatch,
): HttpsRequest {
  const { request: check, method, path, query } = operation;
  const request = readRequest(check, input, identity);
  watch(operation.key, request);
  return {
    method,
    path: path(request),
    query: selectParameters(check.name, request, query),
    headers: {},
    body: undefined,
    ...operation.body?.(request),
  };
}

/** Half of a surrogate pair is no character, and cannot be encoded. */
function selectParameters(subject: string, request: object, names: readonly string[] = []): Members {
  const parameters = selectMembers(request, names);
  for (const [name, value] of listParameters(parameters)) {
    if (/\p{Cs}/u.test(value)) throw createMemberError(subject, name, reportIssue("pattern", "what a query can hold", value));
  }
  return parameters;
}
