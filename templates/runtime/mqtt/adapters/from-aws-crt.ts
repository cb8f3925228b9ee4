import { checkLibrary } from "./check-library.js";
import type { AwsCrtConnectListener, AwsCrtConnection, AwsCrtFailureListener, AwsCrtMessageListener } from "./aws-crt-connection.js";
import { isLoss } from "./aws-crt-loss.js";
import { readBytes } from "./aws-crt-payload.js";
import { createAwsCrtSubscriber } from "./aws-crt-subscribe.js";
import { shareClients } from "../connection-clients.js";
import type { MqttConnection } from "../connection.js";
import { firstRefusalCode } from "../refusal-code.js";
import { shareMessages } from "./share-messages.js";
import { createStatusSource } from "./status-source.js";

/**
 * Adapts a `mqtt.MqttClientConnection` of aws-crt (MQTT 3.1.1). You connect and disconnect it yourself.
 *
 * - It cannot tell whether it is connected, so it is assumed to be until it reports otherwise. Requests wait for their subscription anyway,
 *   which aws-crt sends as soon as it is connected.
 * - Where its first `connect()` fails, aws-crt closes it for good: it can be connected again, but no longer receives anything. Make a new
 *   one.
 * - Set its option `clean_session`. In a persistent session aws-crt always republishes unacknowledged messages after a reconnect: a request
 *   whose call ended with the outcome `unknown` may be carried out later.
 *
 * @throws {ValidationError} that says what to do, where something else is given.
 */
export function fromAwsCrt(connection: AwsCrtConnection): MqttConnection {
  const subscribeTo = async (filter: string, qos: 0 | 1): Promise<number> => {
    const { qos: granted, error_code: code = 0 } = await connection.subscribe(filter, qos);
    return code === 0 ? granted : firstRefusalCode;
  };

  const { subscribe, forget, report } = createAwsCrtSubscriber((filters, qos) =>
    Promise.all(filters.map((filter) => subscribeTo(filter, qos))),
  );

  const { onStatus, countChanges } = createStatusSource({
    readStatus: () => {
      report(undefined);
      return { state: "connected", sessionPresent: false };
    },
    follow: (become) => {
      const connect: AwsCrtConnectListener = ({ session_present }) => {
        report(true);
        become({ state: "connected", sessionPresent: session_present });
      };
      const lose = (cause?: unknown): void => {
        report(false);
        become({ state: "disconnected", cause });
      };
      // aws-crt keeps the return code of the CONNACK to itself.
      const fail: AwsCrtFailureListener = ({ error }) => lose(error);
      const end = (): void => become({ state: "ended" });
      connection.on("connection_success", connect);
      connection.on("connection_failure", fail);
      connection.on("interrupt", lose);
      connection.on("disconnect", end);

      return () => {
        connection.removeListener("connection_success", connect);
        connection.removeListener("connection_failure", fail);
        connection.removeListener("interrupt", lose);
        connection.removeListener("disconnect", end);
      };
    },
  });

  return {
    ...shareClients(checkLibrary("fromAwsCrt", connection)),
    publish: ({ topic, payload, qos }, onFailed, onAcknowledged) => {
      const sentAt = countChanges();
      connection.publish(topic, payload, qos).then(
        () => onAcknowledged?.(),
        (cause: unknown) => {
          if (sentAt === countChanges() && !isLoss(cause)) onFailed(cause, "unknown");
        },
      );
    },
    subscribe,
    unsubscribe: async (filters) => {
      forget(filters);
      await Promise.all(filters.map((filter) => connection.unsubscribe(filter)));
    },
    onMessage: shareMessages((pass) => {
      const receive: AwsCrtMessageListener = (topic, payload, _dup, _qos, retain) => pass(topic, readBytes(payload), retain);
      connection.on("message", receive);
      return () => void connection.removeListener("message", receive);
    }),
    onStatus,
  };
}
