import type { ErrorDefinition } from "../document/error-definition.js";
import type { HttpsErrorReplyDefinition } from "../document/https-section.js";
import type { MqttErrorReplyDefinition } from "../document/mqtt-section.js";
import { defaultErrorReplyNames } from "../output-names.js";
import { normalizeFields } from "./normalize-field.js";
import type { FindKind } from "./normalize-field.js";
import type { NormalizedError, NormalizedHttpsErrorReply, NormalizedMqttErrorReply } from "./normalized-error.js";

/** Normalizes an error. */
export function normalizeError(name: string, { retryable = false, carries = [], ...said }: ErrorDefinition): NormalizedError {
  return { ...said, name, path: ["errors", name], retryable, carries };
}

/** Normalizes the payload of rejections. */
export function normalizeMqttErrorReply(
  { name = defaultErrorReplyNames.mqtt, code, message, fields }: MqttErrorReplyDefinition,
  findKind: FindKind,
): NormalizedMqttErrorReply {
  return { name, code, message, fields: normalizeFields(fields, ["mqtt", "error", "fields"], findKind) };
}

/** Normalizes the body of error answers. */
export function normalizeHttpsErrorReply(
  { name = defaultErrorReplyNames.https, code: { header, members = [] }, requestId, message, fields }: HttpsErrorReplyDefinition,
  findKind: FindKind,
): NormalizedHttpsErrorReply {
  return {
    name,
    ...(header !== undefined && { codeHeader: header }),
    codeMembers: members,
    ...(requestId !== undefined && { requestIdHeader: requestId.header }),
    messageMembers: message,
    fields: normalizeFields(fields, ["https", "error", "fields"], findKind),
  };
}
