import { checkLibrary } from "./check-library.js";
import { createBrokerReason, explainSubackCode } from "../broker-reason.js";
import type { SubackCode } from "../broker-reason.js";
import { shareClients } from "../connection-clients.js";
import type { MqttConnection, Qos } from "../connection.js";
import type { MqttJsCallback, MqttJsClient, MqttJsMessageListener, MqttJsSubscribeCallback } from "./mqtt-js-client.js";
import { firstRefusalCode } from "../refusal-code.js";
import { shareMessages } from "./share-messages.js";
import { listHarm } from "./mqtt-js-harm.js";
import { followMqttJs } from "./mqtt-js-status.js";

/**
 * Adapts a client of mqtt.js 5, with MQTT 3.1.1 or 5, over TCP, TLS or WebSocket. You open and end that client yourself.
 *
 * - Nagle's algorithm is turned off on every connect, since it can delay a request by 40 ms.
 * - mqtt.js republishes unacknowledged messages after a reconnect. When the connection is lost, requests are removed from its store, so that
 *   none is carried out after its call has ended, and none twice. For that one listener stays when a client is closed before all its requests
 *   were acknowledged, until the connection closes.
 * - Set `resubscribe: false` in the options of mqtt.js: the client renews its subscriptions itself, and none is made twice. A warning tells where
 *   mqtt.js would ask for more filters in one SUBSCRIBE than the broker takes, and where its own store would send requests after a restart.
 *
 * @throws {ValidationError} that says what to do, where something else is given.
 */
export function fromMqttJs(client: MqttJsClient): MqttConnection {
  const unacknowledged = new Set<number>();
  const subscribed = new Set<string>();
  const told = new Set<string>();

  const takeBack = (): void => {
    client.removeListener("close", takeBack);
    for (const id of unacknowledged) client.removeOutgoingMessage(id);
    unacknowledged.clear();
  };

  const { onStatus } = followMqttJs(client, {
    closed: takeBack,
    // Where requests still wait to be acknowledged, the client is listened to until they need no longer be taken back.
    left: () => {
      client.removeListener("close", takeBack);
      if (unacknowledged.size > 0) client.on("close", takeBack);
    },
  });

  const publish: MqttConnection["publish"] = ({ topic, payload, qos }, onFailed, onAcknowledged) => {
    if (client.disconnecting) throw new Error("it is about to end");
    let id = 0;
    const settle: MqttJsCallback = (error, puback) => {
      unacknowledged.delete(id);
      if (!error) return onAcknowledged?.();
      // Whatever else can go wrong means that the connection is lost, which is told by its state.
      if (typeof error.code !== "number" || error.code < firstRefusalCode) return;
      onFailed(createBrokerReason(error.code, puback?.properties?.reasonString, error), "not sent");
    };
    client.publish(topic, payload, { qos }, settle);
    id = client.getLastMessageId();
    // Where the client put the message off, the last identifier is another message's.
    if (client.outgoing[id]?.cb === settle) unacknowledged.add(id);
  };

  return {
    ...shareClients(checkLibrary("fromMqttJs", client)),
    publish,
    subscribe: (filters, qos) => {
      for (const filter of filters) subscribed.add(filter);
      return subscribe(client, filters, qos);
    },
    findHarm: (filtersPerSubscribe) => {
      const harm = listHarm(client.options ?? {}, subscribed.size, filtersPerSubscribe);
      return harm.filter((message) => !told.has(message) && told.add(message));
    },
    unsubscribe: (filters) =>
      new Promise((resolve, reject) => {
        for (const filter of filters) subscribed.delete(filter);
        client.unsubscribe([...filters], (error) => (error ? reject(error) : resolve()));
      }),
    onMessage: shareMessages((pass) => {
      const receive: MqttJsMessageListener = (topic, payload, { retain }) => pass(topic, payload, retain);
      client.on("message", receive);
      return () => void client.removeListener("message", receive);
    }),
    onStatus,
  };
}

function subscribe(client: MqttJsClient, filters: readonly string[], qos: Qos): Promise<readonly SubackCode[]> {
  return new Promise((resolve, reject) => {
    // Without `resubscribe` mqtt.js would answer for a filter that it has seen before, and send nothing.
    const subscriptions = Object.assign(Object.fromEntries(filters.map((filter) => [filter, { qos }])), { resubscribe: true });
    client.subscribe(subscriptions, (error, grants, suback) => {
      const codes = readCodes(error, grants, suback);
      if (codes.length === filters.length) resolve(codes);
      else reject(error ?? new Error(`The broker answered for ${codes.length} of ${filters.length} filters.`));
    });
  });
}

function readCodes(...[error, grants = [], suback]: Parameters<MqttJsSubscribeCallback>): readonly SubackCode[] {
  if (error === null) return grants.map(({ qos }) => qos);
  return (suback?.granted ?? []).map((granted) =>
    explainSubackCode(typeof granted === "number" ? granted : granted.qos, suback?.properties?.reasonString),
  );
}
