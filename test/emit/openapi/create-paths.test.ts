import { expect, test } from "vitest";
import type { HttpsBinding, Operation, PathSegment } from "../../../generator/api/operation.js";
import type { Type } from "../../../generator/api/type.js";
import { createPaths } from "../../../generator/emit/openapi/create-paths.js";
import type { PathItem } from "../../../generator/emit/openapi/document.js";
import type { HttpsOperation } from "../../../generator/emit/openapi/routes.js";
import { createApi, createEnum, createField, createHttps, createOperation, createString, createStructure } from "../small-api.js";

const scene = createString({ name: "Scene", sentinels: [{ value: "$last", description: "The one before." }] });
const color = createEnum(["red", "blue"], { name: "Color" });
const room = createString({ name: "Room" });

/** An operation on a path whose labels have these types. */
function createRouted(
  name: string,
  method: HttpsBinding["method"],
  path: string,
  labels: Readonly<Record<string, Type>> = {},
  facts: Partial<Operation> = {},
): HttpsOperation {
  const https = createHttps(path, { method });
  const segments = https.segments.map((segment): PathSegment => {
    const type = segment.kind === "label" ? labels[segment.name] : undefined;
    return segment.kind === "label" && type !== undefined ? { ...segment, type } : segment;
  });
  const request = createStructure(
    `${name}Request`,
    Object.entries(labels).map(([label, type]) => createField(label, type, { required: true, description: `Which ${label}.` })),
  );
  return { ...createOperation(name, { request, ...facts }), https: { ...https, segments } };
}

function listIds(paths: Readonly<Record<string, PathItem>>): readonly (readonly string[])[] {
  return Object.entries(paths).map(([path, { get, put, post }]) => [
    path,
    ...[get, put, post].flatMap((operation) => operation?.operationId ?? []),
  ]);
}

function describePaths(...operations: readonly HttpsOperation[]): Readonly<Record<string, PathItem>> {
  return createPaths(createApi(), operations);
}

test("an operation is offered as well where a word of its label is a path of its own", () => {
  const paths = describePaths(
    createRouted("GetScene", "GET", "/scenes/{scene}", { scene }),
    createRouted("KeepScene", "PUT", "/scenes/$last"),
    createRouted("PaintLamp", "POST", "/lamps/{color}/{scene}", { color, scene }),
    createRouted("PutLamp", "PUT", "/lamps/blue/{scene}", { scene }),
  );
  expect(listIds(paths)).toEqual([
    ["/scenes/{scene}", "GetScene"],
    ["/scenes/$last", "GetSceneLast", "KeepScene"],
    ["/lamps/{color}/{scene}", "PaintLamp"],
    ["/lamps/blue/{scene}", "PutLamp", "PaintLampBlue"],
  ]);
});

test("what is offered at a word says so, and has no parameter for it", () => {
  const examples = ["$last", "evening"].map((word) => ({
    name: word === "$last" ? "last" : "other",
    summary: `About ${word}.`,
    request: { room: "hall", scene: word },
    response: {},
  }));
  const paths = describePaths(
    createRouted("GetScene", "GET", "/rooms/{room}/{scene}", { room, scene }, { examples }),
    createRouted("KeepScene", "PUT", "/rooms/{place}/$last", { place: room }),
  );
  expect(paths["/rooms/{place}/$last"]?.get).toMatchObject({
    summary: "Get scene, $last",
    description: "Does GetScene.\n\nHere `scene` is `$last`. The one before.",
    parameters: [{ name: "place", in: "path", description: "Which room.", example: "hall" }],
  });
  expect(paths["/rooms/{room}/{scene}"]?.get).toMatchObject({ summary: "Get scene", parameters: [{ name: "room" }, { name: "scene" }] });
});

test("the examples at a word are those that have it", () => {
  const requestBody = { kind: "structure", type: createStructure("Paint", [createField("color", color)]) } as const;
  const examples = ["$last", "evening"].map((word, index) => ({
    name: `example${index}`,
    summary: `About ${word}.`,
    request: { scene: word },
    response: {},
    https: { path: "", query: {}, request: { color: word === "$last" ? "red" : "blue" }, response: {} },
  }));
  const paint = createRouted("PaintScene", "POST", "/scenes/{scene}", { scene }, { examples });
  const paths = describePaths({ ...paint, https: { ...paint.https, requestBody } }, createRouted("KeepScene", "PUT", "/scenes/$last"));
  expect(paths["/scenes/$last"]?.post?.requestBody).toMatchObject({
    content: { "application/json": { examples: { example0: { summary: "About $last.", value: { color: "red" } } } } },
  });
});

test("the operation whose path has the word stays the one for its method", () => {
  const paths = describePaths(
    createRouted("GetScene", "GET", "/scenes/{scene}", { scene }),
    createRouted("GetLastScene", "GET", "/scenes/$last"),
  );
  expect(listIds(paths)).toEqual([
    ["/scenes/{scene}", "GetScene"],
    ["/scenes/$last", "GetLastScene"],
  ]);
});

test("a word that other words of the path do not agree with, or an ordinary value, is no further way", () => {
  const paths = describePaths(
    createRouted("GetScene", "GET", "/scenes/{scene}", { scene }),
    createRouted("KeepTone", "PUT", "/tones/$last"),
    createRouted("KeepScene", "PUT", "/scenes/evening"),
    createRouted("KeepPart", "PUT", "/scenes/$last/part"),
  );
  expect(listIds(paths).map((ids) => ids.length)).toEqual([2, 2, 2, 2]);
});

test("no two operations have one name", () => {
  const words = ["$last", "last", "*"].map((value) => ({ value, description: "One." }));
  const every = { ...scene, sentinels: words };
  const paths = describePaths(
    createRouted("GetScene", "GET", "/scenes/{scene}", { scene: every }),
    createRouted("GetSceneLast", "PUT", "/scenes/$last"),
    createRouted("KeepLast", "PUT", "/scenes/last"),
    createRouted("KeepAll", "PUT", "/scenes/*"),
  );
  expect(listIds(paths)).toEqual([
    ["/scenes/{scene}", "GetScene"],
    ["/scenes/$last", "GetSceneLast2", "GetSceneLast"],
    ["/scenes/last", "GetSceneLast3", "KeepLast"],
    ["/scenes/*", "GetScene2", "KeepAll"],
  ]);
});

test("a path is written as it travels", () => {
  expect(Object.keys(describePaths(createRouted("GetRoom", "GET", "/größen/{id}", { id: room })))).toEqual(["/gr%C3%B6%C3%9Fen/{id}"]);
});
