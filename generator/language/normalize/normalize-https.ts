import type { HttpsBindingDefinition } from "../document/operation-definition.js";
import { parsePath } from "../parse-path.js";
import type { YamlPath } from "../yaml-path.js";
import { collectLabels } from "./normalize-topic.js";
import type { NormalizedField } from "./normalized-field.js";
import type { NormalizedHttpsBinding } from "./normalized-operation.js";
import { placeFields } from "./place-fields.js";

/** What an operation's binding to HTTPS is made of. */
export interface HttpsBindingInput {
  readonly written: string | HttpsBindingDefinition;
  readonly path: YamlPath;
  readonly request: readonly NormalizedField[];
  readonly reply: readonly NormalizedField[];
}

/** Normalizes an operation's binding to HTTPS. */
export function normalizeHttpsBinding({ written, path, request, reply }: HttpsBindingInput): NormalizedHttpsBinding {
  const own: HttpsBindingDefinition = typeof written === "string" ? { request: written } : written;
  const line = parsePath(own.request);
  const labels = collectLabels(line.segments);
  return {
    path: typeof written === "string" ? path : [...path, "request"],
    line: own.request,
    request: line,
    labels,
    status: own.status ?? 200,
    ...(own.action !== undefined && { action: own.action }),
    requestFields: placeFields(request, { transport: "https", labels, method: line.method }),
    replyFields: placeFields(reply, { transport: "https", labels: new Set() }),
  };
}
