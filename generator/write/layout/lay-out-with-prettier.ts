import type { Plugin } from "prettier";
import { fileNames, layoutOptions, type Layout } from "./layout-options.js";

/** Babel reads TypeScript too, and loads in a third of the time of prettier's TypeScript parser. */
const parsers: Readonly<Record<Layout, string>> = { typescript: "babel-ts", json: "json", yaml: "yaml", markdown: "markdown" };

const plugins: Readonly<Record<Layout, () => Promise<Plugin[]>>> = {
  typescript: loadBabel,
  json: loadBabel,
  yaml: async () => [await import("prettier/plugins/yaml")],
  markdown: async () => [await import("prettier/plugins/markdown")],
};

/**
 * Lays out a text with prettier, whose word is law. It is loaded on first use and only as far as the layout needs it.
 *
 * @throws SyntaxError if the text does not parse
 */
export async function layOutWithPrettier(text: string, layout: Layout): Promise<string> {
  const { format } = await import("prettier/standalone");
  return await format(text, { ...layoutOptions, filepath: fileNames[layout], parser: parsers[layout], plugins: await plugins[layout]() });
}

async function loadBabel(): Promise<Plugin[]> {
  const [babel, estree] = await Promise.all([import("prettier/plugins/babel"), import("prettier/plugins/estree")]);
  return [babel, estree];
}
