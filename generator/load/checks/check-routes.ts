import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findPosition } from "../text/source.js";
import type { NormalizedOperation } from "../../language/normalize/normalized-operation.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for operations that answer to the same method and path. */
export function* checkRoutes({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  const seen = new Map<string, NormalizedOperation>();
  for (const operation of document.operations) {
    const { https, name } = operation;
    if (https === undefined) continue;
    // Labels are told apart by their place, not by their name.
    const shape = https.request.segments.map((segment) => (segment.kind === "literal" ? segment.text : "{}")).join("/");
    const route = `${https.request.method} ${shape}`;
    const other = seen.get(route);
    seen.set(route, other ?? operation);
    if (other?.https === undefined) continue;
    const { source, start } = locator.value(other.https.path);
    const params = { owner: `\`${name}\``, route: https.line, other: `\`${other.name}\``, line: findPosition(source, start).line };
    yield createDiagnostic("duplicate-route", params, locator.value(https.path));
  }
}
