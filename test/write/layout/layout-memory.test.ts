import { expect, test } from "vitest";
import type { EmittedFile } from "../../../generator/emit/emitted-file.js";
import { hash } from "../../../generator/write/hash.js";
import { createLayoutMemory } from "../../../generator/write/layout/layout-memory.js";
import { createMemoryStorage } from "../../../generator/write/memory-storage.js";

const file: EmittedFile = { path: "a.ts", text: "export const a='a'", layout: "typescript" };
const laidOut = 'export const a = "a";\n';
/** What nobody else would make of the file: where it comes out, it comes from memory. */
const remembered = "// remembered\n";
const known = new Map([["jobs/a.ts", { emitted: hash(file.text), laidOut: hash(remembered) }]]);

test("a text that was laid out before is taken from the output", async () => {
  const memory = createLayoutMemory(createMemoryStorage({ "jobs/a.ts": remembered }), known);
  expect(await memory.layOut("jobs", file)).toBe(remembered);
});

test.each([
  ["somebody edited the file", { "jobs/a.ts": "// edited\n" }, file],
  ["the file is gone", {}, file],
  ["another text was emitted", { "jobs/a.ts": remembered }, { ...file, text: "export const a=  'a'" }],
  ["the file is of another model", { "shadows/a.ts": remembered }, file],
])("a text is laid out again where %s", async (_, stored, emitted) => {
  const memory = createLayoutMemory(createMemoryStorage(stored), known);
  expect(await memory.layOut("jobs", emitted)).toBe(laidOut);
});

test("a text that is left as it is needs no memory", async () => {
  const memory = createLayoutMemory(createMemoryStorage({ "jobs/a.ts": remembered }), known);
  expect(await memory.layOut("jobs", { ...file, layout: "as-is" })).toBe(file.text);
  expect([...memory.record]).toEqual([]);
});

test("what one run has laid out, the next one remembers", async () => {
  const first = createLayoutMemory(createMemoryStorage(), new Map());
  const text = await first.layOut("jobs", file);
  expect([...first.record]).toEqual([["jobs/a.ts", { emitted: hash(file.text), laidOut: hash(text) }]]);
  const second = createLayoutMemory(createMemoryStorage({ "jobs/a.ts": text }), first.record);
  expect(await second.layOut("jobs", file)).toBe(text);
  expect([...second.record]).toEqual([...first.record]);
});
