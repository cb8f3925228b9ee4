import { UnansweredError } from "./unanswered-error.js";
import type { UnansweredErrorOptions } from "./unanswered-error.js";

/** The properties of a `TimeoutError`. */
export interface TimeoutErrorOptions extends UnansweredErrorOptions {
  readonly timeoutMs: number;
  /** What else is known, as the end of the sentence that tells of the time: `, since there was no connection`. */
  readonly remark?: string | undefined;
}

/** No reply arrived in time. */
export class TimeoutError extends UnansweredError {
  static override readonly brand: string = "TimeoutError";

  /** How long the call waited, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(options: TimeoutErrorOptions) {
    super(`No reply to ${options.operation} within ${options.timeoutMs} ms${options.remark ?? ""}.`, options);
    this.timeoutMs = options.timeoutMs;
  }
}
