import { expect, test } from "vitest";
import { pick, resolveSections } from "./resolve-model.js";

test("a string's length and sentinels are read", () => {
  const { types } = resolveSections(
    "types: { Id: { type: string, length: 1..8, pattern: '[a-z]+', sentinels: { $next: The next one. } } }",
  );
  expect(pick(types, "Id")).toMatchObject({
    minLength: 1,
    maxLength: 8,
    pattern: "[a-z]+",
    sentinels: [{ value: "$next", description: "The next one." }],
  });
});

test("a length may count bytes", () => {
  const { types } = resolveSections(`
types:
  Token: { type: string, length: 1..64, unit: bytes }
  NextToken: { type: Token, sentinels: { $next: The next one. } }
  Document: { type: jsonText, length: ..99, unit: bytes }`);
  expect(pick(types, "Token")).toMatchObject({ maxLength: 64, unit: "bytes" });
  expect(pick(types, "NextToken")).toMatchObject({ maxLength: 64, unit: "bytes" });
  expect(pick(types, "Document")).toMatchObject({ maxLength: 99, unit: "bytes" });
});

test("an integer without a range ends where JavaScript's exact integers end", () => {
  const { types } = resolveSections("types: { Count: { type: integer } }");
  expect(pick(types, "Count")).toMatchObject({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
});

test("a refined integer keeps its base's range and adds its sentinel", () => {
  const { types } = resolveSections(`
types:
  Minutes: { type: integer, range: 1..10, unit: minutes }
  MinutesOrStop: { type: Minutes, sentinels: { "-1": Stops it. } }`);
  expect(pick(types, "MinutesOrStop")).toMatchObject({ minimum: 1, maximum: 10, unit: "minutes", sentinels: [{ value: -1 }] });
});

test("a subset of an enum holds the values of which the facts are true", () => {
  const { types } = resolveSections(`
types:
  Status:
    type: enum
    facts: { over: { description: It is over. }, by: { words: [us, them] } }
    values: { on: { by: us }, off: { by: us, over: true }, gone: { by: them, over: true } }
  Ours: { type: Status, where: { by: us, over: true }, predicate: isOurs }
  Running: { type: Status, where: { over: false }, predicate: isRunning }`);
  expect(pick(types, "Ours")).toMatchObject({ predicate: "isOurs", open: false, values: [{ value: "off" }] });
  expect(pick(types, "Running")).toMatchObject({ values: [{ value: "on", facts: { over: false, by: "us" } }] });
});

test("a structure that holds itself is one object", () => {
  const { types } = resolveSections("types: { Node: { type: structure, fields: { next: Node, all: 'Node[]' } } }");
  const node = pick(types, "Node");
  if (node.kind !== "structure") throw new Error("Node is a structure.");
  expect(node.fields[0]?.type).toBe(node);
  expect(node.fields[1]?.type).toMatchObject({ kind: "list", items: node });
});

test("a field that a transport carries as text gives that transport a form of its own, wherever it is reached from", () => {
  const { types } = resolveSections(`
types:
  Program: { type: json, shape: object }
  ProgramText: { type: jsonText, shape: object }
  Scene: { type: structure, fields: { program: { type: { mqtt: Program, https: ProgramText } } } }
  Scenes: { type: map, keys: String, values: 'Scene[]' }
  Other: { type: structure, fields: { name: String } }
operations:
  GetScenes:
    description: Gets them.
    mqtt: lamp/scenes
    https: GET /scenes
    reply: { scenes: Scenes, other: Other }`);
  expect(types.map(({ name }) => name)).toEqual(["Program", "ProgramText", "Scene", "Scenes", "Other", "HttpsScene", "HttpsScenes"]);
  expect(pick(types, "Scene")).toMatchObject({ fields: [{ type: { name: "Program" } }] });
  expect(pick(types, "HttpsScene")).toMatchObject({ fields: [{ type: { name: "ProgramText" } }] });
});

test("structures may hold each other a thousand deep", () => {
  const links = Array.from({ length: 1000 }, (_, index) => `  Link${index}: { type: structure, fields: { next: Link${index + 1} } }`);
  const { types } = resolveSections(`types:\n${links.join("\n")}\n  Link1000: { type: structure, fields: { color: String } }`);
  expect(types.map(({ name }) => name)).toEqual(Array.from({ length: 1001 }, (_, index) => `Link${index}`));
});
