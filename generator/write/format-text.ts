import type { Plugin } from "prettier";
import type { EmittedFile } from "../emit/emitted-file.js";
import { formatOptions } from "./format-options.js";

type Layout = Exclude<EmittedFile["layout"], "as-is">;

/** Babel reads TypeScript too, and loads in a third of the time of prettier's TypeScript parser. */
const parsers: Readonly<Record<Layout, string>> = { typescript: "babel-ts", json: "json", yaml: "yaml", markdown: "markdown" };

const plugins: Readonly<Record<Layout, () => Promise<Plugin[]>>> = {
  typescript: loadBabel,
  json: loadBabel,
  yaml: async () => [await import("prettier/plugins/yaml")],
  markdown: async () => [await import("prettier/plugins/markdown")],
};

/**
 * Lays out one file with prettier, which is loaded on first use and only as far as the file needs it.
 *
 * @throws Error that names the file, if its text does not parse: a bug of an emitter
 */
export async function formatText({ path, text, layout }: EmittedFile): Promise<string> {
  if (layout === "as-is") return text;
  const { format } = await import("prettier/standalone");
  try {
    return await format(text, { ...formatOptions, parser: parsers[layout], plugins: await plugins[layout]() });
  } catch (error) {
    throw new Error(`The generator emitted ${path}, which is not valid ${layout}: ${String(error)}`, { cause: error });
  }
}

async function loadBabel(): Promise<Plugin[]> {
  const [babel, estree] = await Promise.all([import("prettier/plugins/babel"), import("prettier/plugins/estree")]);
  return [babel, estree];
}
