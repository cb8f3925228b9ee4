import { UnansweredError } from "./unanswered-error.js";
import type { UnansweredErrorOptions } from "./unanswered-error.js";

/** The caller cancelled the call through its signal, whose reason is the `cause`. */
export class AbortError extends UnansweredError {
  static override readonly brand: string = "AbortError";

  constructor(options: UnansweredErrorOptions) {
    super(`The call of ${options.operation} was aborted.`, options);
  }
}
