import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import { createDefinitions, createSchema } from "./json-schema/create-schema.js";
import { listSchemas } from "./json-schema/list-schemas.js";
import type { PublishedType } from "./json-schema/list-schemas.js";
import { selectTypesWithFiles } from "./json-schema/select-files.js";
import { writeHeader } from "./text/header.js";
import { writeJson } from "./text/write-json.js";

/**
 * Emits a JSON Schema 2020-12 file for each type and payload of an API: `schemas/JobExecution.schema.json`. Each stands alone. Types for which
 * that would take too much are in `schemas/definitions.json`, which then holds all types once.
 */
export function emitJsonSchemas(api: Api): readonly EmittedFile[] {
  const schemas = listSchemas(api);
  const withFiles = selectTypesWithFiles(listByImportance(api, schemas));
  const isComplete = withFiles.size === schemas.length;
  const comment = writeHeader(api);
  const documents = schemas
    .filter(({ type }) => withFiles.has(type.name))
    .map(({ type, examples }) => ({
      name: `${type.name}.schema`,
      schema: createSchema(type, { id: identifySchema(api, type.name), comment, examples }),
    }));
  if (!isComplete)
    documents.push({ name: "definitions", schema: createDefinitions(schemas, { id: identifySchema(api, "definitions"), comment }) });
  const entry = { subpath: "./schemas/*.json", contents: describeSchemas(isComplete) };
  return documents.map(({ name, schema }) => ({ path: `schemas/${name}.json`, text: writeJson(schema), layout: "as-is", entry }));
}

/** What is sent and received comes before the types that it is made of: that is what users validate. */
function listByImportance({ types }: Api, schemas: readonly PublishedType[]): readonly PublishedType["type"][] {
  const parts = new Set(types);
  const listed = schemas.map(({ type }) => type);
  return [...listed.filter((type) => !parts.has(type)), ...listed.filter((type) => parts.has(type))];
}

function describeSchemas(isComplete: boolean): string {
  const contents = "A JSON Schema (2020-12) for every type and payload: `schemas/Name.schema.json`.";
  return isComplete ? contents : `${contents} Those made of very many others are in \`schemas/definitions.json\` alone, under \`$defs\`.`;
}

/** A name rather than an address: schemas refer to nothing outside themselves, so no server has to have them. */
function identifySchema({ packageName }: Api, name: string): string {
  return `urn:npm:${packageName.replace("/", ":")}:${name}`;
}
