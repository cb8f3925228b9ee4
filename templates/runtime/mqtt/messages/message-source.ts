import type { CancelSignal } from "../../client/cancel-signal.js";
import type { OddityListener } from "../../values/read-leniently.js";
import type { WarningListener } from "../../client/warning.js";
import type { Members } from "../../values/own-members.js";
import type { CatchUpCall, MqttMessage } from "../message.js";
import { PayloadProblem } from "../payload-form.js";
import type { SubscriptionSet } from "../subscriptions/subscription-set.js";
import type { MessageIterator } from "./message-iterator.js";
import { createMessageRelay } from "./message-relay.js";
import { createMessageStream } from "./message-stream.js";
import type { MessageStream } from "./message-stream.js";
import { createPersistentSubscription } from "./persistent-subscription.js";
import { readMessage } from "./read-message.js";

/** Messages that wait for a slow consumer; beyond that the oldest are lost and a warning tells. */
export const streamCapacity = 1_000;

/** What messages are shared with. */
export interface MessageSourceOptions<Message, Labels extends object> {
  readonly description: MqttMessage<Message, Labels>;
  /** The labels that were chosen. */
  readonly labels: Labels;
  readonly filter: string;
  readonly subscriptions: Pick<SubscriptionSet, "ensure">;
  readonly call: CatchUpCall;
  readonly warn: WarningListener;
  /** Told of what is odd in messages. */
  readonly onOddity: OddityListener;
  /** Told when the last consumer is gone. */
  readonly onIdle: () => void;
}

/** The messages of one kind with the same labels: one subscription, however many consumers there are. */
export interface MessageSource<Message> {
  readonly read: (signal: CancelSignal | undefined) => MessageIterator<Message>;
  /** Checks a message and passes it on, where it is of the kind with this key and has the labels that were chosen. */
  readonly receive: (kind: string, labels: Members, topic: string, payload: Uint8Array) => void;
  /** Subscribes; after a reconnect also asks for what was missed. Both are tried again until they succeed, or are refused for good. */
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly end: (error?: Error) => void;
}

/** Creates a source without consumers. */
export function createMessageSource<Message, Labels extends object>(
  options: MessageSourceOptions<Message, Labels>,
): MessageSource<Message> {
  const { description, labels, warn, onOddity, onIdle } = options;
  const { key } = description;
  const wanted: Members = Object.fromEntries(Object.entries(labels));
  const streams = new Set<MessageStream<Message>>();
  let isFirstConnection = true;

  const matches = (given: Members): boolean =>
    Object.entries(wanted).every(([name, value]) => given[name] === value) &&
    (description.optionalLabels ?? []).every((name) => name in wanted || given[name] === undefined);

  const end = (error?: Error): void => {
    for (const stream of [...streams]) stream.end(error);
  };

  const isRead = (): boolean => streams.size > 0;
  const subscription = createPersistentSubscription(options, isRead, end);
  const relay = createMessageRelay<Message, Labels>(options, isRead, (message) => {
    for (const stream of streams) stream.push(message);
  });

  const stop = (): void => {
    subscription.stop();
    relay.stop();
  };

  return {
    receive: (kind, given, topic, payload) => {
      if (kind !== key || !matches(given)) return;
      try {
        relay.pass(readMessage(description, description.payload.decode(payload), given, onOddity));
      } catch (cause) {
        if (!(cause instanceof PayloadProblem)) throw cause;
        warn({ kind: "malformed message", message: `A message ${key} ${cause.message}.`, topic, cause });
      }
    },
    end,
    connected: () => {
      subscription.start(isFirstConnection ? () => undefined : relay.catchUp);
      isFirstConnection = false;
    },
    disconnected: stop,
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
          stop();
          onIdle();
        },
      });
      streams.add(stream);
      return stream.messages;
    },
  };
}
