import type { HttpsReply } from "../https-error-reply.js";
import type { ServiceError } from "../service-error.js";
import type { Validator } from "../validator.js";

/** What is needed of an operation once its request is written. */
export interface CallDescription<Response> {
  /** As in the client's method: `describeJobExecution`. */
  readonly key: string;
  /** Whether sending it again, when its outcome is unknown, changes nothing. */
  readonly repeatable: boolean;
  readonly reply: ReplyForm<Response>;
  /** Makes the error of a response, or returns `undefined` for a success. */
  readonly readError: (response: HttpsReply, operation: string) => ServiceError | undefined;
}

/** What a caller has to know of an operation. `Request` and `Response` are what users see, whatever form HTTPS gives them. */
export interface HttpsOperation<Request extends object, Response> extends CallDescription<Response> {
  readonly method: string;
  readonly request: Validator<Request>;
  /** The encoded path of a request that was checked. */
  readonly path: (request: Request) => string;
  /** The members that travel in the query. */
  readonly query?: readonly string[];
  /** Writes the body; absent where there is none. */
  readonly body?: (request: Request) => RequestBody;
}

/** A body and what it consists of. */
export interface RequestBody {
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** How the body of a success is read. What `read` throws is taken for a fault of the reply. */
export type ReplyForm<Response> =
  | { readonly kind: "json"; readonly read: (value: unknown) => Response }
  | { readonly kind: "bytes"; readonly read: (bytes: Uint8Array) => Response };
