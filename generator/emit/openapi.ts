import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import { createDocument } from "./openapi/create-document.js";
import { writeHeader } from "./text/header.js";
import { writeJson } from "./text/write-json.js";
import { writeYaml } from "./text/write-yaml.js";

/** Emits the OpenAPI 3.1 document of an API's HTTPS side, as JSON and as YAML with the same content. */
export function emitOpenApi(api: Api): readonly EmittedFile[] {
  const document = createDocument(api);
  if (document === undefined) return [];
  return [
    { path: "openapi.json", text: writeJson(document), layout: "as-is" },
    { path: "openapi.yaml", text: `# ${writeHeader(api)}\n${writeYaml(document)}`, layout: "as-is" },
  ];
}
