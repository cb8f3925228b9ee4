import type { Api } from "../api/api.js";
import type { EmittedFile, Entry } from "./emitted-file.js";
import { createDocument } from "./openapi/create-document.js";
import { writeHeader } from "./text/header.js";
import { writeJson } from "./text/write-json.js";
import { writeYaml } from "./text/write-yaml.js";

const entry: Entry = {
  subpath: "./openapi.*",
  contents: "The HTTPS side as an OpenAPI 3.1 document: `openapi.json` and `openapi.yaml`.",
};

/** Emits the OpenAPI 3.1 document of an API's HTTPS side, as JSON and as YAML with the same content. */
export function emitOpenApi(api: Api): readonly EmittedFile[] {
  const document = createDocument(api);
  if (document === undefined) return [];
  return [
    { path: "openapi.json", text: writeJson(document), layout: "as-is", entry },
    { path: "openapi.yaml", text: `# ${writeHeader(api)}\n${writeYaml(document)}`, layout: "as-is", entry },
  ];
}
