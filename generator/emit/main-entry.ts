import type { Api } from "../api/api.js";
import { locateSource, nameModule, outputFolders, outputModules } from "../language/output-modules.js";
import { nameCheck, nameInspection } from "../language/output-names.js";
import type { EmittedFile, Entry, ModuleExport } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { runtimeExports } from "./package/runtime-exports.js";
import { writeExports } from "./package/write-exports.js";
import type { ModuleExports } from "./package/write-exports.js";
import { printModule } from "./typescript/print-source-file.js";

const path = locateSource(outputModules.main);

// The modules whose exports make up the package's main entry point. Each of the other entry points has a module of its own.
const { client, topics, parseTopic, errors, errorReplies } = outputModules;
const offeredModules: ReadonlySet<string> = new Set([client, topics, parseTopic, errors, errorReplies].map(locateSource));
const offeredFolders: readonly string[] = Object.values(outputFolders);

const entry: Entry = { subpath: ".", contents: "Types, validators, topics and errors. No I/O." };

/** Emits `src/index.ts`, which names everything that the main entry point offers. Given the files that define it. */
export function emitMainEntry(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const modules = [...files.flatMap(listOffered), ...runtimeExports.main].sort(compareModules);
  const file = printModule(api, { path, doc: { paragraphs: [`The ${api.title}.`] }, declarations: [writeExports(path, modules)] });
  return [{ ...file, entry }];
}

function listOffered({ path: file, module }: EmittedFile): readonly ModuleExports[] {
  if (module === undefined || !(offeredModules.has(file) || offeredFolders.some((folder) => file.startsWith(`${folder}/`)))) return [];
  const names = listNames(module.exports, "value");
  const internal = new Set(module.exports.flatMap(listInternal));
  const values = names.filter((name) => !internal.has(name));
  const types = listNames(module.exports, "type").filter((name) => !names.includes(name));
  return [{ module: nameModule(file), values, types }];
}

function listNames(exports: readonly ModuleExport[], kind: ModuleExport["kind"]): readonly string[] {
  return exports
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
    .sort();
}

/**
 * What generated modules offer each other and nobody else: the functions by which validators call one another, whose results are no form
 * that users should build on, and those by which a validator is asked, which users ask as `JobId.is`.
 */
function listInternal({ name, declaredType }: ModuleExport): readonly string[] {
  return declaredType === "Validator" ? [nameInspection(name), nameCheck(name)] : [nameInspection(name)];
}

function compareModules(a: ModuleExports, b: ModuleExports): number {
  return a.module < b.module ? -1 : 1;
}
