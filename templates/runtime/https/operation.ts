import type { IncomingForm } from "../values/incoming-form.js";
import type { RequestCheck } from "../client/read-request.js";
import type { ParsedBody } from "./parse-body.js";
import type { HttpsRequest } from "./transports/transport.js";

/** What is needed of an operation once its request is written. */
export interface CallDescription<Response> {
  /** As in the client's method: `describeJobExecution`. */
  readonly key: string;
  /** Whether sending it again, when its outcome is unknown, changes nothing. */
  readonly repeatable: boolean;
  readonly reply: ReplyForm<Response>;
}

/** What a caller has to know of an operation. `Request` and `Response` are what users see. */
export interface HttpsOperation<Request extends object, Response> extends CallDescription<Response> {
  readonly method: string;
  readonly request: RequestCheck<Request>;
  /** The encoded path of a request that was checked. */
  readonly path: (request: Request) => string;
  /** The members that travel in the query. */
  readonly query?: readonly string[];
  /** Writes the body; absent where there is none. */
  readonly body?: (request: Request) => RequestBody;
}

/** A body, and the headers that say what it consists of; neither where there is none. */
export type RequestBody = Partial<Pick<HttpsRequest, "headers" | "body">>;

/** How the body of a success is read. */
export interface ReplyForm<Response> extends IncomingForm<Response> {
  /** Reads it; absent where it is JSON. */
  readonly parse?: (body: Uint8Array) => ParsedBody;
}
