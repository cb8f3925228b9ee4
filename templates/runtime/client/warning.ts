/**
 * What a client noticed and did not act upon: a message that no call or consumer waits for, one of another thing, one that is not what
 * it should be or is larger than the service ever sends, messages that a slow consumer has lost, a subscription that could not be made
 * again, a question after a reconnect that got no answer, a clock that differs from the service's.
 */
export type WarningKind =
  | "unmatched message"
  | "foreign message"
  | "malformed message"
  | "oversized message"
  | "lost messages"
  | "lost subscription"
  | "catch-up failed"
  | "clock skew";

/** Something that no call failed of, yet that someone should know. */
export interface ClientWarning {
  readonly kind: WarningKind;
  /** For people; one sentence. */
  readonly message: string;
  /** The topic, where a message or a subscription is spoken of. It comes from the network: escape it before it is shown. */
  readonly topic?: string;
  /** The error behind it. */
  readonly cause?: unknown;
}

/** Told of every warning. What it throws, or rejects with where it is asynchronous, is ignored, so that a faulty logger breaks nothing. */
export type WarningListener = (warning: ClientWarning) => void;

/** Makes a function that passes warnings on at once and never throws. Without a listener warnings are dropped. */
export function createWarner(listener: ((warning: ClientWarning) => unknown) | undefined): WarningListener {
  if (listener === undefined) return () => undefined;
  return (warning) => {
    // A listener's own fault, at once or later, must not end calls that it has nothing to do with, nor the process.
    new Promise((resolve) => resolve(listener(warning))).catch(() => undefined);
  };
}
