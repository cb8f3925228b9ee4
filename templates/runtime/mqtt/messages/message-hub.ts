import { inspectSignal } from "../../client/call-options.js";
import type { CancelSignal } from "../../client/cancel-signal.js";
import { readOptions } from "../../client/read-options.js";
import type { OptionRules } from "../../client/read-options.js";
import type { OddityListener } from "../../values/read-leniently.js";
import type { WarningListener } from "../../client/warning.js";
import type { Members } from "../../values/own-members.js";
import type { MessageIterator } from "./message-iterator.js";
import { matchesFilter } from "../../topics/match-filter.js";
import { createMessageSource } from "./message-source.js";
import type { MessageSource } from "./message-source.js";
import { readNothing } from "./message-stream.js";
import type { CatchUpCall, MqttMessage } from "../message.js";
import type { SubscriptionSet } from "../subscriptions/subscription-set.js";

/** What a hub works with. */
export interface MessageHubOptions {
  readonly subscriptions: Pick<SubscriptionSet, "ensure" | "release">;
  readonly warn: WarningListener;
  /** Told of what is odd in messages. */
  readonly onOddity: OddityListener;
}

/** Options of a loop over messages. */
export interface ReadOptions {
  /** Ends the loop when aborted. */
  readonly signal?: CancelSignal | undefined;
}

const rules: OptionRules<ReadOptions> = { signal: inspectSignal };

/** Gives the messages that the service sends on its own to those who read them. */
export interface MessageHub {
  readonly read: <Message, Labels extends object>(
    description: MqttMessage<Message, Labels>,
    labels: Labels,
    options: ReadOptions,
  ) => MessageIterator<Message>;
  /** Passes on a message of the kind with this key. */
  readonly receive: (key: string, labels: Members, topic: string, payload: Uint8Array) => void;
  /** Whether somebody has asked for what comes on a topic. */
  readonly expects: (topic: string) => boolean;
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** Ends everything that is read, and until there is a connection again whatever is read later, before it begins. */
  readonly end: () => void;
}

/** Creates a hub that nobody reads from yet. */
export function createMessageHub({ subscriptions, warn, onOddity }: MessageHubOptions, call: CatchUpCall): MessageHub {
  const sources = new Map<string, MessageSource<unknown>>();
  /** Filters whose last reader left while there was no connection, over which the broker could have been told. */
  const left = new Set<string>();
  let online = false;
  let ended = false;

  const open = <Message, Labels extends object>(
    description: MqttMessage<Message, Labels>,
    labels: Labels,
    filter: string,
  ): MessageSource<Message> => {
    const onIdle = (): void => {
      sources.delete(filter);
      if (online) subscriptions.release(filter);
      else left.add(filter);
    };
    const source = createMessageSource({ description, labels, filter, subscriptions, call, warn, onOddity, onIdle });
    sources.set(filter, source);
    if (online) source.connected();
    return source;
  };

  return {
    read: <Message, Labels extends object>(description: MqttMessage<Message, Labels>, labels: Labels, options: ReadOptions) => {
      const { signal } = readOptions("options", options, rules);
      const filter = description.filter(labels);
      if (ended || signal?.aborted === true) return readNothing();
      // No two kinds of message share a topic, so that the source of a filter has the type of the description with that filter.
      const known = sources.get(filter) as MessageSource<Message> | undefined;
      return (known ?? open(description, labels, filter)).read(signal);
    },
    receive: (kind, labels, topic, payload) => {
      for (const source of sources.values()) source.receive(kind, labels, topic, payload);
    },
    expects: (topic) => [...sources.keys()].some((filter) => matchesFilter(filter, topic)),
    connected: () => {
      online = true;
      ended = false;
      for (const filter of left) {
        if (!sources.has(filter)) subscriptions.release(filter);
      }
      left.clear();
      for (const source of sources.values()) source.connected();
    },
    disconnected: () => {
      online = false;
      for (const source of sources.values()) source.disconnected();
    },
    end: () => {
      online = false;
      ended = true;
      for (const source of [...sources.values()]) source.end();
    },
  };
}
