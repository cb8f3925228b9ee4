import type { CancelSignal } from "../../client/cancel-signal.js";
import { listenForAbort } from "../../client/listen-for-abort.js";
import type { MessageIterator } from "./message-iterator.js";

/** What a stream is made with. */
export interface MessageStreamOptions {
  /** Not aborted yet. */
  readonly signal: CancelSignal | undefined;
  /** How many messages wait for a slow consumer at most. */
  readonly capacity: number;
  /** Told of the first message that is lost since the consumer last kept up. */
  readonly onOverflow: () => void;
  /** Told once, however the stream ends. */
  readonly onEnd: () => void;
}

/** The messages for one consumer, in the order in which they came. */
export interface MessageStream<Message> {
  /** What the consumer reads. */
  readonly messages: MessageIterator<Message>;
  readonly push: (message: Message) => void;
  /** Ends the stream after the messages that wait, or with an error after them. */
  readonly end: (error?: Error) => void;
}

interface Reader<Message> {
  readonly resolve: (result: IteratorResult<Message, undefined>) => void;
  readonly reject: (error: Error) => void;
}

const finished = { done: true, value: undefined } as const;

/**
 * Creates a stream with a bounded buffer: the oldest message gives way where the consumer is too slow. Aborting the signal, and leaving a
 * `for await` loop, end it at once and drop what waits.
 */
export function createMessageStream<Message>({ signal, capacity, onOverflow, onEnd }: MessageStreamOptions): MessageStream<Message> {
  let waiting: Message[] = [];
  const readers: Reader<Message>[] = [];
  let ended = false;
  let failure: Error | undefined;
  let overflowed = false;

  const end = (error?: Error): void => {
    if (ended) return;
    ended = true;
    stopListening();
    const reader = error === undefined ? undefined : readers.shift();
    if (error !== undefined && reader !== undefined) reader.reject(error);
    else failure = error;
    for (const { resolve } of readers.splice(0)) resolve(finished);
    onEnd();
  };

  const drop = (): void => {
    waiting = [];
    end();
  };

  const messages: MessageIterator<Message> = {
    next: async () => {
      const message = waiting.shift();
      if (waiting.length === 0) overflowed = false;
      if (message !== undefined) return { done: false, value: message };
      if (failure !== undefined) {
        const error = failure;
        failure = undefined;
        throw error;
      }
      if (ended) return finished;
      return new Promise((resolve, reject) => readers.push({ resolve, reject }));
    },
    return: async () => {
      drop();
      return finished;
    },
    [Symbol.asyncIterator]: () => messages,
  };

  const stopListening = signal === undefined ? (): void => undefined : listenForAbort(signal, drop);

  return {
    messages,
    end,
    push: (message) => {
      if (ended) return;
      const reader = readers.shift();
      if (reader !== undefined) return reader.resolve({ done: false, value: message });
      waiting.push(message);
      if (waiting.length <= capacity) return;
      waiting.shift();
      if (overflowed) return;
      overflowed = true;
      onOverflow();
    },
  };
}

/** What there is to read where nothing will ever come. */
export function readNothing(): MessageIterator<never> {
  const end = async (): Promise<typeof finished> => finished;
  const nothing: MessageIterator<never> = { next: end, return: end, [Symbol.asyncIterator]: () => nothing };
  return nothing;
}
