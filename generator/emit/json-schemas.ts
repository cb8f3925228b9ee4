import type { Api } from "../api/api.js";
import type { EmittedFile, Entry } from "./emitted-file.js";
import { createSchema } from "./json-schema/create-schema.js";
import { listSchemas } from "./json-schema/list-schemas.js";
import { writeHeader } from "./text/header.js";
import { writeJson } from "./text/write-json.js";

const entry: Entry = {
  subpath: "./schemas/*.json",
  contents: "A JSON Schema (2020-12) for every type and payload: `schemas/Name.schema.json`.",
};

/** Emits one JSON Schema 2020-12 file for each type and payload of an API: `schemas/JobExecution.schema.json`. */
export function emitJsonSchemas(api: Api): readonly EmittedFile[] {
  const comment = writeHeader(api);
  return listSchemas(api).map(({ type, examples }) => {
    const schema = createSchema(type, { id: identifySchema(api.packageName, type.name), comment, examples });
    return { path: `schemas/${type.name}.schema.json`, text: writeJson(schema), layout: "as-is", entry };
  });
}

/** A name rather than an address: schemas refer to nothing outside themselves, so no server has to have them. */
function identifySchema(packageName: string, typeName: string): string {
  return `urn:npm:${packageName.replace("/", ":")}:${typeName}`;
}
