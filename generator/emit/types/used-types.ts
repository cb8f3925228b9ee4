import type { Api } from "../../api/api.js";
import type { NamedType } from "../../api/type.js";
import type { EmittedFile } from "../emitted-file.js";
import { collectTypes } from "./type-parts.js";
import { referToCheck, referToInspection } from "./names.js";
import { listStructures } from "./structures.js";

/**
 * Collects the types of an API that need TypeScript, by name. What users see does; of the forms that transports have alone, those do whose
 * names these files import, and those that such a form is made of.
 */
export function collectUsedTypes(api: Api, files: readonly EmittedFile[]): ReadonlyMap<string, NamedType> {
  const imported = new Set(files.flatMap(({ module }) => module?.imports.flatMap(({ names }) => names) ?? []));
  const isUsed = (type: NamedType): boolean =>
    type.wireForm === undefined || [type.name, referToCheck(type).name, referToInspection(type).name].some((name) => imported.has(name));
  return collectTypes([...api.types, ...listStructures(api).map(({ type }) => type)].filter(isUsed));
}
