import type { EmittedFile } from "../../emit/emitted-file.js";
import { layOutWithOxfmt } from "./lay-out-with-oxfmt.js";

/**
 * Lays out one file as prettier does. Oxfmt does the work wherever it gives the same bytes.
 *
 * @throws Error that names the file, if its text does not parse: a bug of an emitter
 */
export async function layOutFile({ path, text, layout }: EmittedFile): Promise<string> {
  if (layout === "as-is") return text;
  try {
    return (await layOutWithOxfmt(text, layout)) ?? (await (await import("./lay-out-with-prettier.js")).layOutWithPrettier(text, layout));
  } catch (error) {
    throw new Error(`The generator emitted ${path}, which is not valid ${layout}: ${String(error)}`, { cause: error });
  }
}
