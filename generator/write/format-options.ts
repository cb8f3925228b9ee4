import type { Options } from "prettier";

/** How all output is laid out. Embedded code in Markdown is the template author's. */
export const formatOptions = {
  printWidth: 140,
  trailingComma: "all",
  embeddedLanguageFormatting: "off",
} as const satisfies Options;
