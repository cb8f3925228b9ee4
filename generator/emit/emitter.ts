import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";

/** Turns a resolved API into some of the files of its package. Pure: the same API gives the same files. */
export type Emitter = (api: Api, assets: Assets) => readonly EmittedFile[];
