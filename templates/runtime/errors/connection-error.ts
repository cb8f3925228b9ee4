import { UnansweredError } from "./unanswered-error.js";
import type { UnansweredErrorOptions } from "./unanswered-error.js";

/** The properties of a `ConnectionError`. */
export interface ConnectionErrorOptions extends UnansweredErrorOptions {
  /** What happened to the connection, as the end of a sentence: `was lost`, `could not be made`. */
  readonly problem: string;
}

/** The connection could not be made, or ended before the reply arrived. */
export class ConnectionError extends UnansweredError {
  static override readonly brand: string = "ConnectionError";

  constructor(options: ConnectionErrorOptions) {
    super(`The connection for ${options.operation} ${options.problem}.`, options);
  }
}
