/** The base class of every error that this package throws: one `instanceof` distinguishes them from all others. */
export abstract class TopicsmithError extends Error {
  /** The class's own name, which survives minification; on the prototype, so that stack traces begin with it. */
  override get name(): string {
    return "TopicsmithError";
  }
}
