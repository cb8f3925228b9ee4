import type { Fields, HttpsOperation } from "../language/document.js";
import { encodeLiteral } from "../language/encode-literal.js";
import { parsePath } from "../language/parse-path.js";
import { nameWireForm } from "../language/output-names.js";
import type { HttpsBinding, PathSegment, Payload } from "./operation.js";
import { placeField } from "../language/field-places.js";
import type { BindingInput } from "./resolve-mqtt.js";
import { labelType } from "./resolve-mqtt.js";
import { nameStructure, resolveFields, shapePayload } from "./resolve-structure.js";
import { expandField } from "../language/perspective.js";

/** Resolves an operation's HTTPS binding. */
export function resolveHttpsBinding(input: BindingInput, definition: string | HttpsOperation): HttpsBinding {
  const own: HttpsOperation = typeof definition === "string" ? { request: definition } : definition;
  const { document, types, requestFields } = input;
  const line = parsePath(own.request);
  const method = checkMethod(line.method);
  const segments = line.segments.map((level): PathSegment => {
    if (level.kind === "literal") return { kind: "literal", text: level.text };
    return { kind: "label", name: level.name, type: types.resolve(labelType(requestFields, level.name), "https") };
  });
  const labels = new Set(segments.flatMap((segment) => (segment.kind === "label" ? [segment.name] : [])));
  const select = (place: "query" | "body" | "whole") => selectFields(requestFields, { labels, method, place });
  return {
    method,
    path: line.path,
    segments,
    query: resolveFields(document, types, select("query"), "https"),
    requestBody: resolveRequestBody(input, select("body"), select("whole")),
    successStatus: own.status ?? 200,
    responseBody: resolveResponseBody(input),
    ...(own.action !== undefined && { action: own.action }),
  };
}

/** Fills a path with the labels of an example, as it travels. */
export function fillPath(segments: readonly PathSegment[], labels: Readonly<Record<string, unknown>>): string {
  const written = segments.map((segment) =>
    segment.kind === "literal" ? encodeLiteral(segment.text) : encodeURIComponent(String(labels[segment.name])),
  );
  return written.map((segment) => `/${segment}`).join("");
}

function resolveRequestBody({ document, types, request }: BindingInput, body: Fields, whole: Fields): Payload {
  const [field] = resolveFields(document, types, whole, "https");
  if (field !== undefined) return { kind: "whole", field };
  const fields = resolveFields(document, types, body, "https");
  if (fields.length === 0) return { kind: "empty" };
  const description = `The JSON body of \`${request.name}\`.`;
  return shapePayload(nameStructure(nameWireForm("https", request.name), description, fields), request);
}

function resolveResponseBody({ document, types, replyFields, response }: BindingInput): Payload {
  const [whole] = resolveFields(document, types, selectFields(replyFields, { labels: new Set(), method: "POST", place: "whole" }), "https");
  if (whole !== undefined) return { kind: "whole", field: whole };
  const description = `The JSON body of \`${response.name}\`.`;
  const fields = resolveFields(document, types, replyFields, "https");
  return shapePayload(nameStructure(nameWireForm("https", response.name), description, fields), response);
}

interface Selection {
  readonly labels: ReadonlySet<string>;
  readonly method: HttpsBinding["method"];
  readonly place: "query" | "body" | "whole";
}

function selectFields(fields: Fields, { labels, method, place }: Selection): Fields {
  const selected = Object.entries(fields).filter(([name, definition]) =>
    placeField(name, expandField(definition), { transport: "https", labels, method }).includes(place),
  );
  return Object.fromEntries(selected);
}

const methods = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;

function checkMethod(text: string): HttpsBinding["method"] {
  const method = methods.find((known) => known === text);
  if (method === undefined) throw new Error(`The method ${text} was not checked.`);
  return method;
}
