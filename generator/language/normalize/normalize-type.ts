import type { EnumDefinition, EnumValueDefinition } from "../document/enum-definition.js";
import type { Fields } from "../document/field-definition.js";
import type { UnitName } from "../document/type-definition.js";
import { parseSpan } from "../parse-span.js";
import type { PlainDefinition } from "../type-kind.js";
import type { YamlPath } from "../yaml-path.js";
import type { NormalizedField } from "./normalized-field.js";
import type {
  NormalizedEnum,
  NormalizedEnumValue,
  NormalizedFact,
  NormalizedSentinel,
  NormalizedSpan,
  NormalizedType,
} from "./normalized-type.js";

/** Makes the normalized fields of a structure that stand at a path. */
export type NormalizeFields = (fields: Fields, path: YamlPath) => readonly NormalizedField[];

/** Normalizes a type that says its own kind and stands at a path. */
export function normalizeType(definition: PlainDefinition, path: YamlPath, normalizeFields: NormalizeFields): NormalizedType {
  switch (definition.type) {
    case "string": {
      const { length, unit, pattern, sentinels } = definition;
      return {
        kind: "string",
        length: readSpan(length),
        ...(unit !== undefined && { unit }),
        ...(pattern !== undefined && { pattern }),
        sentinels: listSentinels(sentinels, path),
      };
    }
    case "integer": {
      const { range, unit, sentinels } = definition;
      return {
        kind: "integer",
        range: readRange(range, unit),
        ...(unit !== undefined && { unit }),
        sentinels: listSentinels(sentinels, path),
      };
    }
    case "number": {
      const { range, unit } = definition;
      return { kind: "number", range: readRange(range, unit), ...(unit !== undefined && { unit }) };
    }
    case "boolean":
    case "bytes":
      return { kind: definition.type };
    case "enum":
      return normalizeEnum(definition, path);
    case "map":
      return { kind: "map", keys: definition.keys, values: definition.values, size: readSpan(definition.size) };
    case "list":
      return { kind: "list", of: definition.of, size: readSpan(definition.size) };
    case "structure":
      return { kind: "structure", fields: normalizeFields(definition.fields, [...path, "fields"]), union: definition.union ?? false };
    case "json":
      return { kind: "json", shape: definition.shape ?? "value" };
    case "jsonText": {
      const { shape = "value", length, unit } = definition;
      return { kind: "jsonText", shape, length: readSpan(length), ...(unit !== undefined && { unit }) };
    }
  }
}

/** Lists the sentinels of a type that stands at a path. */
export function listSentinels(sentinels: Readonly<Record<string, string>> | undefined, path: YamlPath): readonly NormalizedSentinel[] {
  return Object.entries(sentinels ?? {}).map(([text, description]) => ({ text, description, path: [...path, "sentinels", text] }));
}

function readSpan(written: string | number | undefined): NormalizedSpan {
  return written === undefined ? {} : { ...parseSpan(written), written };
}

/** No time in seconds is larger, unless the model says so: what has more digits is in milliseconds by mistake. */
const latestEpochSecond = 99_999_999_999;

function readRange(written: string | number | undefined, unit: UnitName | undefined): NormalizedSpan {
  return { ...(unit === "epoch seconds" && { maximum: latestEpochSecond }), ...readSpan(written) };
}

function normalizeEnum({ open = false, facts: declared = {}, start, values }: EnumDefinition, path: YamlPath): NormalizedEnum {
  const facts = Object.entries(declared).map(([name, fact]): NormalizedFact => ({ name, ...fact }));
  return {
    kind: "enum",
    open,
    facts,
    ...(start !== undefined && { start }),
    values: Object.entries(values).map(([value, said]) => normalizeValue(said ?? {}, { value, path: [...path, "values", value], facts })),
  };
}

interface PlacedValue {
  readonly value: string;
  readonly path: YamlPath;
  readonly facts: readonly NormalizedFact[];
}

function normalizeValue({ description, to = [], ...said }: EnumValueDefinition, { value, path, facts }: PlacedValue): NormalizedEnumValue {
  const stated = new Map<string, boolean | string>();
  for (const { name, words } of facts) {
    const word = said[name];
    if (isWord(word)) stated.set(name, word);
    else if (words === undefined) stated.set(name, false);
  }
  for (const [name, word] of Object.entries(said)) {
    if (isWord(word)) stated.set(name, word);
  }
  return { value, path, ...(description !== undefined && { description }), facts: Object.fromEntries(stated), to };
}

function isWord(word: EnumValueDefinition[string]): word is boolean | string {
  return typeof word === "boolean" || typeof word === "string";
}
