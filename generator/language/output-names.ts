import type { Transport } from "./transport.js";

// What the parts of a model are called in the output. Emitters write these names, and the loader looks for two parts of one name.

/** `DescribeJobExecution` -> `describeJobExecution`: the key of an operation or message in topics and clients. */
export function toKey(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `VersionMismatch` -> `VersionMismatchError`; a name that already ends in Error stays as it is. */
export function nameErrorClass(name: string): string {
  return name.endsWith("Error") ? name : `${name}Error`;
}

/** `https`, `JobExecution` -> `HttpsJobExecution`: the form that a structure has on one transport. */
export function nameWireForm(transport: Transport, name: string): string {
  return `${transport === "mqtt" ? "Mqtt" : "Https"}${name}`;
}

/** The structures of an operation: `DescribeJobExecutionRequest` and `DescribeJobExecutionResponse`. */
export function nameRequest(operation: string): string {
  return `${operation}Request`;
}

export function nameResponse(operation: string): string {
  return `${operation}Response`;
}

/** What a client is told of a call: `DescribeJobExecutionInput`. */
export function nameInput(operation: string): string {
  return `${operation}Input`;
}

/** What a user gets of a message: `NextJobExecutionChangedMessage`. */
export function nameMessage(message: string): string {
  return `${message}Message`;
}

/** How an operation travels over a transport: `describeJobExecutionOperation`. No word of the language ends so. */
export function nameOperationDescription(operation: string): string {
  return `${toKey(operation)}Operation`;
}

/** How a message arrives: `nextJobExecutionChangedForm`. It does not end in `Message`, as what inspects one does. */
export function nameMessageDescription(message: string): string {
  return `${toKey(message)}Form`;
}

/** The function that tells whether a value is of a type: `isJobId`, or the predicate that the model names. */
export function nameCheck(type: string, predicate?: string): string {
  return predicate ?? `is${type}`;
}

/** The function that finds what is wrong with a value of a type: `inspectJobId`. */
export function nameInspection(type: string): string {
  return `inspect${type}`;
}

/** What comes with an enum besides its type: its values, their facts, and its state machine. */
export interface EnumPartNames {
  readonly values: string;
  readonly facts: string;
  readonly transitions: string;
  readonly canChange: string;
}

/** `JobExecutionStatus` -> `jobExecutionStatusValues`, `jobExecutionStatusFacts` … */
export function nameEnumParts(name: string): EnumPartNames {
  const key = toKey(name);
  return { values: `${key}Values`, facts: `${key}Facts`, transitions: `${key}Transitions`, canChange: `can${name}Change` };
}

/** The clients of an API and their options, from its name: `Jobs` -> `JobsClient`, `JobsMqttClient` … */
export interface ClientNames {
  /** The interface that the clients of all transports share. */
  readonly shared: string;
  readonly mqtt: string;
  readonly mqttOptions: string;
  /** The function that makes calls over MQTT and leaves out of a bundle what is not called. */
  readonly mqttCaller: string;
  readonly https: string;
  readonly httpsOptions: string;
  /** The client over HTTPS without what carries its requests. */
  readonly httpsBase: string;
}

/** Names the clients of an API. */
export function nameClients(api: string): ClientNames {
  return {
    shared: `${api}Client`,
    mqtt: `${api}MqttClient`,
    mqttOptions: `${api}MqttClientOptions`,
    mqttCaller: `create${api}MqttCaller`,
    https: `${api}HttpsClient`,
    httpsOptions: `${api}HttpsClientOptions`,
    httpsBase: `${api}HttpsClientBase`,
  };
}

/** What the error reply of a transport is called where the model says nothing. */
export const defaultErrorReplyNames: Readonly<Record<Transport, string>> = { mqtt: "ErrorResponse", https: "HttpsErrorResponse" };
