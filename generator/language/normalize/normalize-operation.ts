import type { MqttSection } from "../document/mqtt-section.js";
import type { OperationDefinition } from "../document/operation-definition.js";
import { toKey } from "../output-names.js";
import { mergeFields } from "./merge-fields.js";
import { listNameReferences } from "./name-reference.js";
import { normalizeFields } from "./normalize-field.js";
import type { FindKind } from "./normalize-field.js";
import { normalizeHttpsBinding } from "./normalize-https.js";
import { normalizeMqttBinding } from "./normalize-mqtt.js";
import type { NormalizedCommon } from "./normalized-document.js";
import type { NormalizedOperation } from "./normalized-operation.js";
import type { ReplyTemplates } from "./normalized-topic.js";

/** What operations take from the rest of the model. */
export interface SharedSections {
  readonly common: NormalizedCommon;
  readonly section: MqttSection;
  readonly replies: ReplyTemplates;
  readonly findKind: FindKind;
}

/** Normalizes an operation: what all operations have becomes part of it. */
export function normalizeOperation(
  name: string,
  definition: OperationDefinition,
  { common, section, replies, findKind }: SharedSections,
): NormalizedOperation {
  const path = ["operations", name];
  const { description, note, documentation, repeatable = false, mqtt, https, errors, examples = {} } = definition;
  const request = mergeFields(common.request, normalizeFields(definition.request, [...path, "request"], findKind));
  const reply = mergeFields(common.reply, normalizeFields(definition.reply, [...path, "reply"], findKind));
  return {
    name,
    key: toKey(name),
    path,
    description,
    ...(note !== undefined && { note }),
    ...(documentation !== undefined && { documentation }),
    repeatable,
    request,
    reply,
    ...(mqtt !== undefined && {
      mqtt: normalizeMqttBinding({ written: mqtt, path: [...path, "mqtt"], section, replies, request, reply }),
    }),
    ...(https !== undefined && { https: normalizeHttpsBinding({ written: https, path: [...path, "https"], request, reply }) }),
    errors: [...common.errors, ...listNameReferences(errors, [...path, "errors"])],
    examples: Object.entries(examples).map(([key, example]) => ({ ...example, name: key, path: [...path, "examples", key] })),
  };
}
