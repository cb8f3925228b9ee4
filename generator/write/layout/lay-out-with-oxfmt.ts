import { createRequire } from "node:module";
import type * as Oxfmt from "oxfmt";
import { hasDisputedWidth } from "./has-disputed-width.js";
import { hasShortUnion } from "./has-short-union.js";
import { fileNames, layoutOptions, type Layout } from "./layout-options.js";

/** The version that is proven to agree with prettier. The package asks for this one, and gets none where it cannot be installed. */
export const oxfmtVersion = "0.79.0";

let oxfmt: Promise<typeof Oxfmt | undefined> | undefined;

/**
 * Lays out a text with oxfmt, on threads of its own, in a tenth of the time that prettier takes. `undefined` where the bytes might not be
 * prettier's, where the text does not parse, and where oxfmt is not installed or does not run on this machine.
 */
export async function layOutWithOxfmt(text: string, layout: Layout): Promise<string | undefined> {
  const { format } = (await (oxfmt ??= loadOxfmt())) ?? {};
  if (format === undefined) return undefined;
  try {
    const { code, errors } = await format(fileNames[layout], text, layoutOptions);
    return errors.length > 0 || isDoubtful(code, layout) ? undefined : code;
  } catch {
    return undefined;
  }
}

/** Another version, which a project may have for itself, need not agree. */
async function loadOxfmt(): Promise<typeof Oxfmt | undefined> {
  try {
    const facts: unknown = createRequire(import.meta.url)("oxfmt/package.json");
    const isProven = typeof facts === "object" && facts !== null && "version" in facts && facts.version === oxfmtVersion;
    return isProven ? await import("oxfmt") : undefined;
  } catch {
    return undefined;
  }
}

/** Whether prettier may have another idea of the layout, by what is known of their differences. */
function isDoubtful(code: string, layout: Layout): boolean {
  return hasDisputedWidth(code) || (layout === "typescript" && hasShortUnion(code));
}
