import type { MessageListener, MqttConnection } from "../connection.js";
import { shareListening } from "./share-listening.js";

/**
 * Lets any number of clients listen through one listener of the library's, because Node warns of a leak where a connection has more than ten:
 * a gateway has a client for each of its things. The library is listened to only while someone listens here. `follow` begins that; what it
 * returns ends it.
 */
export function shareMessages(follow: (pass: MessageListener) => () => void): MqttConnection["onMessage"] {
  return shareListening<MessageListener>((listeners) =>
    follow((topic, payload, retained) => listeners.forEach((listener) => listener(topic, payload, retained))),
  );
}
