import { describe, expect, it } from "vitest";
import { parseJsonObject, parseJsonValue } from "../../../templates/runtime/values/json-text.js";

describe("JSON that a member holds as text", () => {
  it.each([
    ['{"operation":"install","n":[1,null]}', { operation: "install", n: [1, null] }],
    ["[1]", [1]],
    ["null", null],
    ['"text"', "text"],
  ])("becomes what it says: %s", (text, value) => {
    expect(parseJsonValue(text)).toEqual(value);
  });

  it.each(["", "{", "undefined", "{'a':1}", "restart now"])("is the text itself where that is no JSON: %j", (text) => {
    expect(parseJsonValue(text)).toBe(text);
  });

  it("keeps a key that other objects take for their prototype", () => {
    const value = parseJsonObject('{"__proto__":{"polluted":true}}');
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect(value["polluted"]).toBeUndefined();
  });

  it("may be nested ever so deeply", () => {
    const depth = 200_000;
    expect(() => parseJsonValue("[".repeat(depth) + "]".repeat(depth))).not.toThrow();
  });
});
