import { beforeAll, expect, test } from "vitest";
import { createCompiler } from "./compile-changed.js";
import type { CompileChanged, SourceChange } from "./compile-changed.js";

const definition: SourceChange = {
  file: "generator/language/document/type-definition.ts",
  from: "  | RefinedDefinition;",
  to: '  | UuidDefinition\n  | RefinedDefinition;\n\nexport interface UuidDefinition extends DefinitionFacts {\n  readonly type: "uuid";\n}',
};
const normalizedType: SourceChange = {
  file: "generator/language/normalize/normalized-type.ts",
  from: '  | { readonly kind: "bytes" };',
  to: '  | { readonly kind: "bytes" }\n  | { readonly kind: "uuid" };',
};
const place: SourceChange = {
  file: "generator/language/document/field-definition.ts",
  from: '| "body" | "whole";',
  to: '| "body" | "whole" | "header";',
};
const writtenCorrelation: SourceChange = {
  file: "generator/language/document/mqtt-section.ts",
  from: "| { readonly level: string };",
  to: "| { readonly level: string } | { readonly property: string };",
};
const correlation: SourceChange = {
  file: "generator/language/normalize/normalized-operation.ts",
  from: '| { readonly by: "level"; readonly label: string };',
  to: '| { readonly by: "level"; readonly label: string } | { readonly by: "property"; readonly property: string };',
};
const transport: SourceChange = { file: "generator/language/transport.ts", from: '["mqtt", "https"]', to: '["mqtt", "https", "coap"]' };

let compile: CompileChanged;

beforeAll(() => {
  compile = createCompiler();
});

const timeout = 120_000;

test("the rooms that read a model compile as they are", { timeout }, () => {
  expect(compile([])).toEqual([]);
});

/** What is new in the language, and files that must know of it before it compiles. */
const leads: readonly (readonly [string, readonly SourceChange[], readonly string[]])[] = [
  ["kind of type", [definition], ["language/normalize/normalize-type.ts", "language/type-kind.ts", "load/checks/check-travel.ts"]],
  [
    "kind of type that is normalized",
    [definition, normalizedType],
    [
      "api/resolve-types.ts",
      "language/normalize/find-differing-types.ts",
      "load/checks/check-finiteness.ts",
      "load/checks/check-open-enums.ts",
      "load/checks/check-spans.ts",
      "load/checks/list-references.ts",
      "load/checks/explain-mismatch.ts",
    ],
  ],
  ["place of a field", [place], ["api/resolve-payload.ts", "language/field-places.ts"]],
  ["way to correlate", [writtenCorrelation], ["language/normalize/normalize-mqtt.ts"]],
  ["way to correlate that is normalized", [correlation], ["load/checks/topics/check-correlation.ts"]],
  [
    "transport",
    [transport],
    [
      "api/resolve-operation.ts",
      "language/field-places.ts",
      "language/normalize/normalize-field.ts",
      "language/output-names.ts",
      "load/checks/check-errors.ts",
      "load/checks/check-places.ts",
      "load/checks/check-travel.ts",
      "load/checks/transport-names.ts",
    ],
  ],
];

test.each(leads)("a new %s does not compile until each place knows it that must", { timeout }, (_, changes, files) => {
  expect(compile(changes)).toEqual(expect.arrayContaining(files.map((file) => `generator/${file}`)));
});
