import type { ErrorDefinition, ModelDocument } from "../language/document.js";
import type { ErrorKind, ErrorReplies } from "./error.js";
import { nameErrorClass } from "../language/output-names.js";
import { encodeExample } from "./resolve-example.js";
import { nameStructure, resolveFields } from "./resolve-structure.js";
import type { TypeResolver } from "./resolve-types.js";

/** Resolves the shapes in which errors travel. */
export function resolveErrorReplies(document: ModelDocument, types: TypeResolver): ErrorReplies {
  const mqtt = document.mqtt?.error;
  const https = document.https?.error;
  return {
    ...(mqtt !== undefined && {
      mqtt: {
        type: nameStructure(
          mqtt.name ?? "ErrorResponse",
          "The payload of a rejection on MQTT.",
          resolveFields(document, types, mqtt.fields, "mqtt"),
        ),
        code: mqtt.code,
        message: mqtt.message,
      },
    }),
    ...(https !== undefined && {
      https: {
        type: nameStructure(
          https.name ?? "HttpsErrorResponse",
          "The body of an error answer on HTTPS.",
          resolveFields(document, types, https.fields, "https"),
        ),
        ...(https.code.header !== undefined && { codeHeader: https.code.header }),
        codeMembers: https.code.members ?? [],
        messageMembers: https.message,
      },
    }),
  };
}

/** Resolves every error of the model, in its order. */
export function resolveErrors(document: ModelDocument, replies: ErrorReplies): readonly ErrorKind[] {
  return Object.entries(document.errors ?? {}).map(([name, definition]) => resolveError(name, definition, replies));
}

function resolveError(name: string, definition: ErrorDefinition, replies: ErrorReplies): ErrorKind {
  const fields = [...(replies.mqtt?.type.fields ?? []), ...(replies.https?.type.fields ?? [])];
  return {
    name,
    className: nameErrorClass(name),
    description: definition.description,
    ...(definition.note !== undefined && { note: definition.note }),
    retryable: definition.retryable ?? false,
    ...(definition.mqtt !== undefined && { mqtt: { code: definition.mqtt } }),
    ...(definition.https !== undefined && { https: definition.https }),
    carries: definition.carries ?? [],
    ...(definition.example !== undefined && { example: encodeExample(definition.example, fields) }),
  };
}
