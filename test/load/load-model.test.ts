import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../generator/load/diagnostics/diagnostic.js";
import { loadModel } from "../../generator/load/load-model.js";
import { smallModel } from "./small-model.js";

const jobsModel = readFileSync(new URL("../../model/aws-iot-jobs.yaml", import.meta.url), "utf8");

const load = (text: string | Uint8Array): ReturnType<typeof loadModel> => loadModel({ path: "test.yaml", text });

const change = (from: string, to: string): string => {
  if (!smallModel.includes(from)) throw new Error(`The small model has no ${from}`);
  return smallModel.replace(from, () => to);
};

const places = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

test("the model that ships has nothing to complain about", async () => {
  expect((await load(jobsModel)).diagnostics).toEqual([]);
});

test("a model without mistakes gives its document", async () => {
  const { document, diagnostics } = await load(smallModel);
  expect(diagnostics).toEqual([]);
  const setLamp = document?.operations.find(({ name }) => name === "SetLamp");
  expect(setLamp?.errors.map(({ name }) => name)).toEqual(["Broken", "Burnt"]);
});

test("a word of a label may stand in a path under another method, and an ordinary value under any", async () => {
  const { diagnostics } = await load(`topicsmith: 1
api: { name: Lamps, title: Lamps, description: D, package: lamps, version: 1.0.0, license: MIT }
types: { LampId: { type: string, length: 1..8, pattern: "[a-z]+", sentinels: { $latest: The latest. } } }
operations:
  Get: { description: D, https: "GET /lamps/{id}", request: { id: { type: LampId, required: true } } }
  Keep: { description: D, https: PUT /lamps/$latest }
  List: { description: D, https: GET /lamps/all }
  GetScene: { description: D, https: GET /scenes/$latest }
`);
  expect(diagnostics.filter(({ code }) => code !== "missing-example")).toEqual([]);
});

test("mistakes of every kind show in one run, in the order of the text", async () => {
  const text = smallModel
    .replace("license: MIT", "licence: MIT")
    .replace("only: mqtt }\n  reply", "only: mqt }\n  reply")
    .replace("length: 1..32", "lenght: 1..32")
    .replace("length: 1..64", "length: 64..1")
    .replace("to: [ON, BURNT]", "to: [ONN, BURNT]")
    .replace("type: AnyLampId, required", "type: AnyLamp, required")
    .replace("hours: -1", "hours: many")
    .replace("authentication: [tls]", "authentication: [tlss]");
  const { diagnostics } = await load(text);
  expect(places(diagnostics.filter(({ severity }) => severity === "error"))).toEqual([
    "unknown-key 2:97",
    "unknown-word 18:33",
    "unknown-key 23:27",
    "inverted-span 25:34",
    "unknown-state 32:32",
    "unknown-type 46:32",
    "wrong-example 52:44",
    "unknown-authentication 84:22",
  ]);
});

test("a misspelt key counts as the one that was meant, so that it breaks nothing else", async () => {
  const { diagnostics } = await load(
    change("lampId: { type: LampId, required: true }\n    token", "lampId: { type: LampId, requird: true }\n    token"),
  );
  expect(places(diagnostics)).toEqual(["unknown-key 17:29"]);
});

test("a type whose form is broken is not also called unknown where it is used", async () => {
  const { diagnostics } = await load(change("Token: { type: string, length: 1..64 }", "Token: { type: string, length: long }"));
  expect(places(diagnostics)).toEqual(["wrong-form 25:34"]);
});

test("a type whose name is misspelt where it is used is not also called unused", async () => {
  const { diagnostics } = await load(change("hours: Hours,", "hours: Hour,"));
  expect(places(diagnostics)).toEqual(["unknown-type 36:90"]);
});

test("what a broken part uses is not called unused", async () => {
  const { diagnostics } = await load(change("description: A lamp changed.", "description: [A lamp changed.]"));
  expect(places(diagnostics)).toEqual(["wrong-kind 64:18"]);
});

test("a broken shared section does not make every operation look wrong", async () => {
  const { diagnostics } = await load(change("common:\n  request:", "common:\n  request: []\n  requests:"));
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["wrong-kind", "unknown-key"]));
});

test("one mistake in an anchored value is reported once, however many aliases repeat it", async () => {
  const { diagnostics } = await load(
    change("  Token: { type: string, length: 1..64 }", "  Token: &text { type: string, length: 9..1 }\n  Further: *text\n  Third: *text"),
  );
  expect(places(diagnostics.filter(({ severity }) => severity === "error"))).toEqual(["inverted-span 25:40"]);
});

test("labels may share their place with a literal, as long as another level differs", async () => {
  expect((await load(change("lamps/{lampId}/changed", "lamps/get/{lampId}/changed"))).diagnostics).toEqual([]);
});

test("a model with Windows line ends and a byte order mark is read like any other", async () => {
  const { document, diagnostics } = await load(`\ufeff${smallModel.replaceAll("\n", "\r\n")}`);
  expect(diagnostics).toEqual([]);
  expect(document).toEqual((await load(smallModel)).document);
});

