import { checkLibrary } from "./check-library.js";
import type {
  AwsCrtMqtt5Client,
  AwsCrtMqtt5ConnectListener,
  AwsCrtMqtt5Loss,
  AwsCrtMqtt5LossListener,
  AwsCrtMqtt5MessageListener,
} from "./aws-crt-mqtt5-client.js";
import { isLoss } from "./aws-crt-loss.js";
import { readBytes } from "./aws-crt-payload.js";
import { createAwsCrtSubscriber } from "./aws-crt-subscribe.js";
import { createBrokerReason, explainSubackCode } from "../broker-reason.js";
import { shareClients } from "../connection-clients.js";
import type { MqttConnection } from "../connection.js";
import { firstRefusalCode } from "../refusal-code.js";
import { shareMessages } from "./share-messages.js";
import { createStatusSource } from "./status-source.js";

/**
 * Adapts a `mqtt5.Mqtt5Client` of aws-crt (MQTT 5). You start and stop that client yourself.
 *
 * - It cannot tell whether it is connected, so it is assumed to be until it reports otherwise. Requests wait for their subscription anyway,
 *   which waits for the first connection.
 * - Set its option `offlineQueueBehavior` to `FailAllOnDisconnect`. Otherwise aws-crt republishes unacknowledged messages after a reconnect: a
 *   request whose call ended with the outcome `unknown` may be carried out later.
 * - Even after `close()` it keeps the process alive until it has been collected as garbage, some 8 seconds later, and forever while anything
 *   still refers to it. A program that should exit at once calls `process.exit()`.
 *
 * @throws {ValidationError} that says what to do, where something else is given.
 */
export function fromAwsCrtMqtt5(client: AwsCrtMqtt5Client): MqttConnection {
  const { subscribe, forget, report } = createAwsCrtSubscriber(async (filters, qos) => {
    const { reasonCodes, reasonString } = await client.subscribe({ subscriptions: filters.map((topicFilter) => ({ topicFilter, qos })) });
    return reasonCodes.map((code) => explainSubackCode(code, reasonString));
  });

  const { onStatus, countChanges } = createStatusSource({
    readStatus: () => {
      report(undefined);
      return { state: "connected", sessionPresent: false };
    },
    follow: (become) => {
      const connect: AwsCrtMqtt5ConnectListener = ({ connack }) => {
        report(true);
        become({ state: "connected", sessionPresent: connack.sessionPresent, receiveMaximum: connack.receiveMaximum });
      };
      const lose: AwsCrtMqtt5LossListener = (loss) => {
        report(false);
        become({ state: "disconnected", cause: readCause(loss) });
      };
      const end = (): void => become({ state: "ended" });
      client.on("connectionSuccess", connect);
      client.on("disconnection", lose);
      client.on("connectionFailure", lose);
      client.on("stopped", end);
      return () => {
        client.removeListener("connectionSuccess", connect);
        client.removeListener("disconnection", lose);
        client.removeListener("connectionFailure", lose);
        client.removeListener("stopped", end);
      };
    },
  });

  return {
    ...shareClients(checkLibrary("fromAwsCrtMqtt5", client)),
    publish: ({ topic, payload, qos }, onFailed, onAcknowledged) => {
      const sentAt = countChanges();
      client.publish({ topicName: topic, payload, qos }).then(
        ({ reasonCode, reasonString } = { reasonCode: 0 }) => {
          if (reasonCode < firstRefusalCode) onAcknowledged?.();
          else onFailed(createBrokerReason(reasonCode, reasonString), "not sent");
        },
        (cause: unknown) => {
          if (sentAt === countChanges() && !isLoss(cause)) onFailed(cause, "unknown");
        },
      );
    },
    subscribe,
    unsubscribe: async (filters) => {
      forget(filters);
      await client.unsubscribe({ topicFilters: [...filters] });
    },
    onMessage: shareMessages((pass) => {
      const receive: AwsCrtMqtt5MessageListener = ({ message: { topicName, payload, retain = false } }) =>
        pass(topicName, readBytes(payload), retain);
      client.on("messageReceived", receive);
      return () => void client.removeListener("messageReceived", receive);
    }),
    onStatus,
  };
}

/** What the broker said, where it said anything, or else what aws-crt says. */
function readCause({ error, disconnect, connack }: AwsCrtMqtt5Loss): unknown {
  const { reasonCode = 0, reasonString } = disconnect ?? connack ?? {};
  return reasonCode < firstRefusalCode ? error : createBrokerReason(reasonCode, reasonString, error);
}
