import { encodeLiteral } from "../language/encode-literal.js";
import type { NormalizedHttpsBinding } from "../language/normalize/normalized-operation.js";
import type { TemplateLevel } from "../language/parse-template.js";
import type { HttpsBinding, PathSegment, Payload } from "./operation.js";
import { resolveFields } from "./resolve-fields.js";
import type { BindingInput } from "./resolve-mqtt.js";
import { resolvePayload, sortFields } from "./resolve-payload.js";
import { findLabelField } from "./resolve-topic.js";

/** Resolves an operation's binding to HTTPS. */
export function resolveHttpsBinding(binding: NormalizedHttpsBinding, input: BindingInput): HttpsBinding {
  const { types, response } = input;
  const { method, path, segments } = binding.request;
  return {
    method,
    path,
    segments: segments.map((level) => resolveSegment(level, input)),
    query: resolveFields(sortFields(binding.requestFields).query, "https", types.resolve),
    requestBody: resolveRequestBody(binding, input),
    successStatus: binding.status,
    responseBody: resolvePayload({
      fields: binding.replyFields,
      transport: "https",
      user: response,
      description: `The JSON body of \`${response.name}\`.`,
      resolve: types.resolve,
    }),
    ...(binding.action !== undefined && { action: binding.action }),
  };
}

/** Fills a path with the labels of an example, as it travels. */
export function fillPath(segments: readonly PathSegment[], labels: Readonly<Record<string, unknown>>): string {
  const written = segments.map((segment) =>
    segment.kind === "literal" ? encodeLiteral(segment.text) : encodeURIComponent(String(labels[segment.name])),
  );
  return written.map((segment) => `/${segment}`).join("");
}

function resolveSegment(level: TemplateLevel, { operation, types }: BindingInput): PathSegment {
  if (level.kind === "literal") return { kind: "literal", text: level.text };
  const field = findLabelField(operation.request, level.name);
  return { kind: "label", name: level.name, type: types.resolve(field.types.https.name, "https") };
}

function resolveRequestBody({ requestFields }: NormalizedHttpsBinding, { types, request }: BindingInput): Payload {
  const description = `The JSON body of \`${request.name}\`.`;
  const payload = resolvePayload({ fields: requestFields, transport: "https", user: request, description, resolve: types.resolve });
  return payload.kind === "structure" && payload.type.fields.length === 0 ? { kind: "empty" } : payload;
}
