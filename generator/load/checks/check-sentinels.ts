import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { ModelView } from "../view/model-view.js";
import { hasUnusablePattern, isWithin, matchesText } from "../view/shape.js";
import type { Shape } from "../view/shape.js";

/** Looks for sentinels that are ordinary values, or no values of their type at all. */
export function* checkSentinels({ document, locator, resolve }: ModelView): Iterable<Diagnostic> {
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    if (!("sentinels" in definition)) continue;
    const shape = resolve(name);
    if (shape === undefined) continue;
    const base = isPlainDefinition(definition) ? undefined : resolve(definition.type);
    for (const value of Object.keys(definition.sentinels)) {
      const location = locator.key(["types", name, "sentinels", value]);
      if (shape.kind === "integer" && !isSafeInteger(value)) {
        yield createDiagnostic("sentinel-not-integer", { value, type: name }, location);
      } else if (isOrdinary(shape, base, value)) {
        yield createDiagnostic("redundant-sentinel", { value }, location);
      }
    }
  }
}

function isSafeInteger(text: string): boolean {
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text));
}

/** Whether a value would be legal without being a sentinel, or is one of the refined type already. */
function isOrdinary(shape: Shape, base: Shape | undefined, value: string): boolean {
  if (shape.kind === "integer") {
    const known = base?.kind === "integer" && base.sentinels.includes(Number(value));
    return known || isWithin(shape.range, Number(value));
  }
  if (shape.kind !== "string" || hasUnusablePattern(shape)) return false;
  const known = base?.kind === "string" && base.sentinels.includes(value);
  return known || matchesText({ ...shape, sentinels: [] }, value);
}
