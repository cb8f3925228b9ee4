import { setImmediate } from "node:timers/promises";
import type { Api } from "../../generator/api/api.js";
import type { CarriedValue, Message, MessageExample, MqttBinding, Operation, OperationExample } from "../../generator/api/operation.js";
import { fillTopic } from "../../generator/api/resolve-topic.js";
import type { JsonObject } from "../../generator/api/type.js";
import { isJsonObject } from "../../generator/language/json.js";
import type { Correlation } from "../../generator/language/normalize/normalized-operation.js";
import type { OutgoingMessage } from "../../templates/runtime/mqtt/connection.js";
import { createFakeConnection } from "../runtime/mqtt/fake-connection.js";
import type { FakeConnection } from "../runtime/mqtt/fake-connection.js";
import type { EmittedPackage } from "./emitted-package.js";
import { divideRequest, readBytes, selectCarried, writeBytes } from "./trip.js";
import type { Trip } from "./trip.js";

/** Makes the call of every example over MQTT, which the service answers as the example says. */
export async function callOverMqtt(output: EmittedPackage, api: Api): Promise<readonly Trip[]> {
  const trips = api.operations.flatMap((operation) => {
    const { mqtt, examples } = operation;
    return mqtt === undefined ? [] : examples.map((example) => callExample(output, api, { operation, binding: mqtt, example }));
  });
  return (await Promise.all(trips)).flat();
}

/** Reads the message of every example, which the service sends as the example says. */
export async function readOverMqtt(output: EmittedPackage, api: Api): Promise<readonly Trip[]> {
  const trips = api.messages.flatMap((message) => message.examples.map((example) => readExample(output, api, message, example)));
  return Promise.all(trips);
}

interface Call {
  readonly operation: Operation;
  readonly binding: MqttBinding;
  readonly example: OperationExample;
}

async function callExample(output: EmittedPackage, api: Api, { operation, binding, example }: Call): Promise<readonly Trip[]> {
  const { accepted, acceptedPayload, requestPayload, correlation } = binding;
  const { request, response, mqtt } = example;
  const connection = createAnsweringConnection(({ payload }) => {
    const reply = addMembers(mqtt?.accepted, selectToken(readBytes(payload, requestPayload), correlation));
    return { topic: fillTopic(accepted, request), payload: writeBytes(reply, acceptedPayload) };
  });
  const { identity, input } = divideRequest(api, request);
  const reply = await output.createMqttClient(connection, identity)[operation.key]?.(input);
  const sent = connection.published.map(({ topic, payload }) => ({ topic, payload: readBytes(payload, requestPayload) }));
  const token = selectToken(sent[0]?.payload, correlation);
  const subject = `${operation.name}.${example.name} over MQTT`;
  return [
    {
      subject: `what ${subject} sends`,
      seen: sent,
      expected: [{ topic: mqtt?.topic, payload: addMembers(mqtt?.request, token) }],
    },
    {
      subject: `what ${subject} gives`,
      seen: reply,
      expected: addMembers(selectCarried(response, operation.response, "mqtt"), token),
    },
  ];
}

async function readExample(output: EmittedPackage, api: Api, message: Message, example: MessageExample): Promise<Trip> {
  const connection = createFakeConnection();
  const warnings: unknown[] = [];
  const { identity, input } = divideRequest(api, { ...findIdentity(api), ...example.message });
  const labels = Object.entries(input).filter(([name]) => message.topic.labels.some((label) => label.name === name));
  const client = output.createMqttClient(connection, { ...identity, onWarning: (warning: unknown) => warnings.push(warning) });
  const ended = new AbortController();
  const reading = client[message.key]?.({ ...Object.fromEntries(labels), signal: ended.signal })
    [Symbol.asyncIterator]()
    .next();
  connection.deliver(example.topic, writeBytes(example.payload, message.payload));
  // A message that does not arrive ends the loop, and a warning says why.
  await setImmediate();
  ended.abort();
  const read = await reading;
  return {
    subject: `${message.name}.${example.name}`,
    seen: read?.done === true ? warnings : read?.value,
    expected: selectCarried(example.message, message.type, "mqtt"),
  };
}

/** Values for what a client is told once, from the first example that has them. */
function findIdentity({ operations }: Api): JsonObject {
  return operations.flatMap(({ examples }) => examples)[0]?.request ?? {};
}

/** The token that a request carries, by which its reply is known. */
function selectToken(request: CarriedValue, correlation: Correlation): JsonObject {
  const token = correlation.by === "token" && request !== undefined && isJsonObject(request) ? request[correlation.field] : undefined;
  return correlation.by === "token" && token !== undefined ? { [correlation.field]: token } : {};
}

function addMembers(value: CarriedValue, members: JsonObject): CarriedValue {
  return value !== undefined && isJsonObject(value) ? { ...value, ...members } : value;
}

interface IncomingMessage {
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** A connection whose broker answers everything that is published. */
function createAnsweringConnection(answer: (message: OutgoingMessage) => IncomingMessage): FakeConnection {
  const connection = createFakeConnection();
  return {
    ...connection,
    publish: (message, onFailed) => {
      connection.publish(message, onFailed);
      const { topic, payload } = answer(message);
      queueMicrotask(() => connection.deliver(topic, payload));
    },
  };
}
