import { toErrorClassName, toFileName, toWireName } from "../api/name.js";
import { findDifferingTypes } from "../api/view.js";
import type { ModelDocument } from "./document.js";
import type { ModelView } from "./view/model-view.js";
import type { YamlPath } from "./yaml-path.js";

/** A name in the generated package, and the part of the model that it comes from. */
export interface OutputName {
  readonly name: string;
  /** The part of the model, for a sentence: ``the type `JobId` ``. */
  readonly owner: string;
  readonly path: YamlPath;
}

/** Lists what the generated package exports because of the model. */
export function* listExports({ document, operations, messages }: ModelView): Iterable<OutputName> {
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    yield { name, owner: `the type \`${name}\``, path: ["types", name] };
    const predicate = "predicate" in definition ? definition.predicate : undefined;
    if (predicate !== undefined) yield { name: predicate, owner: `the predicate of \`${name}\``, path: ["types", name, "predicate"] };
  }
  for (const transport of ["mqtt", "https"] as const) {
    for (const name of findDifferingTypes(document, transport)) {
      yield { name: toWireName(transport, name), owner: `the form of \`${name}\` on ${transport.toUpperCase()}`, path: ["types", name] };
    }
  }
  for (const { name, path, mqtt, https } of operations) {
    const owner = `the operation \`${name}\``;
    for (const structure of [`${name}Request`, `${name}Response`]) {
      yield { name: structure, owner, path };
      if (mqtt !== undefined) yield { name: toWireName("mqtt", structure), owner, path };
      if (https !== undefined) yield { name: toWireName("https", structure), owner, path };
    }
  }
  for (const { name, path } of messages) {
    const owner = `the message \`${name}\``;
    yield { name: `${name}Message`, owner, path };
    yield { name: toWireName("mqtt", `${name}Message`), owner, path };
  }
  for (const name of Object.keys(document.errors ?? {})) {
    yield { name: toErrorClassName(name), owner: `the error \`${name}\``, path: ["errors", name] };
  }
  yield* listErrorReplies(document);
  const clients = ["Client", "MqttClient", "HttpsClient", "Service"];
  for (const suffix of clients) yield { name: `${document.api.name}${suffix}`, owner: "the API's name", path: ["api", "name"] };
}

/** Lists the keys under which operations and messages stand in `topics` and in clients. */
export function listKeys({ operations, messages }: ModelView): readonly OutputName[] {
  return [
    ...operations.map(({ name, key, path }) => ({ name: key, owner: `the operation \`${name}\``, path })),
    ...messages.map(({ name, key, path }) => ({ name: key, owner: `the message \`${name}\``, path })),
  ];
}

/** Lists the files that the model's names lead to, without those that are certain to differ. */
export function listFiles({ document, operations, messages }: ModelView): readonly OutputName[] {
  return [
    ...Object.keys(document.types ?? {}).map((name) => ({
      name: `types/${toFileName(name)}`,
      owner: `the type \`${name}\``,
      path: ["types", name],
    })),
    ...operations.map(({ name, path }) => ({ name: `operations/${toFileName(name)}`, owner: `the operation \`${name}\``, path })),
    ...messages.map(({ name, path }) => ({ name: `messages/${toFileName(name)}`, owner: `the message \`${name}\``, path })),
  ];
}

function* listErrorReplies({ mqtt, https }: ModelDocument): Iterable<OutputName> {
  const owner = "the error reply";
  if (mqtt?.error !== undefined)
    yield { name: mqtt.error.name ?? "ErrorResponse", owner: `${owner} on MQTT`, path: ["mqtt", "error", "name"] };
  if (https?.error !== undefined) {
    yield { name: https.error.name ?? "HttpsErrorResponse", owner: `${owner} on HTTPS`, path: ["https", "error", "name"] };
  }
}
