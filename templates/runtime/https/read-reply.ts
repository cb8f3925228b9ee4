import { listIssues } from "../values/inspection-result.js";
import { isSuccess } from "../errors/https-error-reply.js";
import type { HttpsReply } from "../errors/https-error-reply.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { ServiceError } from "../errors/service-error.js";
import { ValidationError } from "../errors/validation-error.js";
import type { CallDescription } from "./operation.js";
import { parseJson } from "./parse-body.js";
import type { HttpsResponse } from "./transports/transport.js";

/** Makes the error of a response, or returns `undefined` for a success. */
export type ErrorReader = (response: HttpsReply, operation: string) => ServiceError | undefined;

/** What a response comes down to: what users get, or the error that it is. */
export type ReadReply<Response> = { readonly value: Response } | { readonly error: ServiceError | ProtocolError };

/** Reads a response. Never throws, whatever it holds. */
export function readReply<Reply, Response>(
  { key: operation, reply }: CallDescription<Reply, Response>,
  { status, headers, body }: HttpsResponse,
  readError: ErrorReader,
): ReadReply<Response> {
  const parse = isSuccess(status) ? reply.parse : undefined;
  const { value, problem, cause } = (parse ?? parseJson)(body);
  const error = readError({ status, headers, body: value }, operation);
  if (error !== undefined) return { error };
  if (problem !== undefined) return { error: new ProtocolError({ operation, problem, reply: value, cause }) };
  try {
    const found = reply.inspect(value);
    if (found !== undefined) throw new ValidationError("reply", listIssues(found));
    return { value: reply.decode(value as Reply) };
  } catch (fault) {
    const issues = fault instanceof ValidationError ? fault.issues : [];
    return { error: new ProtocolError({ operation, problem: "is not what the API says", issues, reply: value, cause: fault }) };
  }
}
