import type { Options } from "prettier";
import type { EmittedFile } from "../../emit/emitted-file.js";

/** The layouts that a formatter makes. */
export type Layout = Exclude<EmittedFile["layout"], "as-is">;

/** How all output is laid out; prettier and oxfmt understand the same words. Embedded code in Markdown is the template author's. */
export const layoutOptions = {
  printWidth: 140,
  trailingComma: "all",
  embeddedLanguageFormatting: "off",
} as const satisfies Options;

/** The name of a file with a layout. A formatter tells by it that no TypeScript holds JSX. */
export const fileNames: Readonly<Record<Layout, string>> = {
  typescript: "file.ts",
  json: "file.json",
  yaml: "file.yaml",
  markdown: "file.md",
};
