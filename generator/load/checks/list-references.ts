import type { NameReference } from "../../language/normalize/name-reference.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { DeclaredType, NormalizedType } from "../../language/normalize/normalized-type.js";
import { transports } from "../../language/transport.js";
import type { YamlPath } from "../../language/yaml-path.js";

/** The types that a field names, each at its place: one, or one per transport. */
export function listFieldTypes({ types }: NormalizedField): readonly NameReference[] {
  return [...new Set(transports.map((transport) => types[transport]))];
}

/** The types that a declared type names, each at its place, without those of its fields. */
export function listTypeReferences({ path, type, refinement }: DeclaredType): readonly NameReference[] {
  if (refinement !== undefined) return [refinement.base];
  return type === undefined ? [] : listParts(type, path);
}

function listParts(type: NormalizedType, path: YamlPath): readonly NameReference[] {
  switch (type.kind) {
    case "list":
      return [{ name: type.of, path: [...path, "of"] }];
    case "map":
      return [
        { name: type.keys, path: [...path, "keys"] },
        { name: type.values, path: [...path, "values"] },
      ];
    case "structure":
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "json":
    case "jsonText":
    case "bytes":
      return [];
  }
}
