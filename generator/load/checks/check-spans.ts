import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedSpan, NormalizedType } from "../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../language/yaml-path.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for spans that hold no number, or none that could be meant. */
export function* checkSpans({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  for (const { path, type, refinement } of document.types.values()) {
    // A refined type has the span of its base, which is looked at there.
    const measured = type === undefined || refinement !== undefined ? undefined : findSpan(type);
    if (measured !== undefined) yield* checkSpan(locator, [...path, measured.measure], measured);
  }
}

interface MeasuredSpan {
  readonly span: NormalizedSpan;
  readonly measure: "length" | "size" | "range";
}

function findSpan(type: NormalizedType): MeasuredSpan | undefined {
  switch (type.kind) {
    case "string":
    case "jsonText":
      return { measure: "length", span: type.length };
    case "map":
    case "list":
      return { measure: "size", span: type.size };
    case "integer":
    case "number":
      return { measure: "range", span: type.range };
    case "boolean":
    case "enum":
    case "structure":
    case "json":
    case "bytes":
      return undefined;
  }
}

function* checkSpan(locator: YamlLocator, path: YamlPath, { span, measure }: MeasuredSpan): Iterable<Diagnostic> {
  const { minimum, maximum, written } = span;
  if (written === undefined) return;
  const location = locator.value(path);
  if (![minimum ?? 0, maximum ?? 0].every(Number.isSafeInteger)) {
    yield createDiagnostic("unsafe-span", { span: written }, location);
  } else if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    yield createDiagnostic("inverted-span", { span: written, swapped: `${maximum}..${minimum}` }, location);
  } else if (measure !== "range" && ((minimum ?? 0) < 0 || (maximum ?? 0) < 0)) {
    yield createDiagnostic("negative-length", { measure }, location);
  } else if (minimum === undefined && maximum === undefined) {
    yield createDiagnostic("unlimited-span", { span: written }, location);
  }
}
