import { computePauseMs } from "../../client/back-off.js";
import type { CancelSignal } from "../../client/cancel-signal.js";
import type { WarningListener } from "../../client/warning.js";
import type { Members } from "../../values/own-members.js";
import { ServiceError } from "../../errors/service-error.js";
import { rearrangeMembers, writeFingerprint } from "./catch-up.js";
import { createMessageStream } from "./message-stream.js";
import type { MessageStream } from "./message-stream.js";
import type { CatchUpCall, MqttMessage } from "../message.js";
import { PayloadProblem } from "../payload-form.js";
import { readMessage } from "./read-message.js";
import { createRetryTimer } from "../retry-timer.js";
import { SubscriptionError } from "../subscription-error.js";
import { attemptLifetimeMs } from "../subscription-set.js";
import type { SubscriptionSet } from "../subscription-set.js";

/** Messages that wait for a slow consumer; beyond that the oldest are lost and a warning tells. */
export const streamCapacity = 1_000;

/** No pause before another attempt is longer than this, in milliseconds. */
const longestPauseMs = 60_000;

/**
 * After this time in milliseconds nobody expects a SUBACK any more. Somewhat longer than an attempt lives, so that the next one is another.
 */
const patienceMs = attemptLifetimeMs + 100;

/** What messages are shared with. */
export interface MessageSourceOptions<Message, Labels extends object> {
  readonly description: MqttMessage<Message, Labels>;
  /** The labels that were chosen. */
  readonly labels: Labels;
  readonly filter: string;
  readonly subscriptions: Pick<SubscriptionSet, "ensure" | "release">;
  readonly call: CatchUpCall;
  readonly warn: WarningListener;
  /** Told when the last consumer is gone. */
  readonly onIdle: () => void;
}

/** The messages of one kind with the same labels: one subscription, however many consumers there are. */
export interface MessageSource<Message> {
  readonly read: (signal: CancelSignal | undefined) => AsyncIterableIterator<Message, undefined>;
  /** Whether a topic with these labels is one of this source's. */
  readonly matches: (labels: Members) => boolean;
  /** Checks a message and passes it on. */
  readonly receive: (labels: Members, topic: string, payload: Uint8Array) => void;
  /** Subscribes; after a reconnect also asks for what was missed. Both are tried again until they succeed, or are refused for good. */
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly end: (error?: Error) => void;
}

/** Creates a source without consumers. */
export function createMessageSource<Message, Labels extends object>(
  options: MessageSourceOptions<Message, Labels>,
): MessageSource<Message> {
  const { description, labels: chosen, filter, subscriptions, call, warn, onIdle } = options;
  const { key, catchUp } = description;
  const wanted: Members = Object.fromEntries(Object.entries(chosen));
  const streams = new Set<MessageStream<Message>>();
  const patience = createRetryTimer();
  const asking = createRetryTimer();
  let online = false;
  let started = false;
  let isAsking = false;
  let passedOn = 0;
  let last: string | undefined;

  const passOn = (message: Message): void => {
    passedOn++;
    if (catchUp !== undefined) last = writeFingerprint(message, catchUp.compare);
    for (const stream of streams) stream.push(message);
  };

  const receive = (labels: Members, topic: string, payload: Uint8Array): void => {
    try {
      passOn(readMessage(description, description.payload.decode(payload), labels));
    } catch (cause) {
      if (!(cause instanceof PayloadProblem)) throw cause;
      warn({ kind: "malformed message", message: `A message ${key} ${cause.message}.`, topic, cause });
    }
  };

  const end = (error?: Error): void => {
    for (const stream of [...streams]) stream.end(error);
  };

  const askWhatWasMissed = async (failures: number): Promise<void> => {
    if (catchUp === undefined || isAsking) return;
    isAsking = true;
    const passedOnBefore = passedOn;
    try {
      const answer = await catchUp.ask(call, chosen);
      const message = readMessage(description, { ...wanted, ...rearrangeMembers(answer, catchUp.members) }, wanted);
      const fingerprint = writeFingerprint(message, catchUp.compare);
      // A message that came meanwhile tells more than the answer, which may be from before it.
      if (passedOn === passedOnBefore && (fingerprint === undefined || fingerprint !== last)) passOn(message);
    } catch (cause) {
      if (streams.size === 0) return;
      warn({ kind: "catch-up failed", message: `What ${key} may have told while there was no connection could not be asked for.`, cause });
      const isFinal = cause instanceof ServiceError && !cause.retryable;
      if (online && !isFinal) asking.start(choosePauseMs(failures), () => void askWhatWasMissed(failures + 1));
    } finally {
      isAsking = false;
    }
  };

  const subscribe = async (isFirst: boolean, failures: number): Promise<void> => {
    const subscribeAgain = (): void => void subscribe(isFirst, failures + 1);
    const warnOfFailure = (problem: string, cause?: unknown): void =>
      warn({ kind: "lost subscription", message: `The subscription for ${key} ${problem}.`, topic: filter, cause });
    patience.start(patienceMs, () => {
      warnOfFailure("was not answered");
      subscribeAgain();
    });
    try {
      await subscriptions.ensure([filter]);
      if (streams.size === 0) return;
      patience.stop();
      if (!isFirst) await askWhatWasMissed(0);
    } catch (cause) {
      if (cause instanceof SubscriptionError) end(cause);
      else if (streams.size > 0) {
        warnOfFailure("could not be made", cause);
        patience.start(choosePauseMs(failures), subscribeAgain);
      }
    }
  };

  const stopTimers = (): void => {
    patience.stop();
    asking.stop();
  };

  return {
    matches: (labels) =>
      Object.entries(wanted).every(([name, value]) => labels[name] === value) &&
      (description.optionalLabels ?? []).every((name) => name in wanted || labels[name] === undefined),
    receive,
    end,
    connected: () => {
      online = true;
      void subscribe(!started, 0);
      started = true;
    },
    disconnected: () => {
      online = false;
      stopTimers();
    },
    read: (signal) => {
      const stream = createMessageStream<Message>({
        signal,
        capacity: streamCapacity,
        onOverflow: () =>
          warn({
            kind: "lost messages",
            message: `A consumer of ${key} is too slow: the oldest of ${streamCapacity} messages are dropped.`,
          }),
        onEnd: () => {
          if (!streams.delete(stream) || streams.size > 0) return;
          stopTimers();
          onIdle();
        },
      });
      streams.add(stream);
      return stream.messages;
    },
  };
}

function choosePauseMs(failures: number): number {
  return computePauseMs(failures, Math.random(), longestPauseMs);
}
