/**
 * The base class of every error that this package throws: one `instanceof` distinguishes them from all others. Subclasses declare their
 * members and set them when they are made: a field that is defined first and set afterwards costs bytes in every bundle.
 */
export abstract class TopicsmithError extends Error {
  /** An error without a cause has no member of that name. */
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
  }

  /** The class's own name, which survives minification; on the prototype, so that stack traces begin with it. */
  abstract override get name(): string;
}
