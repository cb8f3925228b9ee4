import { expect, test } from "vitest";
import { parsePath } from "../../generator/language/parse-path.js";
import { parseSpan } from "../../generator/language/parse-span.js";
import { expandReplyTemplate, parseTemplate } from "../../generator/language/parse-template.js";

const literal = (text: string, optional = false): object => ({ kind: "literal", text, optional });
const label = (name: string, optional = false): object => ({ kind: "label", name, optional });

test("a topic is levels, each a literal or a label", () => {
  expect(parseTemplate("$aws/things/{thingName}/jobs/get")).toEqual([
    literal("$aws"),
    literal("things"),
    label("thingName"),
    literal("jobs"),
    literal("get"),
  ]);
});

test("the levels between brackets are optional, in the middle and at the end", () => {
  expect(parseTemplate("shadow[/name/{shadowName}]/get")).toEqual([
    literal("shadow"),
    literal("name", true),
    label("shadowName", true),
    literal("get"),
  ]);
  expect(parseTemplate("a[/{b}]")).toEqual([literal("a"), label("b", true)]);
});

test("a reply topic takes the topic of its request as it is", () => {
  expect(expandReplyTemplate("{request}/accepted", "$aws/$&/get")).toBe("$aws/$&/get/accepted");
});

test("a request line is a method, a path and its segments", () => {
  expect(parsePath("PUT /things/{thingName}/jobs/$next")).toEqual({
    method: "PUT",
    path: "/things/{thingName}/jobs/$next",
    segments: [literal("things"), label("thingName"), literal("jobs"), literal("$next")],
  });
});

test("the root path has no segments", () => {
  expect(parsePath("GET /").segments).toEqual([]);
});

test.each([
  ["1..128", { minimum: 1, maximum: 128 }],
  ["..128", { maximum: 128 }],
  ["1..", { minimum: 1 }],
  ["-5..-1", { minimum: -5, maximum: -1 }],
  ["..", {}],
  [36, { minimum: 36, maximum: 36 }],
])("the span %s has the ends %j", (span, ends) => {
  expect(parseSpan(span)).toEqual(ends);
});
