import type { CorrelationDefinition, Fields, ModelDocument, MqttOperation } from "../language/document.js";
import { expandReplyTemplate } from "../language/parse-template.js";
import type { ErrorReplies } from "./error.js";
import { nameWireForm } from "../language/output-names.js";
import type { Correlation, MqttBinding, NamedStructure, Payload } from "./operation.js";
import { placeField } from "../language/field-places.js";
import { nameStructure, resolveFields, shapePayload } from "./resolve-structure.js";
import { resolveTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import { expandField } from "../language/perspective.js";

/** What a binding is resolved from. */
export interface BindingInput {
  readonly document: ModelDocument;
  readonly types: TypeResolver;
  readonly errorReplies: ErrorReplies;
  readonly requestFields: Fields;
  readonly replyFields: Fields;
  readonly request: NamedStructure;
  readonly response: NamedStructure;
}

/** Resolves an operation's MQTT binding: what it does not say itself it takes from the model's `mqtt` section. */
export function resolveMqttBinding(input: BindingInput, definition: string | MqttOperation): MqttBinding {
  const own: MqttOperation = typeof definition === "string" ? { request: definition } : definition;
  const shared = input.document.mqtt ?? {};
  const typeOf = (label: string) => input.types.resolve(labelType(input.requestFields, label), "mqtt");
  const resolveReply = (template: string) => resolveTopic(expandReplyTemplate(template, own.request), typeOf);
  const request = resolveTopic(own.request, typeOf);
  const rejection = input.errorReplies.mqtt;
  return {
    request,
    accepted: resolveReply(own.accepted ?? shared.accepted ?? "{request}/accepted"),
    rejected: resolveReply(own.rejected ?? shared.rejected ?? "{request}/rejected"),
    subscribe: own.subscribe ?? shared.subscribe ?? "wildcard",
    correlation: resolveCorrelation(own.correlation ?? shared.correlation ?? "topic"),
    qos: own.qos ?? shared.qos ?? 1,
    requestPayload:
      own.payload === "empty" ? { kind: "empty" } : resolveRequestPayload(input, new Set(request.labels.map(({ name }) => name))),
    acceptedPayload: resolveReplyPayload(input),
    rejectedPayload: rejection === undefined ? { kind: "empty" } : { kind: "structure", type: rejection.type },
  };
}

function resolveRequestPayload({ document, types, requestFields, request }: BindingInput, labels: ReadonlySet<string>): Payload {
  const carried = selectPayloadFields(requestFields, labels);
  const fields = resolveFields(document, types, carried.fields, "mqtt");
  const whole = fields.find(({ name }) => name === carried.whole);
  if (whole !== undefined) return { kind: "whole", field: whole };
  const description = `The MQTT payload of \`${request.name}\`: its members except those that are levels of the topic.`;
  return shapePayload(nameStructure(nameWireForm("mqtt", request.name), description, fields), request);
}

function resolveReplyPayload({ document, types, replyFields, response }: BindingInput): Payload {
  const carried = selectPayloadFields(replyFields, new Set());
  const fields = resolveFields(document, types, carried.fields, "mqtt");
  const whole = fields.find(({ name }) => name === carried.whole);
  if (whole !== undefined) return { kind: "whole", field: whole };
  const description = `\`${response.name}\` as it arrives in an MQTT message.`;
  return shapePayload(nameStructure(nameWireForm("mqtt", response.name), description, fields), response);
}

/** The fields that travel in a payload, and the one that is the whole of it if there is one. */
export function selectPayloadFields(fields: Fields, labels: ReadonlySet<string>): { readonly fields: Fields; readonly whole?: string } {
  const placed = Object.entries(fields).map(([name, definition]) => ({
    name,
    definition,
    places: placeField(name, expandField(definition), { transport: "mqtt", labels }),
  }));
  const whole = placed.find(({ places }) => places.includes("whole"))?.name;
  const carried = placed.filter(({ places }) => places.includes("payload") || places.includes("whole"));
  return { fields: Object.fromEntries(carried.map(({ name, definition }) => [name, definition])), ...(whole !== undefined && { whole }) };
}

/** The name of the type that a label's field has. */
export function labelType(fields: Fields, label: string): string {
  const field = fields[label];
  if (field === undefined) throw new Error(`The label ${label} was not checked.`);
  const { type } = expandField(field);
  return typeof type === "string" ? type : type.mqtt;
}

function resolveCorrelation(definition: CorrelationDefinition): Correlation {
  if (definition === "topic") return { by: "topic" };
  return "token" in definition ? { by: "token", field: definition.token } : { by: "level", label: definition.level };
}
