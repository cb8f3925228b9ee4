import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/load/diagnostics/diagnostic.js";
import { loadModel } from "../../generator/load/load-model.js";

const header = "topicsmith: 1\napi: { name: Test, title: A test, description: For tests., package: test, version: 1.0.0, license: MIT }\n";

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join("");

const load = async (text: string | Uint8Array): Promise<readonly Diagnostic[]> =>
  (await loadModel({ path: "test.yaml", text })).diagnostics;

/** How often each code is there. */
function countCodes(diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe("what is too large is refused, and the limit is named", () => {
  test.each([
    ["text", header.padEnd(20_000_001)],
    ["bytes", Buffer.from(header.padEnd(20_000_001))],
  ])("a file of more than 20 MB, given as %s", async (_, text) => {
    const [diagnostic, ...others] = await load(text);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: "file-too-large",
      line: 1,
      column: 1,
      message: "The file has 20 MB, and a model has 20 MB at most.",
    });
    expect(diagnostic?.frame).toContain("> 1 | topicsmith: 1");
  });

  test("a description of 10 MB", async () => {
    const diagnostics = await load(`${header}types:\n  A: { type: string, description: '${"word, ".repeat(1_500_000)}' }\n`);
    expect(countCodes(diagnostics)).toMatchObject({ "text-too-long": 1 });
  });

  test("a pattern of 10 MB", async () => {
    const diagnostics = await load(`${header}types:\n  A: { type: string, pattern: '${"(".repeat(10_000_000)}' }\n`);
    expect(countCodes(diagnostics)).toMatchObject({ "text-too-long": 1 });
  });
});

// These took up to minutes when something in the loader compared each with every other.
describe("tens of thousands of mistakes are found in one go", () => {
  const count = 10_000;

  test.each([
    ["unknown-key", "unknown keys", repeat(count, (index) => `key${index}: 1\n`)],
    ["unknown-key", "unknown keys on one line", `types: { ${repeat(count, (index) => `A${index}: { type: string, lenght: 1..2 }, `)} }\n`],
    ["wrong-kind", "types that are no maps", `types:\n${repeat(count, (index) => `  A${index}: 1\n`)}`],
    ["bad-name", "types with bad names", `types:\n${repeat(count, (index) => `  a-${index}: { type: string }\n`)}`],
    ["missing-key", "types without a kind", `types:\n${repeat(count, (index) => `  A${index}: {}\n`)}`],
    ["duplicate-key", "types of one name", `types:\n${repeat(count + 1, () => "  A: { type: string }\n")}`],
    ["unknown-type", "unknown types", `types:\n${repeat(count, (index) => `  A${index}: { type: list, of: B${index} }\n`)}`],
    [
      "unknown-anchor",
      "unknown anchors",
      `types:\n${repeat(count, (index) => `  A${index}: &a${index} { type: string }\n  B${index}: *b${index}\n`)}`,
    ],
    [
      "unknown-state",
      "unknown states",
      `types:\n  A:\n    type: enum\n    start: V0\n    values:\n${repeat(count, (index) => `      V${index}: { to: [W${index}] }\n`)}`,
    ],
    [
      "ambiguous-topics",
      "messages of one topic",
      `messages:\n${repeat(count + 1, (index) => `  M${index}: { description: D., topic: a/b, fields: {} }\n`)}`,
    ],
    [
      "taken-word",
      "labels that may be words of other paths",
      [
        `types:\n${repeat(count, (index) => `  E${index}: { type: enum, values: { V${index}: {} } }\n`)}`,
        "operations:\n",
        repeat(count, (index) => {
          const request = `request: { l: { type: E${index}, required: true } }`;
          return `  A${index}: { description: D., https: 'POST /a/{l}', ${request} }\n  B${index}: { description: D., https: POST /a/V${index} }\n`;
        }),
      ].join(""),
    ],
  ])("%s: %s", { timeout: 30_000 }, async (code, _, text) => {
    expect(countCodes(await load(header + text))[code]).toBe(count);
  });

  test("topics of which the labels have no word in common are told apart", { timeout: 30_000 }, async () => {
    const types = repeat(count, (index) => `  E${index}: { type: enum, values: { V${index}: {} } }\n`);
    const messages = repeat(count, (index) => {
      return `  M${index}: { description: D., topic: '{l}/b', fields: { l: { type: E${index}, required: true } } }\n`;
    });
    const counts = countCodes(await load(`${header}types:\n${types}messages:\n${messages}`));
    expect(counts["ambiguous-topics"]).toBeUndefined();
  });

  test("split-text: a text that commas cut into pieces is one mistake", async () => {
    const diagnostics = await load(
      `${header}types: { A: { type: string, description: one, ${repeat(count, (index) => `two${index}, `)} } }\n`,
    );
    expect(countCodes(diagnostics)).toMatchObject({ "split-text": 1 });
  });

  test("not-utf-8: the first byte that is none is found behind replacement characters that are meant", async () => {
    const bytes = Buffer.concat([Buffer.from(header + "\ufffd".repeat(count)), Buffer.from([0xff])]);
    expect(await load(bytes)).toMatchObject([{ code: "not-utf-8", line: 3, column: count + 1 }]);
  });
});

test("a long text is not repeated by thousands of aliases", async () => {
  const text = `${header}types:\n  A: { type: string, description: &text '${"x".repeat(90_000)}' }\n`;
  const aliases = repeat(20, (index) => `  A${index}: { type: string, description: *text }\n`);
  const found = (await load(text + aliases)).filter(({ code }) => code === "alias-expansion");
  expect(found[0]?.message).toBe("Aliases repeat more than 1000000 characters of text.");
  expect(found).toHaveLength(8);
});

test("a pattern that many types have is thought about once", async () => {
  const text = repeat(1_000, (index) => `  A${index}: { type: string, pattern: "(?:[a-z]+[a-z0-9]*,?)+;" }\n`);
  expect(countCodes(await load(`${header}types:\n${text}`))).toMatchObject({ "pattern-backtracks": 1_000 });
});

test("brackets in texts nest nothing", async () => {
  const text = repeat(1_000, (index) => `  A${index}: { type: string, description: "From [0, to 1)" }\n`);
  expect(countCodes(await load(`${header}types:\n${text}`))).toEqual({ "empty-model": 1, "unused-type": 1_000 });
});
