import { TopicsmithError } from "./topicsmith-error.js";

/** What a `ServiceError` knows besides its code and message. */
export interface ServiceErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation?: string | undefined;
  /** Whether the same request may succeed later; false where nothing is said. */
  readonly retryable?: boolean | undefined;
  /** The HTTP status; absent where MQTT carried the error. */
  readonly status?: number | undefined;
  /** The error reply as it came, parsed but not checked. */
  readonly reply?: unknown;
  readonly cause?: unknown;
}

/** The service refused a request. Every error of the API is a subclass; a code that the API does not list stays a plain `ServiceError`. */
export class ServiceError extends TopicsmithError {
  /** The error's name in the API, the same whichever transport carried it; for an error that the API does not list, as the service wrote it. */
  readonly code: string;
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The HTTP status; absent where MQTT carried the error. */
  readonly status: number | undefined;
  /** The error reply as it came, parsed but not checked. */
  readonly reply: unknown;

  constructor(code: string, message: string, { operation, retryable = false, status, reply, cause }: ServiceErrorOptions = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.operation = operation;
    this.retryable = retryable;
    this.status = status;
    this.reply = reply;
  }

  override get name(): string {
    return "ServiceError";
  }
}
