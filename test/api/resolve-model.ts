import type { Api } from "../../generator/api/api.js";
import { resolveApi } from "../../generator/api/resolve-api.js";
import { normalizeModelFile, normalizeSections } from "../language/normalize-model.js";

/** Resolves the sections of a small model. */
export function resolveSections(sections: string): Api {
  return resolveApi(normalizeSections(sections), { slug: "lamp", command: "npx topicsmith generate" });
}

/** Resolves a model file of this project: `model/aws-iot-jobs.yaml`. */
export function resolveModelFile(path: string): Api {
  return resolveApi(normalizeModelFile(path), { slug: "model", command: "npx topicsmith generate" });
}

/** The one of these that has the name. */
export function pick<T extends { readonly name?: string }>(items: readonly T[], name: string): T {
  const found = items.find((item) => item.name === name);
  if (found === undefined) throw new Error(`There is no ${name} among ${items.map((item) => item.name).join(", ")}.`);
  return found;
}
