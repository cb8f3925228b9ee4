import { expect, test } from "vitest";
import type { NormalizedOperation } from "../../generator/language/normalize/normalized-operation.js";
import { normalizeSections } from "./normalize-model.js";

function normalizeGetLamp(operation: string, sections = ""): NormalizedOperation {
  const [normalized] = normalizeSections(`${sections}\noperations: { GetLamp: { description: Gets it., ${operation} } }`).operations;
  if (normalized === undefined) throw new Error("The operation is lost.");
  return normalized;
}

const namesOf = (parts: readonly { readonly name: string }[]): readonly string[] => parts.map(({ name }) => name);

test("the short form of a field is its type, and stands where the field stands", () => {
  const [field] = normalizeGetLamp("request: { level: Integer }").request;
  expect(field).toMatchObject({
    name: "level",
    path: ["operations", "GetLamp", "request", "level"],
    types: { user: { name: "Integer", path: ["operations", "GetLamp", "request", "level", "type"] } },
    required: false,
  });
});

test("the short form of a binding is its request", () => {
  const { mqtt, https } = normalizeGetLamp("mqtt: lamp/get, https: GET /lamp");
  expect(mqtt?.request).toMatchObject({ template: "lamp/get", path: ["operations", "GetLamp", "mqtt"] });
  expect(https).toMatchObject({ line: "GET /lamp", status: 200, path: ["operations", "GetLamp", "https"] });
});

test("the fields of all operations stand around an operation's own, and its own win", () => {
  const common =
    "common: { request: { lampId: { type: String, required: true }, token: String, level: Integer }, reply: { token: String } }";
  const { request, reply } = normalizeGetLamp("request: { level: Number }", common);
  expect(namesOf(request)).toEqual(["lampId", "level", "token"]);
  expect(request.map(({ path }) => path[0])).toEqual(["common", "operations", "common"]);
  expect(namesOf(reply)).toEqual(["token"]);
});

test("an operation has the errors of all operations and its own", () => {
  expect(normalizeGetLamp("errors: [Burnt]", "common: { errors: [Broken] }").errors).toEqual([
    { name: "Broken", path: ["common", "errors", 0] },
    { name: "Burnt", path: ["operations", "GetLamp", "errors", 0] },
  ]);
});

test("what an operation does not say of MQTT it takes from the section", () => {
  const section = "mqtt: { qos: 1, subscribe: pair, correlation: { token: t } }";
  expect(normalizeGetLamp("mqtt: { request: lamp/get, qos: 0 }", section).mqtt).toMatchObject({
    qos: 0,
    subscribe: "pair",
    subscribePath: ["mqtt", "subscribe"],
    correlation: { by: "token", field: "t" },
    correlationPath: ["mqtt", "correlation"],
  });
});

test("what neither says of MQTT has a default", () => {
  const { mqtt } = normalizeGetLamp("mqtt: lamp/get");
  expect(mqtt).toMatchObject({ qos: 1, subscribe: "wildcard", correlation: { by: "topic" } });
  expect([mqtt?.accepted.template, mqtt?.rejected.template]).toEqual(["lamp/get/accepted", "lamp/get/rejected"]);
});

test("a reply topic stands where it is said, and where the request's topic stands if it is made of that", () => {
  const { mqtt } = normalizeGetLamp("mqtt: { request: lamp/get, accepted: lamp/got }", "mqtt: { rejected: '{request}/no' }");
  expect(mqtt?.accepted).toMatchObject({ template: "lamp/got", path: ["operations", "GetLamp", "mqtt", "accepted"] });
  expect(mqtt?.rejected).toMatchObject({ template: "lamp/get/no", path: ["operations", "GetLamp", "mqtt", "request"] });
});

