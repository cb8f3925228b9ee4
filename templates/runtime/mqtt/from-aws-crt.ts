import type { AwsCrtConnectListener, AwsCrtConnection, AwsCrtMessageListener } from "./aws-crt-connection.js";
import { readBytes } from "./aws-crt-payload.js";
import { subscribeOnceConnected } from "./aws-crt-subscribe.js";
import type { MqttConnection } from "./connection.js";
import { createStatusSource } from "./status-source.js";

/** The return code of a filter that was refused. */
const refused = 0x80;

/**
 * Adapts a `mqtt.MqttClientConnection` of aws-crt (MQTT 3.1.1). You connect and disconnect it yourself.
 *
 * - It cannot tell whether it is connected, so it is assumed to be until it reports otherwise. Requests wait for their subscription anyway,
 *   which aws-crt sends as soon as it is connected.
 * - In a persistent session aws-crt always republishes unacknowledged messages after a reconnect: a request whose call ended with the outcome
 *   `unknown` may be carried out later.
 */
export function fromAwsCrt(connection: AwsCrtConnection): MqttConnection {
  const { onStatus, countChanges } = createStatusSource({
    readStatus: () => ({ state: "connected", sessionPresent: false }),
    follow: (become) => {
      const connect: AwsCrtConnectListener = ({ session_present }) => become({ state: "connected", sessionPresent: session_present });
      const lose = (cause?: unknown): void => become({ state: "disconnected", cause });
      const end = (): void => become({ state: "ended" });
      connection.on("connection_success", connect);
      connection.on("connection_failure", lose);
      connection.on("interrupt", lose);
      connection.on("disconnect", end);
      return () => {
        connection.removeListener("connection_success", connect);
        connection.removeListener("connection_failure", lose);
        connection.removeListener("interrupt", lose);
        connection.removeListener("disconnect", end);
      };
    },
  });

  const subscribeTo = async (filter: string, qos: 0 | 1): Promise<number> => {
    const { qos: granted, error_code: code = 0 } = await connection.subscribe(filter, qos);
    return code === 0 ? granted : refused;
  };

  return {
    publish: ({ topic, payload, qos }, onFailed) => {
      const sentAt = countChanges();
      connection.publish(topic, payload, qos).catch((cause: unknown) => {
        if (sentAt === countChanges()) onFailed(cause, "unknown");
      });
    },
    subscribe: (filters, qos) =>
      subscribeOnceConnected({
        send: () => Promise.all(filters.map((filter) => subscribeTo(filter, qos))),
        countChanges,
        waitForConnection: () => waitForConnection(connection),
      }),
    unsubscribe: async (filters) => {
      await Promise.all(filters.map((filter) => connection.unsubscribe(filter)));
    },
    onMessage: (listener) => {
      const pass: AwsCrtMessageListener = (topic, payload, _dup, _qos, retain) => listener(topic, readBytes(payload), retain);
      connection.on("message", pass);
      return () => void connection.removeListener("message", pass);
    },
    onStatus,
  };
}

function waitForConnection(connection: AwsCrtConnection): Promise<void> {
  return new Promise((resolve) => {
    const connect = (): void => {
      connection.removeListener("connection_success", connect);
      resolve();
    };
    connection.on("connection_success", connect);
  });
}
