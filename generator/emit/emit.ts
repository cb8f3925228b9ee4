import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import type { Emitter } from "./emitter.js";
import { emitErrors } from "./errors.js";
import { emitJsonSchemas } from "./json-schemas.js";
import { emitOpenApi } from "./openapi.js";
import { emitParseTopic } from "./parse-topic.js";
import { emitTopics } from "./topics.js";

/** Every artefact, one line each. A new artefact is a new file in this folder and a new line here. */
const emitters: readonly Emitter[] = [emitTopics, emitParseTopic, emitErrors, emitJsonSchemas, emitOpenApi];

/** Emits all files of an API's package, before layout. */
export function emit(api: Api, assets: Assets): readonly EmittedFile[] {
  return emitters.flatMap((emitter) => emitter(api, assets));
}
