import type { Api } from "../../api/api.js";
import type { Message, Operation, Payload } from "../../api/operation.js";
import type { JsonValue, NamedType } from "../../api/type.js";
import { createErrorExample } from "./create-error-example.js";

/** One schema to publish: its type, and the examples that the model has of it. */
export interface PublishedType {
  readonly type: NamedType;
  readonly examples: readonly JsonValue[];
}

/** Every named type, request, response, message, error reply and wire payload of an API, once each, with its examples. */
export function listSchemas(api: Api): readonly PublishedType[] {
  const listed = new Map<string, { type: NamedType; examples: Map<string, JsonValue> }>();
  for (const { type, examples } of [...listTypes(api), ...listErrorReplies(api)]) {
    const entry = listed.get(type.name) ?? { type, examples: new Map() };
    for (const example of examples) entry.examples.set(JSON.stringify(example), example);
    listed.set(type.name, entry);
  }
  return [...listed.values()].map(({ type, examples }) => ({ type, examples: [...examples.values()] }));
}

function listTypes(api: Api): readonly PublishedType[] {
  return [
    ...api.types.map((type) => ({ type, examples: [] })),
    ...api.operations.flatMap(listOperation),
    ...api.messages.flatMap(listMessage),
  ];
}

function listOperation(operation: Operation): readonly PublishedType[] {
  const { examples, mqtt, https } = operation;
  return [
    { type: operation.request, examples: examples.map(({ request }) => request) },
    { type: operation.response, examples: examples.map(({ response }) => response) },
    ...listPayload(
      mqtt?.requestPayload,
      examples.map((example) => example.mqtt?.request),
    ),
    ...listPayload(
      mqtt?.acceptedPayload,
      examples.map((example) => example.mqtt?.accepted),
    ),
    ...listPayload(
      https?.requestBody,
      examples.map((example) => example.https?.request),
    ),
    ...listPayload(
      https?.responseBody,
      examples.map((example) => example.https?.response),
    ),
  ];
}

function listMessage({ type, payload, examples }: Message): readonly PublishedType[] {
  return [
    { type, examples: examples.map(({ message }) => message) },
    ...listPayload(
      payload,
      examples.map((example) => example.payload),
    ),
  ];
}

function listPayload(payload: Payload | undefined, examples: readonly (JsonValue | undefined)[]): readonly PublishedType[] {
  if (payload?.kind !== "structure") return [];
  return [{ type: payload.type, examples: examples.filter((example) => example !== undefined) }];
}

function listErrorReplies({ errors, errorReplies }: Api): readonly PublishedType[] {
  return (["mqtt", "https"] as const).flatMap((transport) => {
    const type = errorReplies[transport]?.type;
    if (type === undefined) return [];
    const examples = errors.map((error) => createErrorExample(error, errorReplies, transport));
    return [{ type, examples: examples.filter((example) => example !== undefined) }];
  });
}
