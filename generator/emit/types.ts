import type { Api } from "../api/api.js";
import { locateType } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { defineTypes } from "./types/define-type.js";

import { printSourceFile } from "./typescript/print-source-file.js";

/** Emits `src/types/*.ts`: one file for each type of the model, with its validator. */
export function emitTypes(api: Api): readonly EmittedFile[] {
  return api.types.map((type) =>
    printSourceFile(api, { path: `${locateType(type.name)}.ts`, ...defineTypes([{ type, origin: "service" }]) }),
  );
}
