/** The base of every error that this package makes itself: one `instanceof` tells them from all others. */
export abstract class TopicsmithError extends Error {
  /** The class's own name, which survives minification; on the prototype, so that stack traces begin with it. */
  override get name(): string {
    return "TopicsmithError";
  }
}
