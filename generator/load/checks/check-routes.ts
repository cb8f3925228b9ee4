import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findPosition } from "../text/source.js";
import type { ModelView } from "../view/model-view.js";
import type { OperationView } from "../view/operation-view.js";

/** Looks for operations that answer to the same method and path. */
export function* checkRoutes({ operations, locator }: ModelView): Iterable<Diagnostic> {
  const seen = new Map<string, OperationView>();
  for (const operation of operations) {
    const { https, name } = operation;
    if (https === undefined) continue;
    // Labels are told apart by their place, not by their name.
    const shape = https.segments.map((segment) => (segment.kind === "literal" ? segment.text : "{}")).join("/");
    const route = `${https.method} ${shape}`;
    const other = seen.get(route);
    seen.set(route, other ?? operation);
    if (other?.https === undefined) continue;
    const { source, start } = locator.value(other.https.pathInText);
    const params = { owner: `\`${name}\``, route: https.line, other: `\`${other.name}\``, line: findPosition(source, start).line };
    yield createDiagnostic("duplicate-route", params, locator.value(https.pathInText));
  }
}
