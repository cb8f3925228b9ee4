import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";

/** What an emitter may read besides the API. */
export interface EmitInput {
  readonly assets: Assets;
  /** What the emitters before it in the list have made. */
  readonly files: readonly EmittedFile[];
}

/** Turns a resolved API into some of the files of its package. Pure: the same API gives the same files. */
export type Emitter = (api: Api, input: EmitInput) => readonly EmittedFile[];
