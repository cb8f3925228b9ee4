import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { TypeDefinition } from "../../language/document.js";
import { parseSpan } from "../../language/parse-span.js";
import type { ModelView } from "../view/model-view.js";
import type { YamlLocator, YamlPath } from "../yaml/yaml-path.js";

/** Looks for spans that hold no number, or none that could be meant. */
export function* checkSpans({ document, locator }: ModelView): Iterable<Diagnostic> {
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    for (const { measure, span } of listSpans(definition)) {
      if (span !== undefined) yield* checkSpan(locator, ["types", name, measure], { span, measure });
    }
  }
}

interface MeasuredSpan<Span> {
  readonly span: Span;
  readonly measure: "length" | "size" | "range";
}

function listSpans(definition: TypeDefinition): readonly MeasuredSpan<string | number | undefined>[] {
  return [
    { measure: "length", span: "length" in definition ? definition.length : undefined },
    { measure: "size", span: "size" in definition ? definition.size : undefined },
    { measure: "range", span: "range" in definition ? definition.range : undefined },
  ];
}

function* checkSpan(locator: YamlLocator, path: YamlPath, { span, measure }: MeasuredSpan<string | number>): Iterable<Diagnostic> {
  const { minimum, maximum } = parseSpan(span);
  const location = locator.value(path);
  if (![minimum ?? 0, maximum ?? 0].every(Number.isSafeInteger)) {
    yield createDiagnostic("unsafe-span", { span }, location);
  } else if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    yield createDiagnostic("inverted-span", { span, swapped: `${maximum}..${minimum}` }, location);
  } else if (measure !== "range" && ((minimum ?? 0) < 0 || (maximum ?? 0) < 0)) {
    yield createDiagnostic("negative-length", { measure }, location);
  } else if (minimum === undefined && maximum === undefined) {
    yield createDiagnostic("unlimited-span", { span }, location);
  }
}
