import type { Api } from "../api/api.js";
import { locateSource } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { declareTypes } from "./types/define-type.js";
import { listStructures } from "./types/structures.js";
import type { PlacedStructure } from "./types/structures.js";
import { collectUsedTypes } from "./types/used-types.js";
import { printModule } from "./typescript/print-source-file.js";

/** Emits `src/operations/*.ts`, `src/messages/*.ts` and `src/error-replies.ts`: what is asked, answered, sent and refused. */
export function emitStructures(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const used = collectUsedTypes(api, files);
  const modules = new Map<string, PlacedStructure[]>();
  for (const structure of listStructures(api)) {
    if (!used.has(structure.type.name)) continue;
    const others = modules.get(structure.module) ?? [];
    modules.set(structure.module, others);
    others.push(structure);
  }
  return [...modules].map(([module, structures]) =>
    printModule(api, { path: locateSource(module), declarations: declareTypes(structures) }),
  );
}
