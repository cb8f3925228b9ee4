/**
 * What a client noticed but did not act upon: a member of a request that no operation has, a reply or message that was used although it is
 * not quite what the API says, a message that no call or reader waits for, a message for another client, a message that is invalid or larger
 * than the service ever sends, messages that a slow reader has lost, a reason that the broker gave for ending or refusing the connection, an
 * option of the MQTT library that does harm, a subscription that could not be renewed after a reconnect, a failed attempt to catch up after a
 * reconnect, a device clock that differs from the service's.
 */
export type WarningKind =
  | "unknown member"
  | "unexpected value"
  | "unmatched message"
  | "foreign message"
  | "malformed message"
  | "oversized message"
  | "lost messages"
  | "lost connection"
  | "harmful option"
  | "lost subscription"
  | "catch-up failed"
  | "clock skew";

/** Something worth knowing that made no call fail. */
export interface ClientWarning {
  readonly kind: WarningKind;
  /** For people; one sentence. */
  readonly message: string;
  /** The topic of the message or subscription concerned. It comes from the network: escape it before displaying it. */
  readonly topic?: string;
  /** The error behind it. */
  readonly cause?: unknown;
}

/** Receives every warning. Anything that it throws or rejects with is ignored, so that a faulty logger breaks nothing. */
export type WarningListener = (warning: ClientWarning) => void;

/** Makes a function that passes warnings on at once and never throws. Without a listener warnings are dropped. */
export function createWarner(listener: ((warning: ClientWarning) => unknown) | undefined): WarningListener {
  return (warning) => {
    // A listener's own fault, at once or later, must not end calls that it has nothing to do with, nor the process.
    new Promise((resolve) => resolve(listener?.(warning))).catch(() => undefined);
  };
}
