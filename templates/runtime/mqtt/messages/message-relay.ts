import type { OddityListener } from "../../values/read-leniently.js";
import type { WarningListener } from "../../client/warning.js";
import { PermissionError } from "../../errors/permission-error.js";
import { ServiceError } from "../../errors/service-error.js";
import type { Members } from "../../values/own-members.js";
import type { CatchUpCall, MqttMessage } from "../message.js";
import { SubscriptionError } from "../subscriptions/subscription-error.js";
import { rearrangeMembers, writeFingerprint } from "./catch-up.js";
import { readMessage } from "./read-message.js";
import { choosePauseMs, createRetryTimer } from "./retry-timer.js";

/** What messages are passed on with. */
export interface MessageRelayOptions<Message, Labels extends object> {
  readonly description: MqttMessage<Message, Labels>;
  /** The labels that were chosen. */
  readonly labels: Labels;
  readonly call: CatchUpCall;
  readonly warn: WarningListener;
  /** Told of what is odd in an answer. */
  readonly onOddity: OddityListener;
}

/** Passes messages on, and after a reconnect also what the service told while there was no connection, where the API lets a client ask. */
export interface MessageRelay<Message> {
  readonly pass: (message: Message) => void;
  /** Asks what was missed, and again until an answer comes or is refused for good. What was passed on last is not told again. */
  readonly catchUp: () => void;
  /** Asks no more until it is told to catch up again. */
  readonly stop: () => void;
}

/** Creates a relay to readers that are there as long as `isRead` says so. */
export function createMessageRelay<Message, Labels extends object>(
  { description, labels, call, warn, onOddity }: MessageRelayOptions<Message, Labels>,
  isRead: () => boolean,
  push: (message: Message) => void,
): MessageRelay<Message> {
  const { key, catchUp } = description;
  const wanted: Members = Object.fromEntries(Object.entries(labels));
  const timer = createRetryTimer();
  let isStopped = false;
  let isAsking = false;
  let passed = 0;
  let last: string | undefined;

  const pass = (message: Message): void => {
    passed++;
    if (catchUp !== undefined) last = writeFingerprint(message, catchUp.compare);
    push(message);
  };

  const ask = async (failures: number): Promise<void> => {
    if (catchUp === undefined || isAsking) return;
    isAsking = true;
    const passedBefore = passed;
    try {
      const answer = await catchUp.ask(call, labels);
      const members = { ...wanted, ...rearrangeMembers(answer, catchUp.members) };
      const message = readMessage(description, members, wanted, onOddity);
      const fingerprint = writeFingerprint(message, catchUp.compare);
      // A message that came meanwhile tells more than the answer, which may be from before it.
      if (passed === passedBefore && (fingerprint === undefined || fingerprint !== last)) pass(message);
    } catch (cause) {
      if (!isRead()) return;
      warn({ kind: "catch-up failed", message: `What ${key} may have told while there was no connection could not be asked for.`, cause });
      const isFinal =
        cause instanceof ServiceError ? !cause.retryable : cause instanceof SubscriptionError || cause instanceof PermissionError;
      if (!isStopped && !isFinal) timer.start(choosePauseMs(failures), () => void ask(failures + 1));
    } finally {
      isAsking = false;
    }
  };

  return {
    pass,
    catchUp: () => {
      isStopped = false;
      void ask(0);
    },
    stop: () => {
      isStopped = true;
      timer.stop();
    },
  };
}
