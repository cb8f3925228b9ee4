import { listIssues } from "../findings.js";
import { isSuccess } from "../https-error-reply.js";
import type { HttpsReply } from "../https-error-reply.js";
import { ProtocolError } from "../protocol-error.js";
import type { ServiceError } from "../service-error.js";
import { ValidationError } from "../validation-error.js";
import type { CallDescription } from "./operation.js";
import type { HttpsResponse } from "./transport.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextDecoder {
  constructor(encoding?: "utf-8", options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

const strict = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

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
  const isBytes = reply.kind === "bytes" && isSuccess(status);
  const { value, problem, cause } = isBytes ? { value: body } : parse(body);
  const error = readError({ status, headers, body: value }, operation);
  if (error !== undefined) return { error };
  if (problem !== undefined) return { error: new ProtocolError({ operation, problem, reply: value, cause }) };
  try {
    if (reply.kind === "bytes") return { value: reply.decode(body) };
    const found = reply.inspect(value);
    if (found !== undefined) throw new ValidationError("reply", listIssues(found));
    return { value: reply.decode(value as Reply) };
  } catch (fault) {
    const issues = fault instanceof ValidationError ? fault.issues : [];
    return { error: new ProtocolError({ operation, problem: "is not what the API says", issues, reply: value, cause: fault }) };
  }
}

interface ParsedBody {
  /** What the JSON says, or the text itself where it is no JSON. */
  readonly value: unknown;
  readonly problem?: string;
  readonly cause?: unknown;
}

/** An empty body counts as an object without members. */
function parse(body: Uint8Array): ParsedBody {
  if (body.byteLength === 0) return { value: {} };
  try {
    return { value: JSON.parse(strict.decode(body)) };
  } catch (cause) {
    return { value: new TextDecoder().decode(body), problem: "is no JSON in UTF-8", cause };
  }
}
