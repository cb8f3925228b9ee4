import type { Api } from "../api/api.js";
import { locateSource, locateType } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { declareTypes } from "./types/define-type.js";
import { collectUsedTypes } from "./types/used-types.js";
import { printModule } from "./typescript/print-source-file.js";

/** Emits `src/types/*.ts`: one file for each type of the model, with its validator, and for each form of one that a transport's code needs. */
export function emitTypes(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const used = collectUsedTypes(api, files);
  const types = api.types.filter(({ name }) => used.has(name));
  return types.map((type) =>
    printModule(api, { path: locateSource(locateType(type.name)), declarations: declareTypes([{ type, origin: "service" }]) }),
  );
}
