import { Ajv2020 } from "ajv/dist/2020.js";
import type { Api } from "../../generator/api/api.js";
import type { JsonValue } from "../../generator/api/type.js";
import { listSchemas } from "../../generator/emit/json-schema/list-schemas.js";
import type { EmittedPackage } from "./emitted-package.js";
import { isRaw } from "./trip.js";

/** An example that something refuses which the package publishes. */
export interface Refusal {
  readonly subject: string;
  readonly value: JsonValue;
  readonly reason: unknown;
}

/** The examples that the validators of their types refuse. */
export function findRefusedByValidators(output: EmittedPackage, api: Api): readonly Refusal[] {
  return listSchemas(api).flatMap(({ type, examples }) => {
    const validator = output.findValidator(type.name);
    const refused = validator === undefined ? [] : examples.filter((example) => !validator.is(example));
    return refused.map((value) => ({ subject: `the validator of ${type.name}`, value, reason: validator?.validate(value) }));
  });
}

/** The examples that are not valid against the published JSON Schema of their types. */
export function findRefusedBySchemas(output: EmittedPackage, api: Api): readonly Refusal[] {
  const ajv = new Ajv2020({ strict: true, ownProperties: true });
  return listSchemas(api).flatMap(({ type, examples }) => {
    const validate = ajv.compile(JSON.parse(output.files.get(`schemas/${type.name}.schema.json`) ?? "{}"));
    const refused = examples.filter((example) => !validate(example));
    return refused.map((value) => ({ subject: `the schema of ${type.name}`, value, reason: [...(validate.errors ?? [])] }));
  });
}

/** The examples that the OpenAPI document shows and refuses, and those that it does not show. */
export function findRefusedByOpenApi({ files }: EmittedPackage, api: Api): readonly Refusal[] {
  const text = files.get("openapi.json");
  if (text === undefined) return [];
  const document: unknown = JSON.parse(text);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true });
  ajv.addSchema({ ...asRecord(document), $id: documentId });
  const shown = listShown(document, "#");
  const refused = shown.flatMap(({ value, path }): readonly Refusal[] => {
    const validate = ajv.compile({ $ref: `${documentId}${path}/schema` });
    return validate(value) ? [] : [{ subject: `the OpenAPI document at ${path}`, value, reason: validate.errors }];
  });
  const known = new Set(shown.map(({ value }) => JSON.stringify(value)));
  const bodies = api.operations.flatMap(({ examples, https: binding }) =>
    examples.flatMap(({ https }) => [
      // Raw bytes cannot be shown.
      ...(isRaw(binding?.requestBody) ? [] : [https?.request]),
      ...(isRaw(binding?.responseBody) ? [] : [https?.response]),
    ]),
  );
  const missing = bodies.filter((body) => body !== undefined && !known.has(JSON.stringify(body)));
  return [...refused, ...missing.map((value) => ({ subject: "the OpenAPI document", value: value ?? null, reason: "is not shown" }))];
}

const documentId = "https://example.com/openapi.json";

/** A value beside the schema that it should have. */
interface ShownValue {
  readonly value: JsonValue;
  /** The object that holds both, as a fragment of the document's address. */
  readonly path: string;
}

function listShown(node: unknown, path: string): readonly ShownValue[] {
  if (typeof node !== "object" || node === null) return [];
  const record = asRecord(node);
  const { schema, example, examples } = record;
  const own =
    schema === undefined
      ? []
      : [...(example === undefined ? [] : [example]), ...Object.values(asRecord(examples)).map((shown) => asRecord(shown)["value"])];
  const inner = Object.entries(record).flatMap(([key, value]) =>
    listShown(value, `${path}/${encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))}`),
  );
  return [...own.map((value) => ({ value: value as JsonValue, path })), ...inner];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
