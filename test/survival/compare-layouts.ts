import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import { createModelPipeline } from "../../generator/run/model-pipeline.js";
import { layOutWithOxfmt } from "../../generator/write/layout/lay-out-with-oxfmt.js";
import { layOutWithPrettier } from "../../generator/write/layout/lay-out-with-prettier.js";
import type { Layout } from "../../generator/write/layout/layout-options.js";

/** What oxfmt made of a model's files. */
export interface ComparedLayouts {
  /** The files that it laid out as prettier does. */
  readonly same: readonly string[];
  /** The files that it left to prettier. */
  readonly left: readonly string[];
  /** The files that it laid out in another way. */
  readonly different: readonly string[];
}

const pipeline = createModelPipeline();

/** Lays out every file of a model with both formatters. A model with errors has none. */
export async function compareLayouts(text: string): Promise<ComparedLayouts> {
  const same: string[] = [];
  const left: string[] = [];
  const different: string[] = [];
  const { document } = await pipeline.load({ path: "model.yaml", text });
  if (document === undefined) return { same, left, different };
  const api = await pipeline.resolve(document, { slug: "model", command: "npx topicsmith generate model.yaml" });
  for (const file of await pipeline.emit(api)) {
    const layout = chooseLayout(file);
    if (layout === undefined) continue;
    const laidOut = await layOutWithOxfmt(file.text, layout);
    if (laidOut === undefined) left.push(file.path);
    else (laidOut === (await layOutWithPrettier(file.text, layout)) ? same : different).push(file.path);
  }
  return { same, left, different };
}

/** JSON and YAML come from writers of their own; they are compared all the same, for the day when one does not. */
function chooseLayout({ path, layout }: EmittedFile): Layout | undefined {
  if (layout !== "as-is") return layout;
  if (path.endsWith(".json")) return "json";
  return path.endsWith(".yaml") ? "yaml" : undefined;
}
