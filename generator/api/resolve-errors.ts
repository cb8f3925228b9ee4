import type { NormalizedDocument } from "../language/normalize/normalized-document.js";
import type { NormalizedError, NormalizedHttpsErrorReply, NormalizedMqttErrorReply } from "../language/normalize/normalized-error.js";
import { nameErrorClass } from "../language/output-names.js";
import type { ErrorKind, ErrorReplies } from "./error.js";
import { encodeExample } from "./resolve-example.js";
import { resolveFields } from "./resolve-fields.js";
import { nameStructure } from "./resolve-structure.js";
import type { TypeResolver } from "./resolve-types.js";

/** Resolves the shapes in which errors travel. */
export function resolveErrorReplies({ mqtt, https }: NormalizedDocument, types: TypeResolver): ErrorReplies {
  return {
    ...(mqtt.error !== undefined && { mqtt: resolveMqttReply(mqtt.error, types) }),
    ...(https.error !== undefined && { https: resolveHttpsReply(https.error, types) }),
  };
}

/** Resolves an error of the model. */
export function resolveError(error: NormalizedError, replies: ErrorReplies): ErrorKind {
  const { name, description, note, retryable, mqtt, https, carries, example } = error;
  const fields = [...(replies.mqtt?.type.fields ?? []), ...(replies.https?.type.fields ?? [])];
  return {
    name,
    className: nameErrorClass(name),
    description,
    ...(note !== undefined && { note }),
    retryable,
    ...(mqtt !== undefined && { mqtt: { code: mqtt } }),
    ...(https !== undefined && { https }),
    carries,
    ...(example !== undefined && { example: encodeExample(example, fields) }),
  };
}

function resolveMqttReply(
  { name, code, message, fields }: NormalizedMqttErrorReply,
  { resolve }: TypeResolver,
): NonNullable<ErrorReplies["mqtt"]> {
  return { type: nameStructure(name, "The payload of a rejection on MQTT.", resolveFields(fields, "mqtt", resolve)), code, message };
}

function resolveHttpsReply(
  { name, fields, ...members }: NormalizedHttpsErrorReply,
  { resolve }: TypeResolver,
): NonNullable<ErrorReplies["https"]> {
  return { type: nameStructure(name, "The body of an error answer on HTTPS.", resolveFields(fields, "https", resolve)), ...members };
}
