import { readIncoming } from "../values/incoming-form.js";
import type { OddityListener } from "../values/read-leniently.js";
import { isSuccess } from "../errors/https-error-reply.js";
import type { HttpsReply } from "../errors/https-error-reply.js";
import { ProtocolError } from "../errors/protocol-error.js";
import type { ServiceError } from "../errors/service-error.js";
import { ValidationError } from "../errors/validation-error.js";
import type { CallDescription } from "./operation.js";
import { parseJson } from "./parse-body.js";
import type { HttpsResponse } from "./transports/transport.js";

/** Makes the error of a response, or returns `undefined` for a success. */
export type ErrorReader = (response: HttpsReply, operation: string, onOddity: OddityListener) => ServiceError | undefined;

/** How responses are read. */
export interface ReplyReader {
  readonly readError: ErrorReader;
  /** The header that identifies an answer, in lower case. */
  readonly requestIdHeader: string | undefined;
  /** Told of what is odd in a success. */
  readonly onOddity: OddityListener;
  /** Told of what is odd in an error, which is read leniently always. */
  readonly onOddError: OddityListener;
}

/** What a response comes down to: what users get, or the error that it is. */
export type ReadReply<Response> = { readonly value: Response } | { readonly error: ServiceError | ProtocolError };

/** Reads a response. Never throws, whatever it holds. */
export function readReply<Response>(
  { key: operation, reply }: CallDescription<Response>,
  { status, headers, body }: HttpsResponse,
  { readError, requestIdHeader = "", onOddity, onOddError }: ReplyReader,
): ReadReply<Response> {
  const parse = isSuccess(status) ? reply.parse : undefined;
  const { value, problem, cause } = (parse ?? parseJson)(body);
  const error = readError({ status, headers, body: value }, operation, onOddError);
  if (error !== undefined) return { error };
  const { [requestIdHeader]: id } = headers;
  const requestId = typeof id === "string" ? id : undefined;
  if (problem !== undefined) return { error: new ProtocolError({ operation, problem, reply: value, requestId, cause }) };
  try {
    return { value: readIncoming(reply, `reply to ${operation}`, value, onOddity) };
  } catch (fault) {
    const issues = fault instanceof ValidationError ? fault.issues : [];
    return { error: new ProtocolError({ operation, problem: "is not what the API says", issues, reply: value, requestId, cause: fault }) };
  }
}
