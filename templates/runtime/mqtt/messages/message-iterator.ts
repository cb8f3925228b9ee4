/**
 * Messages as they come, for a `for await` loop. Leaving the loop ends it. It is an `AsyncIterableIterator` that every TypeScript from 5.0 on
 * reads alike: the second type argument of the language's own needs 5.6.
 */
export interface MessageIterator<Message> {
  next(): Promise<IteratorResult<Message, undefined>>;
  /** Stops reading and drops what waits. */
  return(): Promise<IteratorResult<Message, undefined>>;
  [Symbol.asyncIterator](): MessageIterator<Message>;
}
