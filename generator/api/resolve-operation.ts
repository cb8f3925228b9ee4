import type { FieldDefinition, Fields, ModelDocument, OperationDefinition } from "../language/document.js";
import type { ErrorKind, ErrorReplies } from "./error.js";
import { nameRequest, nameResponse, toKey } from "../language/output-names.js";
import type { HttpsBinding, MqttBinding, Operation, OperationExample } from "./operation.js";
import { encodeExample, encodePayload } from "./resolve-example.js";
import { fillPath, resolveHttpsBinding } from "./resolve-https.js";
import { resolveMqttBinding } from "./resolve-mqtt.js";
import { nameStructure, resolveFields } from "./resolve-structure.js";
import { fillTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Field, JsonObject } from "./type.js";
import { expandField } from "../language/perspective.js";

/** What every operation of a model is resolved with. */
export interface OperationContext {
  readonly document: ModelDocument;
  readonly types: TypeResolver;
  readonly errors: readonly ErrorKind[];
  readonly errorReplies: ErrorReplies;
}

/** Resolves an operation: the user's view first, then what each transport makes of it. */
export function resolveOperation(context: OperationContext, name: string, definition: OperationDefinition): Operation {
  const { document, types } = context;
  const requestFields = mergeFields(document.common?.request ?? {}, definition.request ?? {});
  const replyFields = mergeFields(document.common?.reply ?? {}, definition.reply ?? {});
  const request = nameStructure(
    nameRequest(name),
    `The request of \`${name}\`. ${definition.description}`,
    resolveFields(document, types, requestFields, "user"),
  );
  const replied = resolveFields(document, types, replyFields, "user").map(fillInDefault);
  const response = nameStructure(nameResponse(name), `The reply to \`${name}\`.`, replied);
  const input = { document, types, errorReplies: context.errorReplies, requestFields, replyFields, request, response };
  const mqtt = definition.mqtt === undefined ? undefined : resolveMqttBinding(input, definition.mqtt);
  const https = definition.https === undefined ? undefined : resolveHttpsBinding(input, definition.https);
  const errorNames = new Set([...(document.common?.errors ?? []), ...(definition.errors ?? [])]);
  return {
    name,
    key: toKey(name),
    description: definition.description,
    ...(definition.note !== undefined && { note: definition.note }),
    ...(definition.documentation !== undefined && { documentation: definition.documentation }),
    repeatable: definition.repeatable ?? false,
    request,
    response,
    ...(mqtt !== undefined && { mqtt }),
    ...(https !== undefined && { https }),
    errors: context.errors.filter((error) => errorNames.has(error.name) && ((mqtt && error.mqtt) ?? (https && error.https)) !== undefined),
    examples: Object.entries(definition.examples ?? {}).map(([exampleName, { summary, request: asked, reply }]) => ({
      name: exampleName,
      summary,
      request: encodeExample(asked, request.fields),
      response: { ...listDefaults(response.fields), ...encodeExample(reply, response.fields) },
      ...resolveWireExamples({ mqtt, https, asked, reply }),
    })),
  };
}

/** Puts what all operations share around what one adds: required fields first, optional ones last. */
function mergeFields(common: Fields, own: Fields): Fields {
  const isRequired = ([, definition]: [string, FieldDefinition]): boolean => expandField(definition).required ?? false;
  const shared = Object.entries(common).filter(([name]) => !Object.hasOwn(own, name));
  return Object.fromEntries([...shared.filter(isRequired), ...Object.entries(own), ...shared.filter((entry) => !isRequired(entry))]);
}

/** What a client fills into a reply that lacks it. */
function listDefaults(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(fields.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));
}

/** A reply's field with a default is always there for users: a client fills it in. */
function fillInDefault(field: Field): Field {
  return field.default === undefined ? field : { ...field, required: true };
}

interface WireExampleInput {
  readonly mqtt: MqttBinding | undefined;
  readonly https: HttpsBinding | undefined;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

function resolveWireExamples({ mqtt, https, asked, reply }: WireExampleInput): Pick<OperationExample, "mqtt" | "https"> {
  return {
    ...(mqtt !== undefined && {
      mqtt: {
        topic: fillTopic(mqtt.request, asked),
        request: encodePayload(asked, mqtt.requestPayload),
        accepted: encodePayload(reply, mqtt.acceptedPayload),
      },
    }),
    ...(https !== undefined && {
      https: {
        path: fillPath(https.segments, asked),
        query: encodeExample(asked, https.query),
        ...(https.requestBody.kind !== "empty" && { request: encodePayload(asked, https.requestBody) }),
        response: encodePayload(reply, https.responseBody),
      },
    }),
  };
}
