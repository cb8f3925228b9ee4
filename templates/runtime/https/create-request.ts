import { listIssues } from "../values/inspection-result.js";
import { ValidationError } from "../errors/validation-error.js";
import type { HttpsOperation } from "./operation.js";
import { selectMembers } from "./select-members.js";
import type { HttpsRequest } from "./transports/transport.js";

/**
 * Writes the request of an operation, once for all attempts.
 *
 * @throws {ValidationError} where the input is not what the API wants.
 */
export function createRequest<Request extends object>(operation: HttpsOperation<Request, unknown>, input: Request): HttpsRequest {
  const { request, method, path, query = [] } = operation;
  const found = request.inspect(input);
  if (found !== undefined) throw new ValidationError(request.name, listIssues(found));
  return {
    method,
    path: path(input),
    query: selectMembers(input, query),
    headers: {},
    body: undefined,
    ...operation.body?.(input),
  };
}
