import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/load/diagnostics/diagnostic.js";
import { printDiagnostics, summarizeDiagnostics } from "../../generator/cli/print-diagnostics.js";
import { loadMarkedModel } from "../load/load-marked-model.js";

const model = `
types:
  JobId:
    type: string
    «lenght»: 1..64
common:
  request:
    jobId: JobId
operations:
  GetJob:
    description: Reads a job.
    mqtt: jobs/get
    examples: { one: { summary: One., request: { jobId: a }, reply: {} } }
`;

test("a mistake is printed with its place, what is wrong, the lines, the reason and the remedy", async () => {
  const { diagnostics } = await loadMarkedModel(model);
  expect(printDiagnostics(diagnostics, { color: false })).toMatchInlineSnapshot(`
    "test.yaml:6:5 - error unknown-key: The key \`lenght\` is not known here.

        4 |   JobId:
        5 |     type: string
      > 6 |     lenght: 1..64
          |     ^^^^^^
        7 | common:

      note: Known here: \`type\`, \`description\`, \`note\`, \`length\`, \`unit\`, \`pattern\`, \`sentinels\`.
      fix: Did you mean \`length\`?

    1 error in 1 file
    "
  `);
});

test("colour changes no character", async () => {
  const { diagnostics } = await loadMarkedModel(model);
  const painted = printDiagnostics(diagnostics, { color: true });
  expect(painted).toContain("\u001b[");
  expect(stripVTControlCharacters(painted)).toBe(printDiagnostics(diagnostics, { color: false }));
});

test("the summary counts errors, warnings and files", async () => {
  const { diagnostics } = await loadMarkedModel("types: { A: { type: string, «length»: 2..1 } }\n");
  expect(summarizeDiagnostics(diagnostics)).toBe("1 error and 2 warnings in 1 file");
  const elsewhere = diagnostics.map((diagnostic) => ({ ...diagnostic, file: "other.yaml" }));
  expect(summarizeDiagnostics([...diagnostics, ...elsewhere])).toBe("2 errors and 4 warnings in 2 files");
});

/** So many errors, each with a warning before it. */
const loadMany = async (count: number): Promise<readonly Diagnostic[]> => {
  const types = Array.from({ length: count }, (_, index) => `  Type${index}: { type: string, length: 2..1 }\n`);
  return (await loadMarkedModel(`«»types:\n${types.join("")}`)).diagnostics.filter(({ code }) => code !== "empty-model");
};

test("of thousands of diagnostics, the errors come first and the rest is counted", async () => {
  const printed = printDiagnostics(await loadMany(150), { color: false });
  expect(printed.match(/ - error /g)).toHaveLength(150);
  expect(printed.match(/ - warning /g)).toHaveLength(50);
  expect(printed.indexOf(" - warning ")).toBeGreaterThan(printed.lastIndexOf(" - error "));
  expect(printed).toMatch(/\n… and 100 more; --format json has all\n\n150 errors and 150 warnings in 1 file\n$/);
});

test("as many as a person can look through are printed in the order of the text", async () => {
  const printed = printDiagnostics(await loadMany(100), { color: false });
  expect(printed.match(/ - (?:error|warning) /g)).toHaveLength(200);
  expect(printed).not.toContain(" more;");
  expect(printed.indexOf(" - warning ")).toBeLessThan(printed.indexOf(" - error "));
});

test("nothing is printed of a model without mistakes", () => {
  expect(printDiagnostics([], { color: true })).toBe("");
});

test("text of a model cannot act on the terminal that a diagnostic is printed to", async () => {
  const { diagnostics } = await loadMarkedModel('types: { A: { type: "\\e[2J«»" } }\n');
  expect(printDiagnostics(diagnostics, { color: false })).not.toContain("\u001b");
});
