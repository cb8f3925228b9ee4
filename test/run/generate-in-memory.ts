import { createGenerator } from "../../generator/run/generate.js";
import type { GenerateOptions } from "../../generator/run/generate-options.js";
import type { GenerateResult } from "../../generator/run/generate-result.js";
import { createMemoryStorage, type MemoryStorage } from "../../generator/write/memory-storage.js";
import { createListingPipeline, listFiles, type ListedFile } from "./listing-pipeline.js";

export type Files = Readonly<Record<string, ListedFile>>;

/** Generates into memory from models of listed files, by slug. */
export async function generateInMemory(
  models: Readonly<Record<string, Files | string>>,
  storage: MemoryStorage = createMemoryStorage(),
  options: Partial<GenerateOptions> = {},
): Promise<GenerateResult & { readonly storage: MemoryStorage }> {
  const sources = Object.entries(models).map(([slug, model]) => ({
    path: `model/${slug}.yaml`,
    text: typeof model === "string" ? model : listFiles(model),
  }));
  const result = await createGenerator(createListingPipeline())({ models: sources, out: "generated", storage, ...options });
  return { ...result, storage };
}
