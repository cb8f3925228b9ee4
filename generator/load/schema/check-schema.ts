import { addToGroup } from "../../language/add-to-group.js";
import { describeSchemaError } from "./describe-schema-error.js";
import type { PlacedError } from "./describe-schema-error.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ModelDocument } from "../../language/document.js";
import { dropBrokenParts, mendSpelling } from "./repair-model.js";
import type { YamlValue } from "../yaml/read-yaml.js";
import { loadSchemaValidator } from "./schema-validator.js";
import type { SchemaError, SchemaValidator } from "./schema-validator.js";
import { sortSiblings } from "./sibling-errors.js";

/**
 * Checks the form of a model. The document that is returned is the model where there are no errors; else what is left of it when broken
 * parts are mended or left out, which is good enough to be looked into for further mistakes.
 */
export async function checkSchema({ value, locator }: YamlValue): Promise<readonly [ModelDocument | undefined, readonly Diagnostic[]]> {
  const validator = await loadSchemaValidator();
  if (validator.isModel(value)) return [value, []];
  const errors = placeErrors(validator.errors());
  const groups = new Map<string, PlacedError[]>();
  for (const placed of errors) addToGroup(groups, placed.error.instancePath, placed);
  const diagnostics = [...groups.values()].flatMap((group) => {
    const siblings = sortSiblings(group.map(({ error }) => error));
    return group.flatMap((placed) => describeSchemaError(placed, siblings, locator) ?? []);
  });
  return [salvageDocument(validator, value, errors), diagnostics];
}

function salvageDocument(validator: SchemaValidator, value: unknown, errors: readonly PlacedError[]): ModelDocument | undefined {
  const mended = mendSpelling(value, errors);
  if (validator.isModel(mended)) return mended;
  const rest = dropBrokenParts(mended, placeErrors(validator.errors()));
  return validator.isModel(rest) ? rest : undefined;
}

function placeErrors(errors: readonly SchemaError[]): readonly PlacedError[] {
  const pointers = new Set(errors.map(({ instancePath }) => instancePath));
  const paths = new Map(Array.from(pointers, (pointer) => [pointer, parsePointer(pointer)]));
  return errors.map((error) => ({ error, path: paths.get(error.instancePath) ?? [] }));
}

function parsePointer(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
