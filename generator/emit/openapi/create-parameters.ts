import type { OperationExample } from "../../api/operation.js";
import { readMember } from "../../api/read-member.js";
import type { Field } from "../../api/type.js";
import { referToType } from "../json-schema/define-type.js";
import { describeType } from "../json-schema/describe-type.js";
import { showValue } from "./create-examples.js";
import { dialect } from "./dialect.js";
import type { Parameter } from "./document.js";
import type { Route, RouteLabel } from "./routes.js";

/** The parameters on one way to an operation: the labels of the path in their order, then the query string. */
export function createParameters({ operation, labels }: Route, examples: readonly OperationExample[]): readonly Parameter[] {
  const { request, https } = operation;
  return [
    ...labels.map((label) => createPathParameter(label, request.fields, examples)),
    ...https.query.map((field) => createQueryParameter(field, examples)),
  ];
}

function createPathParameter(
  { name, member, type }: RouteLabel,
  fields: readonly Field[],
  examples: readonly OperationExample[],
): Parameter {
  const description = fields.find((field) => field.name === member)?.description ?? describeType(type);
  return {
    name,
    in: "path",
    required: true,
    ...(description !== undefined && { description }),
    schema: referToType(type, dialect),
    ...showValue(examples, (example) => readMember(example.request, member)),
  };
}

/** A list is one parameter for each of its items, whatever characters they hold. OpenAPI's default, said for those who read it. */
const repeated = { style: "form", explode: true } as const;

function createQueryParameter(field: Field, examples: readonly OperationExample[]): Parameter {
  const { type, required } = field;
  const description = field.description ?? describeType(type);
  return {
    name: field.name,
    in: "query",
    // A list without items leaves no trace in a query.
    required: required && !(type.kind === "list" && type.minSize === 0),
    ...(description !== undefined && { description }),
    ...(type.kind === "list" && repeated),
    schema: { ...referToType(field.type, dialect), ...(field.default !== undefined && { default: field.default }) },
    ...showValue(examples, (example) => readMember(example.https?.query ?? {}, field.name)),
  };
}
