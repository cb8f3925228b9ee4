import type { CommonSection, ModelDocument } from "../document.js";
import type { MqttSection } from "../document/mqtt-section.js";
import { collectNotes } from "./collect-notes.js";
import { listNameReferences } from "./name-reference.js";
import { normalizeEndpoint } from "./normalize-endpoint.js";
import { normalizeError, normalizeHttpsErrorReply, normalizeMqttErrorReply } from "./normalize-errors.js";
import { normalizeFields } from "./normalize-field.js";
import type { FindKind } from "./normalize-field.js";
import { normalizeMessage } from "./normalize-message.js";
import { normalizeOperation } from "./normalize-operation.js";
import { normalizeTypes } from "./normalize-types.js";
import type { NormalizedCommon, NormalizedDocument } from "./normalized-document.js";
import type { ReplyTemplates } from "./normalized-topic.js";

/**
 * Writes out what a document says in short, gives each part what sections share, and fills in defaults. It takes any document that the schema
 * has passed, whatever else is wrong with it.
 */
export function normalize(document: ModelDocument): NormalizedDocument {
  const { mqtt: section = {}, https = {} } = document;
  const { types, findKind } = normalizeTypes(document.types ?? {});
  const common = normalizeCommon(document.common ?? {}, findKind);
  const replies = readReplyTemplates(section);
  return {
    api: document.api,
    types,
    common,
    mqtt: {
      replies,
      limits: section.limits ?? {},
      ...(section.error !== undefined && { error: normalizeMqttErrorReply(section.error, findKind) }),
    },
    https: https.error === undefined ? {} : { error: normalizeHttpsErrorReply(https.error, findKind) },
    operations: mapEntries(document.operations, (name, definition) =>
      normalizeOperation(name, definition, { common, section, replies, findKind }),
    ),
    messages: mapEntries(document.messages, (name, definition) => normalizeMessage(name, definition, { section, findKind })),
    errors: mapEntries(document.errors, normalizeError),
    authentication: mapEntries(document.authentication, (name, definition) => ({ ...definition, name })),
    endpoints: mapEntries(document.endpoints, normalizeEndpoint),
    notes: collectNotes(document),
  };
}

function normalizeCommon({ request, reply, errors }: CommonSection, findKind: FindKind): NormalizedCommon {
  return {
    request: normalizeFields(request, ["common", "request"], findKind),
    reply: normalizeFields(reply, ["common", "reply"], findKind),
    errors: listNameReferences(errors, ["common", "errors"]),
  };
}

function readReplyTemplates({ accepted, rejected }: MqttSection): ReplyTemplates {
  return {
    ...(accepted !== undefined && { accepted: { text: accepted, path: ["mqtt", "accepted"] } }),
    ...(rejected !== undefined && { rejected: { text: rejected, path: ["mqtt", "rejected"] } }),
  };
}

function mapEntries<Written, Normalized>(
  written: Readonly<Record<string, Written>> | undefined,
  map: (name: string, definition: Written) => Normalized,
): readonly Normalized[] {
  return Object.entries(written ?? {}).map(([name, definition]) => map(name, definition));
}
