import type { MessageListener, MqttConnection } from "../connection.js";

/**
 * Lets any number of clients listen through one listener of the library's, because Node warns of a leak where a connection has more than ten:
 * a gateway has a client for each of its things. The library is listened to only while someone listens here. `follow` begins that; what it
 * returns ends it.
 */
export function shareMessages(follow: (pass: MessageListener) => () => void): MqttConnection["onMessage"] {
  const listeners = new Set<MessageListener>();
  let unfollow = (): void => undefined;

  const pass: MessageListener = (topic, payload, retained) => {
    for (const listener of listeners) listener(topic, payload, retained);
  };

  return (listener) => {
    if (listeners.size === 0) unfollow = follow(pass);
    listeners.add(listener);
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) unfollow();
    };
  };
}
