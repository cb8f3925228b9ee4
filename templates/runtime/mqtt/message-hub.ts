import type { CancelSignal } from "../client/cancel-signal.js";
import type { WarningListener } from "../client/warning.js";
import type { Members } from "../own-members.js";
import { createMessageSource } from "./message-source.js";
import type { MessageSource } from "./message-source.js";
import { createEmptyStream } from "./message-stream.js";
import type { CatchUpCall, MqttMessage } from "./message.js";
import type { SubscriptionSet } from "./subscription-set.js";

/** What a hub works with. */
export interface MessageHubOptions {
  readonly identity: Members;
  readonly subscriptions: Pick<SubscriptionSet, "ensure" | "release">;
  readonly call: CatchUpCall;
  readonly warn: WarningListener;
}

/** What a consumer says when it begins to read. */
export interface ReadOptions {
  /** Ends the messages. */
  readonly signal?: CancelSignal | undefined;
}

/** Gives the messages that the service sends on its own to those who read them. */
export interface MessageHub {
  readonly read: <Message>(description: MqttMessage<Message>, options: ReadOptions) => AsyncIterableIterator<Message, undefined>;
  readonly receive: (key: string, labels: Members, topic: string, payload: Uint8Array) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** Ends everything that is read. */
  readonly end: () => void;
  /** Ends everything that is read, and whatever is read later before it begins. */
  readonly close: () => void;
}

/** Creates a hub that nobody reads from yet. */
export function createMessageHub({ identity, subscriptions, call, warn }: MessageHubOptions): MessageHub {
  const sources = new Map<string, MessageSource<unknown>>();
  let online = false;
  let closed = false;

  const end = (): void => {
    for (const source of [...sources.values()]) source.end();
  };

  const open = <Message>(description: MqttMessage<Message>): MessageSource<Message> => {
    const { key } = description;
    const source = createMessageSource({
      description,
      identity,
      subscriptions,
      call,
      warn,
      onIdle: () => {
        sources.delete(key);
        subscriptions.release(source.filter);
      },
    });
    sources.set(key, source);
    if (online) void source.connected();
    return source;
  };

  return {
    read: <Message>(description: MqttMessage<Message>, { signal }: ReadOptions) => {
      // Sources are kept by their description's key, so that this one has the description's type.
      const known = sources.get(description.key) as MessageSource<Message> | undefined;
      if (closed || signal?.aborted === true) return createEmptyStream();
      return (known ?? open(description)).read(signal);
    },
    receive: (key, labels, topic, payload) => sources.get(key)?.receive(labels, topic, payload),
    connected: () => {
      online = true;
      for (const source of sources.values()) void source.connected();
    },
    disconnected: () => {
      online = false;
    },
    end,
    close: () => {
      closed = true;
      end();
    },
  };
}
