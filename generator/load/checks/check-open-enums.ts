import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { NormalizedType } from "../../language/normalize/normalized-type.js";
import type { CheckedModel } from "./checked-model.js";
import { listFieldTypes } from "./list-references.js";

/** Looks for open enums in requests, which are checked strictly. */
export function* checkOpenEnums(model: CheckedModel): Iterable<Diagnostic> {
  for (const { request } of model.document.operations) {
    for (const field of request) yield* checkField(model, field);
  }
}

function* checkField({ resolve, locator }: CheckedModel, field: NormalizedField): Iterable<Diagnostic> {
  for (const { name: reference, path } of listFieldTypes(field)) {
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

function findOpenEnum(resolve: CheckedModel["resolve"], reference: string): FoundEnum | undefined {
  const queue: FoundEnum[] = [{ name: reference, way: [""] }];
  const seen = new Set<string>();
  // The queue grows while it is walked through; types that lead back to themselves are entered once.
  for (const { name, way } of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    const type = resolve(name);
    if (type?.kind === "enum" && type.open) return { name, way };
    if (type !== undefined) queue.push(...listHeld(type, way));
  }
  return undefined;
}

function listHeld(type: NormalizedType, way: readonly string[]): readonly FoundEnum[] {
  switch (type.kind) {
    case "list":
      return [{ name: type.of, way }];
    case "map":
      return [
        { name: type.keys, way: [...way, "key"] },
        { name: type.values, way: [...way, "value"] },
      ];
    case "structure":
      return type.fields.flatMap((field) => listFieldTypes(field).map(({ name }) => ({ name, way: [...way, field.name] })));
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "json":
    case "jsonText":
    case "bytes":
      return [];
  }
}
