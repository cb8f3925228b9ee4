import type { Api } from "../api/api.js";
import { locateSource, locateType } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { declareTypes } from "./types/define-type.js";
import { printModule } from "./typescript/print-source-file.js";

/** Emits `src/types/*.ts`: one file for each type of the model, with its validator. */
export function emitTypes(api: Api): readonly EmittedFile[] {
  return api.types.map((type) =>
    printModule(api, { path: locateSource(locateType(type.name)), declarations: declareTypes([{ type, origin: "service" }]) }),
  );
}
