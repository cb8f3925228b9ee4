import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../run/read-models.js";
import { hasCode } from "../write/error-code.js";

/** Where models are if none is named. */
const modelFolder = "model";

/**
 * The models that a command is about: those named or, if none is, every YAML file in `model`.
 *
 * @throws UsageError if there is none
 */
export function findModels(named: readonly string[], cwd: string): readonly string[] {
  const models = named.length > 0 ? named : listModels(cwd);
  if (models.length === 0) throw new UsageError("There is no model/*.yaml here. Name the model: topicsmith generate path/to/model.yaml");
  return models;
}

/** What to watch for changes of `findModels`: the models and, where none is named, the folder in which more may appear. */
export function findWatched(named: readonly string[], cwd: string): readonly string[] {
  const paths = named.length > 0 ? named : [modelFolder, ...listModels(cwd)];
  return paths.map((path) => resolve(cwd, path));
}

function listModels(cwd: string): string[] {
  const names = listFolder(join(cwd, modelFolder)).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => `${modelFolder}/${name}`);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}