test("line ends do not move the place of a mistake", async () => {
  const { diagnostics } = await load(change("authentication: [tls]", "authentication: [tlss]").replaceAll("\n", "\r\n"));
  expect(places(diagnostics.filter(({ severity }) => severity === "error"))).toEqual(["unknown-authentication 84:22"]);
});

test("bytes that are no UTF-8 are reported where they stand", async () => {
  const bytes = Buffer.concat([Buffer.from("topicsmith: 1\napi: { title: Caf"), Buffer.from([0xe9]), Buffer.from(" }\n")]);
  expect(places((await load(bytes)).diagnostics)).toEqual(["not-utf-8 2:18"]);
});

test("UTF-16 is reported rather than misread", async () => {
  expect(places((await load(Buffer.from(`\ufeff${smallModel}`, "utf16le"))).diagnostics)).toEqual(["not-utf-8 1:1"]);
});

test("a replacement character that the author wrote is no fault", async () => {
  expect((await load(Buffer.from(change("A lamp changed.", "A lamp \ufffd changed.")))).diagnostics).toEqual([]);
});

test("aliases of aliases are cut short before they fill the memory", async () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level <= 12; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  const codes = (await load(lines.join("\n"))).diagnostics.map(({ code }) => code);
  expect(codes).toContain("alias-expansion");
});

test.each([
  ["brackets", "[".repeat(100_000)],
  ["braces", "{a: ".repeat(100_000)],
  ["hyphens", "- ".repeat(100_000)],
  ["question marks", "? ".repeat(100_000)],
  ["closed brackets", "[".repeat(400) + "]".repeat(400)],
  ["indentation", Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
])("endless nesting by %s ends in a diagnostic", async (_, text) => {
  const { diagnostics } = await load(text);
  expect(diagnostics.map(({ code }) => code)).toContain("nesting-too-deep");
});

test("an example is not held against a pattern that would take for ever", async () => {
  const { diagnostics } = await load(
    change('pattern: "[a-zA-Z0-9_-]+"', 'pattern: "(a+)+"').replaceAll("lampId: hall", `lampId: ${"a".repeat(31)}b`),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["pattern-backtracks"]);
});

test("a backslash that is meant stands before whatever it likes", async () => {
  const { diagnostics } = await load(change('pattern: "[a-zA-Z0-9_-]+"', "pattern: '[a-zA-Z0-9_-]+(?:\\\\\\d)?'"));
  expect(diagnostics).toEqual([]);
});

test("a member called __proto__ neither vanishes nor reaches a prototype", async () => {
  const { document, diagnostics } = await load(change("hours: -1", "__proto__: { polluted: true }"));
  expect(document).toBeUndefined();
  expect(places(diagnostics)).toEqual(["unusable-key 52:37"]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

const mutation = (lines: number) =>
  fc.oneof(
    fc.record({ kind: fc.constant("delete line" as const), line: fc.nat(lines - 1) }),
    fc.record({ kind: fc.constant("repeat line" as const), line: fc.nat(lines - 1) }),
    fc.record({ kind: fc.constant("indent line" as const), line: fc.nat(lines - 1) }),
    fc.record({ kind: fc.constant("delete character" as const), line: fc.nat(lines - 1), at: fc.nat(120) }),
    fc.record({
      kind: fc.constant("insert character" as const),
      line: fc.nat(lines - 1),
      at: fc.nat(120),
      character: fc.constantFrom(...Array.from("{}[]:,&*!|>'\"%@`#-?\t \n\u0000\u{1f600}\ud800/+$^\\.0aZ")),
    }),
  );

type Mutation = ReturnType<typeof mutation> extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, change: Mutation): string {
  const lines = text.split("\n");
  const line = lines[change.line] ?? "";
  switch (change.kind) {
    case "delete line":
      lines.splice(change.line, 1);
      break;
    case "repeat line":
      lines.splice(change.line, 0, line);
      break;
    case "indent line":
      lines[change.line] = `  ${line}`;
      break;
    case "delete character":
      lines[change.line] = line.slice(0, change.at) + line.slice(change.at + 1);
      break;
    case "insert character":
      lines[change.line] = line.slice(0, change.at) + change.character + line.slice(change.at);
      break;
  }
  return lines.join("\n");
}

test.each([
  ["a small model", smallModel, 300],
  ["the model that ships", jobsModel, 40],
])("however %s is damaged, it gives a document or errors, and never an exception", { timeout: 120_000 }, async (_, text, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation(text.split("\n").length), { minLength: 1, maxLength: 4 }), async (mutations) => {
      const { document, diagnostics } = await load(mutations.reduce(mutate, text));
      const broken = diagnostics.some(({ severity }) => severity === "error");
      expect(document === undefined).toBe(broken);
      expect(diagnostics.every(({ line, column, endLine, endColumn }) => line < endLine || (line === endLine && column <= endColumn))).toBe(
        true,
      );
    }),
    { numRuns },
  );
});
