import { nameErrorClass, toKey, nameWireForm } from "../../language/output-names.js";
import { findDifferingTypes } from "../../language/perspective.js";
import type { ModelDocument, TypeDefinition } from "../../language/document.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { ModelView } from "../view/model-view.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** A name in the generated package, and the part of the model that it comes from. */
export interface OutputName {
  readonly name: string;
  /** The part of the model, for a sentence: ``the type `JobId` ``. */
  readonly owner: string;
  readonly path: YamlPath;
}

/** Lists what the generated package exports because of the model. */
export function* listExports(model: ModelView): Iterable<OutputName> {
  const { document } = model;
  yield* listSchemas(model);
  for (const [name, definition] of Object.entries(document.types ?? {})) yield* listTypeParts(name, definition);
  for (const name of Object.keys(document.errors ?? {})) {
    yield { name: nameErrorClass(name), owner: `the error \`${name}\``, path: ["errors", name] };
  }
  for (const { name, path } of model.operations) yield { name: `${name}Input`, owner: `the operation \`${name}\``, path };
  const clients = ["Client", "MqttClient", "MqttClientOptions", "HttpsClient", "HttpsClientOptions", "HttpsClientBase", "Service"];
  for (const suffix of clients) yield { name: `${document.api.name}${suffix}`, owner: "the API's name", path: ["api", "name"] };
}

/** Lists the types and payloads: each has a file of its own for its schema, and the type and its validator share its name. */
export function* listSchemas({ document, operations, messages }: ModelView): Iterable<OutputName> {
  for (const name of Object.keys(document.types ?? {})) yield { name, owner: `the type \`${name}\``, path: ["types", name] };
  for (const transport of ["mqtt", "https"] as const) {
    for (const name of findDifferingTypes(document, transport)) {
      yield { name: nameWireForm(transport, name), owner: `the form of \`${name}\` on ${transport.toUpperCase()}`, path: ["types", name] };
    }
  }
  for (const { name, path, mqtt, https } of operations) {
    const owner = `the operation \`${name}\``;
    for (const structure of [`${name}Request`, `${name}Response`]) {
      yield { name: structure, owner, path };
      if (mqtt !== undefined) yield { name: nameWireForm("mqtt", structure), owner, path };
      if (https !== undefined) yield { name: nameWireForm("https", structure), owner, path };
    }
  }
  for (const { name, path } of messages) {
    const owner = `the message \`${name}\``;
    yield { name: `${name}Message`, owner, path };
    yield { name: nameWireForm("mqtt", `${name}Message`), owner, path };
  }
  yield* listErrorReplies(document);
}

/** What comes with a type: the function that recognizes its values and, with an enum, what is known of them. */
function* listTypeParts(name: string, definition: TypeDefinition): Iterable<OutputName> {
  const path = ["types", name];
  const predicate = "predicate" in definition ? definition.predicate : undefined;
  if (predicate === undefined) yield { name: `is${name}`, owner: `the type \`${name}\``, path };
  else yield { name: predicate, owner: `the predicate of \`${name}\``, path: [...path, "predicate"] };
  if (!isPlainDefinition(definition) || definition.type !== "enum") return;
  const hasTransitions = Object.values(definition.values).some((value) => value?.to !== undefined);
  const parts = [
    `${toKey(name)}Values`,
    ...(definition.facts === undefined ? [] : [`${toKey(name)}Facts`]),
    ...(hasTransitions ? [`${toKey(name)}Transitions`, `can${name}Change`] : []),
  ];
  for (const part of parts) yield { name: part, owner: `the enum \`${name}\``, path };
}

/** Lists the keys under which operations and messages stand in `topics` and in clients. */
export function listKeys({ operations, messages }: ModelView): readonly OutputName[] {
  return [
    ...operations.map(({ name, key, path }) => ({ name: key, owner: `the operation \`${name}\``, path })),
    ...messages.map(({ name, key, path }) => ({ name: key, owner: `the message \`${name}\``, path })),
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
