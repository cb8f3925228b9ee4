import {
  nameCheck,
  nameClients,
  nameEnumParts,
  nameErrorClass,
  nameInput,
  nameMessage,
  nameOperationDescription,
  nameRequest,
  nameResponse,
  nameWireForm,
} from "../../../language/output-names.js";
import type { NormalizedDocument } from "../../../language/normalize/normalized-document.js";
import type { DeclaredType } from "../../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../../language/yaml-path.js";
import type { CheckedModel } from "../checked-model.js";
import { listWireForms } from "./list-wire-forms.js";

/** A name in the generated package, and the part of the model that it comes from. */
export interface OutputName {
  readonly name: string;
  /** The part of the model, for a sentence: ``the type `JobId` ``. */
  readonly owner: string;
  readonly path: YamlPath;
}

/** Lists what the generated package offers because of the model, and by what its validators are asked. */
export function* listExports({ document }: Pick<CheckedModel, "document">): Iterable<OutputName> {
  yield* listSchemas({ document });
  for (const declared of document.types.values()) yield* listTypeParts(declared);
  for (const { name, path } of document.errors) yield { name: nameErrorClass(name), owner: `the error \`${name}\``, path };
  for (const { name, path } of document.operations) {
    const owner = `the operation \`${name}\``;
    yield { name: nameInput(name), owner, path };
    yield { name: nameOperationDescription(name), owner, path };
  }
  for (const name of listClients(document)) yield { name, owner: "the API's name", path: ["api", "name"] };
}

/** Lists the types and payloads: each has a file of its own for its schema, and the type and its validator share its name. */
export function* listSchemas({ document }: Pick<CheckedModel, "document">): Iterable<OutputName> {
  for (const { name, path } of document.types.values()) yield { name, owner: `the type \`${name}\``, path };
  yield* listStructures(document);
}

/** Lists the structures that are no types of the model. */
function* listStructures(document: NormalizedDocument): Iterable<OutputName> {
  for (const { name, path } of document.operations) {
    for (const structure of [nameRequest(name), nameResponse(name)]) yield { name: structure, owner: `the operation \`${name}\``, path };
  }
  for (const { name, path } of document.messages) yield { name: nameMessage(name), owner: `the message \`${name}\``, path };
  for (const { transport, user, owner } of listWireForms(document)) {
    yield { name: nameWireForm(transport, user), owner: `the form of \`${user}\` on ${transport.toUpperCase()}`, path: owner.path };
  }
  yield* listErrorReplies(document);
}

/** What comes with a type: the function that recognizes its values and, with an enum, what is known of them. */
function* listTypeParts({ name, path, type, refinement }: DeclaredType): Iterable<OutputName> {
  const predicate = refinement?.predicate;
  const owner = predicate === undefined ? `the type \`${name}\`` : `the predicate of \`${name}\``;
  yield { name: nameCheck(name, predicate), owner, path: predicate === undefined ? path : [...path, "predicate"] };
  if (type?.kind !== "enum") return;
  const { values, facts, transitions, canChange } = nameEnumParts(name);
  // A subset has values of its own; facts and the state machine are those of the whole enum.
  const isWhole = refinement?.where === undefined;
  const hasTransitions = type.values.some(({ to }) => to.length > 0);
  const parts = [
    values,
    ...(isWhole && type.facts.length > 0 ? [facts] : []),
    ...(isWhole && hasTransitions ? [transitions, canChange] : []),
  ];
  for (const part of parts) yield { name: part, owner: `the enum \`${name}\``, path };
}

/** The clients of the transports that the API has. */
function listClients({ api, operations, messages }: NormalizedDocument): readonly string[] {
  const names = nameClients(api.name);
  const asksOverMqtt = operations.some(({ mqtt }) => mqtt !== undefined);
  const asksOverHttps = operations.some(({ https }) => https !== undefined);
  return [
    ...(operations.length === 0 ? [] : [names.shared]),
    ...(asksOverMqtt || messages.length > 0 ? [names.mqtt, names.mqttOptions] : []),
    ...(asksOverMqtt ? [names.mqttCaller] : []),
    ...(asksOverHttps ? [names.https, names.httpsOptions, names.httpsBase] : []),
  ];
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
