import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../emitted-file.js";
import { writeHeader } from "../text/header.js";
import { writeYaml } from "../text/write-yaml.js";
import { createDocument } from "./create-document.js";

/** Emits the OpenAPI 3.1 document of an API's HTTPS side, as JSON and as YAML with the same content. */
export function emitOpenApi(api: Api): readonly EmittedFile[] {
  const document = createDocument(api);
  if (document === undefined) return [];
  return [
    { path: "openapi.json", text: `${JSON.stringify(document, null, 2)}\n`, layout: "json" },
    { path: "openapi.yaml", text: `# ${writeHeader(api)}\n${writeYaml(document)}`, layout: "yaml" },
  ];
}
