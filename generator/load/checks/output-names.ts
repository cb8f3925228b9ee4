import { nameErrorClass, nameWireForm, toKey } from "../../language/output-names.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import type { DeclaredType } from "../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../language/yaml-path.js";
import type { CheckedModel } from "./checked-model.js";

/** A name in the generated package, and the part of the model that it comes from. */
export interface OutputName {
  readonly name: string;
  /** The part of the model, for a sentence: ``the type `JobId` ``. */
  readonly owner: string;
  readonly path: YamlPath;
}

/** Lists what the generated package exports because of the model. */
export function* listExports(model: CheckedModel): Iterable<OutputName> {
  const { document } = model;
  yield* listSchemas(model);
  for (const declared of document.types.values()) yield* listTypeParts(declared);
  for (const { name, path } of document.errors) {
    yield { name: nameErrorClass(name), owner: `the error \`${name}\``, path };
  }
  for (const { name, path } of document.operations) yield { name: `${name}Input`, owner: `the operation \`${name}\``, path };
  const clients = ["Client", "MqttClient", "MqttClientOptions", "HttpsClient", "HttpsClientOptions", "HttpsClientBase", "Service"];
  for (const suffix of clients) yield { name: `${document.api.name}${suffix}`, owner: "the API's name", path: ["api", "name"] };
}

/** Lists the types and payloads: each has a file of its own for its schema, and the type and its validator share its name. */
export function* listSchemas({ document }: CheckedModel): Iterable<OutputName> {
  for (const { name, path, differsOn } of document.types.values()) {
    yield { name, owner: `the type \`${name}\``, path };
    for (const transport of differsOn) {
      yield { name: nameWireForm(transport, name), owner: `the form of \`${name}\` on ${transport.toUpperCase()}`, path };
    }
  }
  for (const { name, path, mqtt, https } of document.operations) {
    const owner = `the operation \`${name}\``;
    for (const structure of [`${name}Request`, `${name}Response`]) {
      yield { name: structure, owner, path };
      if (mqtt !== undefined) yield { name: nameWireForm("mqtt", structure), owner, path };
      if (https !== undefined) yield { name: nameWireForm("https", structure), owner, path };
    }
  }
  for (const { name, path } of document.messages) {
    const owner = `the message \`${name}\``;
    yield { name: `${name}Message`, owner, path };
    yield { name: nameWireForm("mqtt", `${name}Message`), owner, path };
  }
  yield* listErrorReplies(document);
}

/** What comes with a type: the function that recognizes its values and, with an enum, what is known of them. */
function* listTypeParts({ name, path, type, refinement }: DeclaredType): Iterable<OutputName> {
  const predicate = refinement?.predicate;
  if (predicate === undefined) yield { name: `is${name}`, owner: `the type \`${name}\``, path };
  else yield { name: predicate, owner: `the predicate of \`${name}\``, path: [...path, "predicate"] };
  if (refinement !== undefined || type?.kind !== "enum") return;
  const hasTransitions = type.values.some(({ to }) => to.length > 0);
  const parts = [
    `${toKey(name)}Values`,
    ...(type.facts.length === 0 ? [] : [`${toKey(name)}Facts`]),
    ...(hasTransitions ? [`${toKey(name)}Transitions`, `can${name}Change`] : []),
  ];
  for (const part of parts) yield { name: part, owner: `the enum \`${name}\``, path };
}

/** Lists the keys under which operations and messages stand in `topics` and in clients. */
export function listKeys({ document: { operations, messages } }: CheckedModel): readonly OutputName[] {
  return [
    ...operations.map(({ name, key, path }) => ({ name: key, owner: `the operation \`${name}\``, path })),
    ...messages.map(({ name, key, path }) => ({ name: key, owner: `the message \`${name}\``, path })),
  ];
}

function* listErrorReplies({ mqtt, https }: NormalizedDocument): Iterable<OutputName> {
  const owner = "the error reply";
  if (mqtt.error !== undefined) yield { name: mqtt.error.name, owner: `${owner} on MQTT`, path: ["mqtt", "error", "name"] };
  if (https.error !== undefined) yield { name: https.error.name, owner: `${owner} on HTTPS`, path: ["https", "error", "name"] };
}
