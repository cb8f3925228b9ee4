import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { listFields, listTypeReferences } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";

/** Looks for open enums in requests, which are checked strictly. */
export function* checkOpenEnums(model: ModelView): Iterable<Diagnostic> {
  for (const { request } of model.operations) {
    for (const field of request) yield* checkField(model, field);
  }
}

function* checkField({ resolve, locator }: ModelView, field: FieldView): Iterable<Diagnostic> {
  for (const { reference, path } of listTypeReferences(field)) {
    const found = findOpenEnum(resolve, reference);
    if (found === undefined) continue;
    const [, ...inner] = found.way;
    const way = inner.length === 0 ? "" : `: the type \`${reference}\` holds it as ${inner.map((name) => `\`${name}\``).join(".")}`;
    yield createDiagnostic("open-enum-in-request", { name: found.name, path: way }, locator.value(path));
  }
}

interface FoundEnum {
  readonly name: string;
  /** The members that lead to it. */
  readonly way: readonly string[];
}

function findOpenEnum(resolve: ModelView["resolve"], reference: string): FoundEnum | undefined {
  const queue: FoundEnum[] = [{ name: reference, way: [""] }];
  const seen = new Set<string>();
  // The queue grows while it is walked through; types that lead back to themselves are entered once.
  for (const { name, way } of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    const shape = resolve(name);
    if (shape?.kind === "enum" && shape.open) return { name, way };
    if (shape?.kind === "list") queue.push({ name: shape.of, way });
    if (shape?.kind === "map") queue.push({ name: shape.keys, way: [...way, "key"] }, { name: shape.values, way: [...way, "value"] });
    if (shape?.kind !== "structure") continue;
    for (const field of listFields(shape.fields, [])) {
      for (const inner of listTypeReferences(field)) queue.push({ name: inner.reference, way: [...way, field.name] });
    }
  }
  return undefined;
}
