import { ProtocolError } from "../protocol-error.js";
import type { ServiceError } from "../service-error.js";
import { ValidationError } from "../validation-error.js";
import type { CallDescription } from "./operation.js";
import type { HttpsResponse } from "./transport.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextDecoder {
  constructor(encoding: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

const strictDecoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });
const lenientDecoder = /* @__PURE__ */ new TextDecoder("utf-8");

/** What a response comes down to: what users get, or the error that it is. */
export type ReadReply<Response> = { readonly value: Response } | { readonly error: ServiceError | ProtocolError };

/** Reads a response. Never throws, whatever it holds. */
export function readReply<Response>(operation: CallDescription<Response>, response: HttpsResponse): ReadReply<Response> {
  const { key, reply, readError } = operation;
  const { status, headers, body } = response;
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && reply.kind === "bytes") return read(key, reply.read, body);
  const { value, problem, cause } = parse(body);
  const error = readError({ status, headers, body: value }, key);
  if (error !== undefined) return { error };
  if (problem !== undefined) return { error: new ProtocolError({ operation: key, problem, reply: value, cause }) };
  return reply.kind === "bytes" ? read(key, reply.read, body) : read(key, reply.read, value);
}

function read<Content, Response>(operation: string, reader: (content: Content) => Response, reply: Content): ReadReply<Response> {
  try {
    return { value: reader(reply) };
  } catch (cause) {
    const issues = cause instanceof ValidationError ? cause.issues : [];
    return { error: new ProtocolError({ operation, problem: "is not what the API promises", issues, reply, cause }) };
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
  let text: string;
  try {
    text = strictDecoder.decode(body);
  } catch (cause) {
    return { value: lenientDecoder.decode(body), problem: "is no UTF-8 text", cause };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { value: text, problem: "is no JSON", cause };
  }
}
