import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import { listFields } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import { describeShape } from "../view/shape.js";
import type { Shape } from "../view/shape.js";

/** Looks for maps, unions and structures of which there can be no value, or none in JSON. */
export function* checkStructures(model: ModelView): Iterable<Diagnostic> {
  const { document, locator, resolve } = model;
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    if (!isPlainDefinition(definition)) continue;
    const path = ["types", name];
    if (definition.type === "map") {
      const keys = resolve(definition.keys);
      if (keys === undefined || keys.kind === "string" || keys.kind === "enum") continue;
      yield createDiagnostic("map-key-type", { name: definition.keys, kind: describeShape(keys) }, locator.value([...path, "keys"]));
    }
    if (definition.type !== "structure" || definition.union !== true) continue;
    const members = listFields(definition.fields, [...path, "fields"]);
    if (members.length === 0) yield createDiagnostic("empty-structure", { name }, locator.key(path));
    for (const member of members) {
      for (const key of ["required", "default"] as const) {
        if (member.definition[key] === undefined || member.definition[key] === false) continue;
        yield createDiagnostic("union-member", { key }, locator.key([...member.path, key]));
      }
    }
  }
  yield* checkFiniteness(model);
}

function* checkFiniteness({ document, locator, resolve }: ModelView): Iterable<Diagnostic> {
  const names = Object.keys(document.types ?? {});
  const endless = findEndlessTypes(names, resolve);
  for (const name of endless) {
    const cycle = findWayBack(name, resolve, endless);
    if (cycle !== undefined) {
      const params = { name, cycle: cycle.map((part) => `\`${part}\``).join(" -> ") };
      yield createDiagnostic("infinite-type", params, locator.key(["types", name]));
    }
  }
}

/** The types that are left when, again and again, those are removed that can end because what they need can end. */
function findEndlessTypes(names: readonly string[], resolve: ModelView["resolve"]): ReadonlySet<string> {
  const endless = new Set(names);
  for (let before = -1; before !== endless.size;) {
    before = endless.size;
    for (const name of endless) {
      const shape = resolve(name);
      if (shape === undefined || canEnd(shape, endless)) endless.delete(name);
    }
  }
  return endless;
}

function canEnd(shape: Shape, endless: ReadonlySet<string>): boolean {
  const needed = listNeeded(shape);
  if (shape.kind === "structure" && shape.union) return needed.length === 0 || needed.some((name) => !endless.has(name));
  return needed.every((name) => !endless.has(name));
}

/** The types of which a value of a shape must hold another value; of a union, those of which it holds one. */
function listNeeded(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case "structure":
      return listFields(shape.fields, []).flatMap(({ definition: { type, required = false } }) => {
        if (!required && !shape.union) return [];
        return typeof type === "string" ? [type] : [type.mqtt, type.https];
      });
    case "list":
      return (shape.size.minimum ?? 0) > 0 ? [shape.of] : [];
    case "map":
      return (shape.size.minimum ?? 0) > 0 ? [shape.values] : [];
    default:
      return [];
  }
}

function findWayBack(start: string, resolve: ModelView["resolve"], endless: ReadonlySet<string>): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  // Breadth first, so that the shortest way is told; the list grows while it is walked through.
  for (const way of ways) {
    const shape = resolve(way.at(-1) ?? start);
    for (const next of shape === undefined ? [] : listNeeded(shape)) {
      if (next === start) return [...way, next];
      if (!endless.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
