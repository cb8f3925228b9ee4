import { expect, it } from "vitest";
import { writeLiteral } from "../../../generator/emit/text/write-literal.js";

it.each([
  ["text", '"text"'],
  [1.5, "1.5"],
  [true, "true"],
  [null, "null"],
  [[], "[]"],
  [{}, "{}"],
  [[1, "a"], '[1, "a"]'],
  [{ thingName: "MyThing", "x-y": [{ on: false }] }, '{ thingName: "MyThing", "x-y": [{ on: false }] }'],
])("%j is written as a person would", (value, literal) => {
  expect(writeLiteral(value)).toBe(literal);
});
