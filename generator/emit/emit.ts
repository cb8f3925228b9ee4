import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import { emitClientInterface } from "./client/client-interface.js";
import { emitHttpsClient } from "./client/https-client.js";
import { emitMqttClient } from "./client/mqtt-client.js";
import type { EmittedFile } from "./emitted-file.js";
import type { Emitter } from "./emitter.js";
import { emitErrors } from "./errors.js";
import { emitJsonSchemaEntry } from "./json-schema-entry.js";
import { emitJsonSchemas } from "./json-schemas.js";
import { emitMainEntry } from "./main-entry.js";
import { emitOpenApi } from "./openapi.js";
import { emitPackageJson } from "./package-json.js";
import { emitParseTopic } from "./parse-topic.js";
import { emitReadme } from "./readme.js";
import { emitRolldownConfig } from "./rolldown-config.js";
import { emitRuntime } from "./runtime.js";
import { emitStructures } from "./structures.js";
import { emitTopics } from "./topics.js";
import { emitTsconfigJson } from "./tsconfig-json.js";
import { emitTypes } from "./types.js";

/** Every artefact, one line each; what it makes is published. A new artefact is a new file in this folder and a new line here. */
export const artefacts: readonly Emitter[] = [
  emitTopics,
  emitParseTopic,
  emitErrors,
  emitClientInterface,
  emitMqttClient,
  emitHttpsClient,
  // After all that may name a form that only a transport has of a type: one that nobody names has no TypeScript.
  emitTypes,
  emitStructures,
  emitJsonSchemaEntry,
  emitJsonSchemas,
  emitOpenApi,
];

/** What all artefacts together need to be a package: these follow from what was emitted before. */
const packaging: readonly Emitter[] = [emitMainEntry, emitRuntime, emitReadme, emitTsconfigJson, emitRolldownConfig, emitPackageJson];

/** Emits all files of an API's package, before layout, one after another. */
export function* emit(api: Api, assets: Assets, emitters: readonly Emitter[] = artefacts): Generator<EmittedFile, void> {
  const files: EmittedFile[] = [];
  for (const emitter of [...emitters, ...packaging]) {
    const own = emitter(api, { assets, files });
    yield* own;
    files.push(...own);
  }
}
