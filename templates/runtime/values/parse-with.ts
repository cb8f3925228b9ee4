import { ValidationError } from "../errors/validation-error.js";
import type { ValidationIssue } from "./issue.js";

/** A schema of any library that follows Standard Schema 1 (https://standardschema.dev), such as Zod, Valibot or ArkType. */
export interface AnyStandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
  };
}

type SchemaResult<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Checks JSON whose form the API leaves open with a schema of your own, and gives it that schema's type.
 *
 * @throws {ValidationError} with every issue that the schema finds.
 */
export async function parseWith<Output>(schema: AnyStandardSchema<Output>, value: unknown): Promise<Output> {
  const { vendor, validate } = schema["~standard"];
  const result = await validate(value);
  if (result.issues === undefined) return result.value;
  throw new ValidationError(`value for the ${vendor} schema`, result.issues.map(translateIssue));
}

function translateIssue({ message, path: places = [] }: SchemaIssue): ValidationIssue {
  const keys = places.map((place) => (typeof place === "object" ? place.key : place));
  const path = keys.map((key) => (typeof key === "number" ? key : String(key)));
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { path, pointer, rule: "schema", expected: message, given: undefined, message };
}
