import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DeclaredType, NormalizedSentinel, NormalizedType } from "../../language/normalize/normalized-type.js";
import type { CheckedModel } from "./checked-model.js";
import { hasUnusablePattern, isOrdinaryText, isWithin } from "./type-values.js";

/** Looks for sentinels that are ordinary values, or no values of their type at all. */
export function* checkSentinels(model: CheckedModel): Iterable<Diagnostic> {
  for (const declared of model.document.types.values()) {
    const { name, type, refinement } = declared;
    if (type === undefined) continue;
    const base = refinement === undefined ? undefined : model.resolve(refinement.base.name);
    for (const { text, path } of listOwnSentinels(declared)) {
      const location = model.locator.key(path);
      if (type.kind === "integer" && !isSafeInteger(text)) {
        yield createDiagnostic("sentinel-not-integer", { value: text, type: name }, location);
      } else if (isSentinelOf(base, text) || isOrdinary(model, type, text)) {
        yield createDiagnostic("redundant-sentinel", { value: text }, location);
      }
    }
  }
}

function listOwnSentinels({ type, refinement }: DeclaredType): readonly NormalizedSentinel[] {
  if (refinement !== undefined) return refinement.sentinels;
  return type?.kind === "string" || type?.kind === "integer" ? type.sentinels : [];
}

function isSafeInteger(text: string): boolean {
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text));
}

/** Whether a value is a sentinel of the refined type already. */
function isSentinelOf(base: NormalizedType | undefined, value: string): boolean {
  if (base?.kind === "integer") return base.sentinels.some(({ text }) => Number(text) === Number(value));
  return base?.kind === "string" && base.sentinels.some(({ text }) => text === value);
}

/** Whether a value would be legal without being a sentinel. */
function isOrdinary({ compilePattern }: CheckedModel, type: NormalizedType, value: string): boolean {
  if (type.kind === "integer") return isWithin(type.range, Number(value));
  return type.kind === "string" && !hasUnusablePattern(type, compilePattern) && isOrdinaryText(type, value, compilePattern);
}
