import type { Api } from "../../api/api.js";
import type { Operation, Payload } from "../../api/operation.js";
import type { Type } from "../../api/type.js";
import { collectTypes } from "../types/type-parts.js";
import { defineType } from "../json-schema/define-type.js";
import type { JsonSchema } from "../json-schema/json-schema.js";
import { createErrorResponses } from "./create-error-responses.js";
import { createPaths } from "./create-paths.js";
import { createSecuritySchemes } from "./create-security.js";
import { createServers } from "./create-servers.js";
import { bodyDialect, dialect } from "./dialect.js";
import type { Document, Info, Response } from "./document.js";
import type { HttpsOperation } from "./routes.js";

/** Describes the HTTPS side of an API as an OpenAPI 3.1 document; nothing where the API has no such side. */
export function createDocument(api: Api): Document | undefined {
  const operations = api.operations.filter(isOnHttps);
  if (operations.length === 0) return undefined;
  const servers = createServers(api);
  const securitySchemes = createSecuritySchemes(api);
  const responses = createResponses(api, operations);
  const schemas = createSchemas(api, operations);
  return {
    openapi: "3.1.1",
    info: createInfo(api),
    ...(api.documentation !== undefined && { externalDocs: { url: api.documentation } }),
    ...(servers.length > 0 && { servers }),
    security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    tags: [{ name: api.name, description: `The operations of the ${api.title}.` }],
    paths: createPaths(api, operations),
    components: { schemas, responses, securitySchemes },
  };
}

function isOnHttps(operation: Operation): operation is HttpsOperation {
  return operation.https !== undefined;
}

function createInfo({ title, version, description, contact, license }: Api): Info {
  return { title, version, description, ...(contact !== undefined && { contact }), license: { name: license, identifier: license } };
}

function createResponses(api: Api, operations: readonly HttpsOperation[]): Readonly<Record<string, Response>> {
  const responses = operations.flatMap((operation) => createErrorResponses(api, operation));
  return Object.fromEntries(responses.map(({ name, response }) => [name, response]));
}

function createSchemas({ errorReplies }: Api, operations: readonly HttpsOperation[]): Readonly<Record<string, JsonSchema>> {
  const used = operations.flatMap(({ https }) => [
    ...https.segments.flatMap((segment) => (segment.kind === "label" ? [segment.type] : [])),
    ...https.query.map(({ type }) => type),
    ...listPayload(https.requestBody),
    ...listPayload(https.responseBody),
  ]);
  const types = collectTypes(errorReplies.https === undefined ? used : [...used, errorReplies.https.type]);
  const inBodies = collectTypes(operations.flatMap(({ https }) => listPayload(https.requestBody)));
  return Object.fromEntries(
    [...types.values()].map((type) => [type.name, defineType(type, inBodies.has(type.name) ? bodyDialect : dialect)]),
  );
}

function listPayload(payload: Payload): readonly Type[] {
  if (payload.kind === "structure") return [payload.type];
  return payload.kind === "whole" ? [payload.field.type] : [];
}
