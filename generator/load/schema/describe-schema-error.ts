import { listTypeKinds } from "../../language/type-kind.js";
import type { SchemaError } from "./schema-validator.js";
import { describeValue, isRecord } from "../text/describe-value.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SplitText } from "../yaml/find-split-texts.js";
import { describeBounds, describeExpected, describeKindFix, repairName } from "./schema-words.js";
import type { Location } from "../text/source.js";
import { findNearest, listNames, suggest } from "../text/suggest.js";
import type { YamlPath } from "../../language/yaml-path.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";
import type { SiblingErrors } from "./sibling-errors.js";
import { capitalize } from "../text/sentence.js";

/** A schema error with its way through the document. */
export interface PlacedError {
  readonly error: SchemaError;
  readonly path: YamlPath;
}

/** Says what a schema error means; `undefined` where another error says it better. `siblings` are all errors of the same value. */
export function describeSchemaError({ error, path }: PlacedError, siblings: SiblingErrors, locator: YamlLocator): Diagnostic | undefined {
  const { keyword, params, data } = error;
  // Why a name is none is told together with the name.
  if (keyword !== "propertyNames" && siblings.badNames.has(data)) return undefined;
  const description = describeSchema(error);
  const bounds = describeBounds(error);
  if (bounds !== undefined) {
    return createDiagnostic("out-of-bounds", { found: capitalize(describeValue(data)), bounds, description }, locator.value(path));
  }
  switch (keyword) {
    case "additionalProperties":
      return describeUnknownKey({ error, path }, locator);
    case "required":
      return describeMissingKeys({ error, path }, siblings, locator);
    case "type": {
      const expected = describeExpected(error, siblings.conditions);
      const location = locator.value(path);
      const split = data === null ? locator.split(path) : undefined;
      if (split !== undefined) return describeSplitText(split, String(path.at(-1)), locator.key(path));
      const fix = describeKindFix(expected, data, location.source.text.slice(location.start, location.end));
      return createDiagnostic("wrong-kind", { expected, found: describeValue(data), description, fix }, location);
    }
    case "const":
    case "enum":
      return describeUnknownWord({ error, path }, locator);
    case "pattern": {
      const fix = describePatternFix(String(data), String(params["pattern"]));
      return createDiagnostic("wrong-form", { found: capitalize(describeValue(data)), description, fix }, locator.value(path));
    }
    case "propertyNames":
      return describeBadName({ error, path }, siblings, locator);
    case "uniqueItems": {
      const repeated = Math.max(Number(params["i"]), Number(params["j"]));
      const item: unknown = Array.isArray(data) ? data[repeated] : undefined;
      return createDiagnostic("repeated-item", { found: capitalize(describeValue(item)) }, locator.value([...path, repeated]));
    }
    default:
      return undefined;
  }
}

/** The key that an author meant by an unknown one. */
export function findMeantKey({ params, parentSchema, data }: SchemaError): string | undefined {
  const missing = listKnownKeys(parentSchema).filter((key) => !isRecord(data) || !Object.hasOwn(data, key));
  return findNearest(String(params["additionalProperty"]), missing);
}

/** The word that an author meant by an unknown one. */
export function findMeantWord({ params, data }: SchemaError): string | undefined {
  return findNearest(String(data), listAllowed(params));
}

function describeSplitText({ owner, first }: SplitText, key: string, location: Location): Diagnostic | undefined {
  return first ? createDiagnostic("split-text", { owner, key }, location) : undefined;
}

function describeUnknownKey({ error, path }: PlacedError, locator: YamlLocator): Diagnostic | undefined {
  const key = String(error.params["additionalProperty"]);
  const location = locator.key([...path, key]);
  const kind = isRecord(error.data) ? findMeantKind(error.data["type"]) : undefined;
  if (kind !== undefined && path[0] === "types" && path.length === 2) {
    return createDiagnostic(
      "capital-kind",
      { found: String(isRecord(error.data) && error.data["type"]), kind },
      locator.value([...path, "type"]),
    );
  }
  const known = listKnownKeys(error.parentSchema);
  const meant = findMeantKey(error);
  const split = meant === undefined ? locator.split([...path, key]) : undefined;
  if (split !== undefined) return describeSplitText(split, key, location);
  const suggestion = meant === undefined ? "Remove it." : `Did you mean \`${meant}\`?`;
  return createDiagnostic("unknown-key", { key, known: listNames(known, 20), suggestion }, location);
}

function describeMissingKeys(
  { error, path }: PlacedError,
  { missingKeys: required, unknownKeys }: SiblingErrors,
  locator: YamlLocator,
): Diagnostic | undefined {
  if (required[0] !== error) return undefined;
  // A key that is there under a slightly wrong name is not missing: the wrong name is reported.
  const meant = new Set(unknownKeys.map(findMeantKey));
  const missing = required.map(({ params }) => String(params["missingProperty"])).filter((key) => !meant.has(key));
  if (missing.length === 0) return undefined;
  const known: unknown = error.parentSchema?.["properties"];
  const [only] = missing;
  const description =
    missing.length === 1 && only !== undefined && isRecord(known) ? `${only}: ${describe(known[only])}` : describeSchema(error);
  const owner = path.length === 0 ? "The model" : `\`${path.at(-1)}\``;
  return createDiagnostic("missing-key", { owner, keys: listNames(new Set(missing)), description }, locator.key(path));
}

function describeUnknownWord({ error, path }: PlacedError, locator: YamlLocator): Diagnostic {
  const { params, data } = error;
  const location = locator.value(path);
  if (path.length === 1 && path[0] === "topicsmith") {
    return createDiagnostic("unsupported-version", { found: capitalize(describeValue(data)) }, location);
  }
  const allowed = listAllowed(params);
  const suggestion = suggest(String(data), allowed);
  return createDiagnostic(
    "unknown-word",
    { found: capitalize(describeValue(data)), allowed: listNames(allowed, 20), suggestion },
    location,
  );
}

function listAllowed(params: SchemaError["params"]): readonly string[] {
  return [params["allowedValues"] ?? params["allowedValue"]].flat().map(String);
}

function describeBadName({ error, path }: PlacedError, { badNames }: SiblingErrors, locator: YamlLocator): Diagnostic {
  const name = String(error.params["propertyName"]);
  const reason = badNames.get(name);
  const pattern = reason?.params["pattern"];
  const fix = typeof pattern === "string" ? describePatternFix(name, pattern) : "Choose another name.";
  const description = reason === undefined ? "" : [describeSchema(reason), describeBounds(reason)].filter(Boolean).join(" ");
  return createDiagnostic("bad-name", { name, description, fix }, locator.key([...path, name]));
}

function describePatternFix(text: string, pattern: string): string {
  const meant = repairName(text, new RegExp(pattern, "u"));
  return meant === undefined ? `It must match \`${pattern}\`.` : `Write \`${meant}\`.`;
}

function findMeantKind(type: unknown): string | undefined {
  return typeof type === "string" && /^[A-Z]/.test(type)
    ? listTypeKinds().find((kind) => kind.toLowerCase() === type.toLowerCase())
    : undefined;
}

function listKnownKeys(schema: SchemaError["parentSchema"]): readonly string[] {
  const properties: unknown = schema?.["properties"];
  return isRecord(properties) ? Object.keys(properties) : [];
}

function describeSchema({ parentSchema }: SchemaError): string {
  return describe(parentSchema);
}

function describe(schema: unknown): string {
  const description = isRecord(schema) ? schema["description"] : undefined;
  return typeof description === "string" ? description : "";
}