test("fields travel where a template names them, where they say, or where their transport puts members", () => {
  const { mqtt, https } = normalizeGetLamp(`
    mqtt: 'lamp/{lampId}/get',
    https: 'GET /lamp/{lampId}',
    request: { lampId: String, verbose: Boolean, token: { type: String, only: mqtt }, scene: { type: String, in: [topic, payload] } }`);
  expect(mqtt?.requestFields.map(({ field, places }) => [field.name, ...places])).toEqual([
    ["lampId", "topic"],
    ["verbose", "payload"],
    ["token", "payload"],
    ["scene", "topic", "payload"],
  ]);
  expect(https?.requestFields.map(({ field, places }) => [field.name, ...places])).toEqual([
    ["lampId", "path"],
    ["verbose", "query"],
    ["scene", "query"],
  ]);
});

test("a refined type says what its base says as well, wherever that stands", () => {
  const { types } = normalizeSections(`
types:
  OneOrAll: { type: One, sentinels: { $all: All. } }
  One: { type: Id, sentinels: { $one: One. } }
  Id: { type: string, length: 1..9, description: Names it. }`);
  expect([...types.keys()]).toEqual(["OneOrAll", "One", "Id"]);
  expect(types.get("OneOrAll")).toMatchObject({
    description: "Names it.",
    type: { kind: "string", length: { minimum: 1, maximum: 9 }, sentinels: [{ text: "$one" }, { text: "$all" }] },
  });
});

test("a subset is closed and another thing than its enum; the same enum by another name is neither", () => {
  const { types } = normalizeSections(`
types:
  Status: { type: enum, open: true, description: How it is., facts: { over: {} }, values: { on: , off: { over: true } } }
  Over: { type: Status, where: { over: true }, predicate: isOver }
  State: { type: Status }`);
  expect(types.get("Over")).not.toHaveProperty("description");
  expect(types.get("Over")?.type).toMatchObject({ open: false, values: [{ value: "off" }] });
  expect(types.get("State")).toMatchObject({
    description: "How it is.",
    type: { open: true, values: [{ value: "on" }, { value: "off" }] },
  });
});

test("a fact that is true or false is false where a value does not say it", () => {
  const { types } = normalizeSections("types: { Status: { type: enum, facts: { over: {}, by: { words: [us, them] } }, values: { on: } } }");
  expect(types.get("Status")?.type).toMatchObject({ values: [{ facts: { over: false } }] });
});

test("of JSON and its text users see the JSON, whatever the text is called and whoever carries it", () => {
  const { operations } = normalizeSections(`
types:
  Program: { type: json, shape: object }
  ProgramText: { type: jsonText, shape: object }
  Wrapped: { type: ProgramText }
operations:
  SetScene:
    description: Sets it.
    request: { a: { type: { mqtt: Wrapped, https: Program } }, b: { type: { mqtt: Program, https: Wrapped } } }`);
  const perspectives = operations[0]?.request.map(({ types: { user, mqtt, https } }) => [user.name, mqtt.name, https.name]);
  expect(perspectives).toEqual([
    ["Program", "Wrapped", "Program"],
    ["Program", "Program", "Wrapped"],
  ]);
});

test("a type that reaches a field which differs on a transport differs there too", () => {
  const { types } = normalizeSections(`
types:
  Scene: { type: structure, fields: { plan: { type: { mqtt: JsonObject, https: JsonText } } } }
  Scenes: { type: map, keys: String, values: 'Scene[]' }
  Show: { type: Scene }
  Other: { type: structure, fields: { show: { type: String, only: mqtt } } }`);
  const differing = Array.from(types.values(), ({ name, differsOn }) => [name, ...differsOn]);
  expect(differing).toEqual([
    ["Scene", "https"],
    ["Scenes", "https"],
    ["Show", "https"],
    ["Other", "https"],
  ]);
});

test("types that refine each other or nothing have no form, and stop nothing", () => {
  const { types, operations } = normalizeSections(`
types: { A: { type: B }, B: { type: A }, C: { type: Lost }, D: { type: structure, fields: { a: { type: { mqtt: A, https: Lost } } } } }
operations: { GetLamp: { description: Gets it., request: { lost: Lost }, mqtt: 'lamps/{nobody}/get' } }`);
  expect(Array.from(types.values(), ({ type }) => type?.kind)).toEqual([undefined, undefined, undefined, "structure"]);
  expect(operations[0]?.mqtt?.request.labels).toEqual(new Set(["nobody"]));
});
