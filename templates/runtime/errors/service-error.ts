import { TopicsmithError } from "./topicsmith-error.js";

/** The properties of a `ServiceError` besides its code and message. */
export interface ServiceErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation?: string | undefined;
  /** Whether the same request may succeed later. Default: `false`. */
  readonly retryable?: boolean | undefined;
  /** The HTTP status; absent on MQTT. */
  readonly status?: number | undefined;
  /** What identifies the answer for those who run the service; absent on MQTT, and where the answer does not say. */
  readonly requestId?: string | undefined;
  /** The error reply as received: parsed but not validated. */
  readonly reply?: unknown;
  readonly cause?: unknown;
}

/** The class `ServiceError` as an API knows it: what it makes, and what `instanceof` gives, is `Known`. */
export interface ServiceErrorClass<Known extends ServiceError> {
  readonly prototype: Known;
  readonly brand: string;
  new (code: string, message: string, options?: ServiceErrorOptions): Known;
}

/** The service rejected a request. Every error of the API is a subclass; a code that the API does not list gives a plain `ServiceError`. */
export class ServiceError extends TopicsmithError {
  static override readonly brand: string = "ServiceError";

  /** The error's name in the API, the same on every transport; for an error that the API does not list, the service's own code. */
  declare readonly code: string;
  /** The operation's key: `updateJobExecution`. */
  declare readonly operation: string | undefined;
  /** Whether the same request may succeed later. */
  declare readonly retryable: boolean;
  /** The HTTP status; absent on MQTT. */
  declare readonly status: number | undefined;
  /** What identifies the answer for those who run the service; absent on MQTT, and where the answer does not say. */
  declare readonly requestId: string | undefined;
  /** The error reply as received: parsed but not validated. */
  declare readonly reply: unknown;

  constructor(code: string, message: string, { operation, retryable = false, status, requestId, reply, cause }: ServiceErrorOptions = {}) {
    super(message, cause);
    this.code = code;
    this.operation = operation;
    this.retryable = retryable;
    this.status = status;
    this.requestId = requestId;
    this.reply = reply;
  }
}
