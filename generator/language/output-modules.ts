import type { Transport } from "./transport.js";

/** Where everything stands that a package has once: paths in the package without their ending. */
export const outputModules = {
  main: "src/index",
  topics: "src/topics",
  parseTopic: "src/parse-topic",
  errors: "src/errors",
  errorReplies: "src/error-replies",
  client: "src/client",
  jsonSchema: "src/json-schema",
  mqtt: "src/mqtt",
  mqttOperations: "src/mqtt/operations",
  mqttMessages: "src/mqtt/messages",
  mqttConversions: "src/mqtt/conversions",
  https: "src/https",
  httpsOnFetch: "src/https-fetch",
  httpsClient: "src/https/client",
  httpsOperations: "src/https/operations",
  httpsConversions: "src/https/conversions",
  sigV4: "src/sigv4",
  proxy: "src/proxy",
} as const;

/** The folders of what a package has many of: a module for each. */
export const outputFolders = { types: "src/types", operations: "src/operations", messages: "src/messages" } as const;

/** The module in which a transport's operations are described. */
export const operationsModules: Readonly<Record<Transport, string>> = {
  mqtt: outputModules.mqttOperations,
  https: outputModules.httpsOperations,
};

/** The module with the functions that convert what a transport carries in another form than users see. */
export const conversionsModules: Readonly<Record<Transport, string>> = {
  mqtt: outputModules.mqttConversions,
  https: outputModules.httpsConversions,
};

/** A type of the model: `src/types/thing-name`. */
export function locateType(name: string): string {
  return `${outputFolders.types}/${toFileName(name)}`;
}

/** What an operation is asked and answers: `src/operations/update-job-execution`. */
export function locateOperation(name: string): string {
  return `${outputFolders.operations}/${toFileName(name)}`;
}

/** What a message holds: `src/messages/next-job-execution-changed`. */
export function locateMessage(name: string): string {
  return `${outputFolders.messages}/${toFileName(name)}`;
}

/** A module that is the same in every package: `src/runtime/values/validator`. */
export function locateRuntime(module: string): string {
  return `src/runtime/${module}`;
}

/** The file of a module: `src/topics.ts`. */
export function locateSource(module: string): string {
  return `${module}.ts`;
}

/** The module that a file holds: `src/topics.ts` -> `src/topics`. */
export function nameModule(source: string): string {
  return source.replace(/\.ts$/, "");
}

/** `DescribeJobExecution` -> `describe-job-execution`: the name of its file. */
export function toFileName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
