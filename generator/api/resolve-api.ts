import type { MessageDefinition, ModelDocument, OperationDefinition } from "../language/document.js";
import { parsePath } from "../language/parse-path.js";
import { parseTemplate } from "../language/parse-template.js";
import type { TemplateLevel } from "../language/parse-template.js";
import type { Api } from "./api.js";
import { collectNotes } from "./collect-notes.js";
import { resolveAuthentication, resolveEndpoints } from "./resolve-endpoint.js";
import { resolveErrorReplies, resolveErrors } from "./resolve-errors.js";
import { resolveMessage } from "./resolve-message.js";
import { resolveOperation } from "./resolve-operation.js";
import { resolveFields } from "./resolve-structure.js";
import { createTypeResolver } from "./resolve-types.js";
import { expandField } from "../language/perspective.js";

/** What the model itself does not say: where its output goes, and how to make it again. */
export interface ApiOptions {
  readonly slug: string;
  readonly command: string;
}

/** Resolves a checked document. Whatever could go wrong has been reported before; an exception here is a bug of the loader. */
export function resolveApi(document: ModelDocument, { slug, command }: ApiOptions): Api {
  const types = createTypeResolver(document, collectLabelTypes(document));
  const errorReplies = resolveErrorReplies(document, types);
  const errors = resolveErrors(document, errorReplies);
  const authentication = resolveAuthentication(document);
  const context = { document, types, errors, errorReplies };
  const operations = Object.entries(document.operations ?? {}).map(([name, definition]) => resolveOperation(context, name, definition));
  const messages = Object.entries(document.messages ?? {}).map(([name, definition]) => resolveMessage(document, types, name, definition));
  const { name, title, description, version, license, documentation, contact } = document.api;
  return {
    name,
    title,
    description,
    version,
    license,
    ...(documentation !== undefined && { documentation }),
    ...(contact !== undefined && { contact }),
    slug,
    command,
    packageName: document.api.package,
    // Last, because transports have asked for forms of their own in between.
    types: types.list(),
    identity: resolveFields(document, types, document.common?.request ?? {}, "user").filter((field) => field.required),
    operations,
    messages,
    errors,
    errorReplies,
    endpoints: resolveEndpoints(document, authentication),
    authentication,
    limits: document.mqtt?.limits ?? {},
    notes: collectNotes(document),
  };
}

/** The types that stand in a topic or a path, and therefore name one thing. */
function collectLabelTypes(document: ModelDocument): ReadonlySet<string> {
  const found = new Set<string>();
  const bindings = [
    ...Object.values(document.operations ?? {}).map((operation) => listOperationLabels(document, operation)),
    ...Object.values(document.messages ?? {}).map(listMessageLabels),
  ];
  for (const type of bindings.flat()) found.add(type);
  return found;
}

function listOperationLabels(document: ModelDocument, { mqtt, https, request = {} }: OperationDefinition): readonly string[] {
  const fields = { ...document.common?.request, ...request };
  const topic = typeof mqtt === "object" ? mqtt.request : mqtt;
  const path = typeof https === "object" ? https.request : https;
  const levels = [...(topic === undefined ? [] : parseTemplate(topic)), ...(path === undefined ? [] : parsePath(path).segments)];
  return listLabelTypes(levels, fields);
}

function listMessageLabels({ topic, fields = {} }: MessageDefinition): readonly string[] {
  return listLabelTypes(parseTemplate(topic), fields);
}

function listLabelTypes(levels: readonly TemplateLevel[], fields: NonNullable<OperationDefinition["request"]>): readonly string[] {
  return levels.flatMap((level) => {
    const field = level.kind === "label" ? fields[level.name] : undefined;
    if (field === undefined) return [];
    const { type } = expandField(field);
    return typeof type === "string" ? [type] : [type.mqtt, type.https];
  });
}
