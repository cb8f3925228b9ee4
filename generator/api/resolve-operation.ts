import type { NormalizedOperation, NormalizedOperationExample } from "../language/normalize/normalized-operation.js";
import { nameRequest, nameResponse } from "../language/output-names.js";
import type { Transport } from "../language/transport.js";
import type { ErrorKind, ErrorReplies } from "./error.js";
import type { HttpsBinding, MqttBinding, Operation, OperationExample } from "./operation.js";
import { encodeExample, encodePayload } from "./resolve-example.js";
import { resolveFields } from "./resolve-fields.js";
import { fillPath, resolveHttpsBinding } from "./resolve-https.js";
import { resolveMqttBinding } from "./resolve-mqtt.js";
import type { BindingInput } from "./resolve-mqtt.js";
import { nameStructure } from "./resolve-structure.js";
import { fillTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Field, JsonObject } from "./type.js";

/** What every operation of a model is resolved with. */
export interface OperationContext {
  readonly types: TypeResolver;
  readonly errors: readonly ErrorKind[];
  readonly errorReplies: ErrorReplies;
}

/** How an operation is bound to each transport. */
const resolveBinding: {
  readonly [T in Transport]: (binding: NonNullable<NormalizedOperation[T]>, input: BindingInput) => NonNullable<Operation[T]>;
} = { mqtt: resolveMqttBinding, https: resolveHttpsBinding };

/** Resolves an operation: what users pass and get first, then what each transport makes of it. */
export function resolveOperation(operation: NormalizedOperation, { types, errors, errorReplies }: OperationContext): Operation {
  const { name, key, description, note, documentation, repeatable, examples } = operation;
  const asked = resolveFields(operation.request, "user", types.resolve);
  const replied = resolveFields(operation.reply, "user", types.resolve).map(fillInDefault);
  const request = nameStructure(nameRequest(name), `The request of \`${name}\`. ${description}`, asked);
  const response = nameStructure(nameResponse(name), `The reply to \`${name}\`.`, replied);
  const input = { operation, types, errorReplies, request, response };
  const mqtt = operation.mqtt && resolveBinding.mqtt(operation.mqtt, input);
  const https = operation.https && resolveBinding.https(operation.https, input);
  const errorNames = new Set(operation.errors.map((error) => error.name));
  return {
    name,
    key,
    description,
    ...(note !== undefined && { note }),
    ...(documentation !== undefined && { documentation }),
    repeatable,
    request,
    response,
    ...(mqtt !== undefined && { mqtt }),
    ...(https !== undefined && { https }),
    errors: errors.filter((error) => errorNames.has(error.name) && ((mqtt && error.mqtt) ?? (https && error.https)) !== undefined),
    examples: examples.map((example) => ({
      name: example.name,
      summary: example.summary,
      request: encodeExample(example.request, request.fields),
      response: { ...listDefaults(response.fields), ...encodeExample(example.reply, response.fields) },
      ...resolveWireExamples(example, { mqtt, https }),
    })),
  };
}

/** What a client fills into a reply that lacks it. */
function listDefaults(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(fields.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])));
}

/** A reply's field with a default is always there for users: a client fills it in. */
function fillInDefault(field: Field): Field {
  return field.default === undefined ? field : { ...field, required: true };
}

interface Bindings {
  readonly mqtt: MqttBinding | undefined;
  readonly https: HttpsBinding | undefined;
}

function resolveWireExamples(
  { request, reply }: NormalizedOperationExample,
  { mqtt, https }: Bindings,
): Pick<OperationExample, "mqtt" | "https"> {
  return {
    ...(mqtt !== undefined && {
      mqtt: {
        topic: fillTopic(mqtt.request, request),
        request: encodePayload(request, mqtt.requestPayload),
        accepted: encodePayload(reply, mqtt.acceptedPayload),
      },
    }),
    ...(https !== undefined && {
      https: {
        path: fillPath(https.segments, request),
        query: encodeExample(request, https.query),
        ...(https.requestBody.kind !== "empty" && { request: encodePayload(request, https.requestBody) }),
        response: encodePayload(reply, https.responseBody),
      },
    }),
  };
}
