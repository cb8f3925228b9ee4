import type { HttpsBinding, Operation } from "../../api/operation.js";
import { readMember } from "../../api/read-member.js";
import type { Field, Type } from "../../api/type.js";
import { referToType } from "../json-schema/define-type.js";
import { describeType } from "../json-schema/describe-type.js";
import { showValue } from "./create-examples.js";
import type { Parameter } from "./document.js";
import { dialect } from "./dialect.js";

/** The parameters of an operation: the labels of its path in their order, then the query string. */
export function createParameters(operation: Operation, https: HttpsBinding): readonly Parameter[] {
  const labels = https.segments.filter((segment) => segment.kind === "label");
  return [
    ...labels.map(({ name, type }) => createPathParameter(operation, name, type)),
    ...https.query.map((field) => createQueryParameter(operation, field)),
  ];
}

function createPathParameter({ request, examples }: Operation, name: string, type: Type): Parameter {
  const description = request.fields.find((field) => field.name === name)?.description ?? describeType(type);
  return {
    name,
    in: "path",
    required: true,
    ...(description !== undefined && { description }),
    schema: referToType(type, dialect),
    ...showValue(examples, (example) => readMember(example.request, name)),
  };
}

function createQueryParameter({ examples }: Operation, field: Field): Parameter {
  const description = field.description ?? describeType(field.type);
  return {
    name: field.name,
    in: "query",
    required: field.required,
    ...(description !== undefined && { description }),
    schema: { ...referToType(field.type, dialect), ...(field.default !== undefined && { default: field.default }) },
    ...showValue(examples, (example) => readMember(example.https?.query ?? {}, field.name)),
  };
}
