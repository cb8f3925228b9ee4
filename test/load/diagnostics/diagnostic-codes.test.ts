import { describe, expect, test } from "vitest";
import { diagnosticCodes } from "../../../generator/load/diagnostics/diagnostic-codes.js";
import { endpointCases } from "../cases/endpoint-cases.js";
import { errorCases } from "../cases/error-cases.js";
import { exampleCases } from "../cases/example-cases.js";
import { enumCases } from "../cases/enum-cases.js";
import { nameCases } from "../cases/name-cases.js";
import { operationCases } from "../cases/operation-cases.js";
import { schemaCases } from "../cases/schema-cases.js";
import { topicCases } from "../cases/topic-cases.js";
import { typeCases } from "../cases/type-cases.js";
import { yamlCases } from "../cases/yaml-cases.js";
import { loadMarkedModel, outline, selectDiagnostics } from "../load-marked-model.js";

const cases = [
  ...yamlCases,
  ...schemaCases,
  ...nameCases,
  ...typeCases,
  ...enumCases,
  ...topicCases,
  ...operationCases,
  ...exampleCases,
  ...errorCases,
  ...endpointCases,
];

/** Made of bytes or of megabytes, and therefore tested with the loader. */
const testedElsewhere = ["not-utf-8", "file-too-large", "alias-expansion"];

describe("a mistake gives one diagnostic at its place", () => {
  test.each(cases)("$code: $mistake", async ({ code, model, message, fix = "" }) => {
    const { diagnostics, marked } = await loadMarkedModel(model);
    const found = selectDiagnostics(diagnostics, code);
    expect(found.map(outline)).toEqual([{ code, message, ...marked }]);
    expect(found[0]?.fix).toContain(fix);
  });
});

test("every code has a mistake that gives it", () => {
  const tested = new Set<string>([...cases.map(({ code }) => code), ...testedElsewhere]);
  expect(Object.keys(diagnosticCodes).filter((code) => !tested.has(code))).toEqual([]);
});

test("an error leaves no document behind", async () => {
  const documents = await Promise.all(cases.map(async ({ model }) => (await loadMarkedModel(model)).document));
  const severities = cases.map(({ code }) => diagnosticCodes[code].severity);
  expect(documents.map((document) => (document === undefined ? "error" : "warning"))).toEqual(severities);
});
