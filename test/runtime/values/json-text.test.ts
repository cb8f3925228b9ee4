import { describe, expect, it } from "vitest";
import { parseJsonObject, parseJsonValue } from "../../../templates/runtime/values/json-text.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("JSON that a member holds as text", () => {
  it("becomes what it says", () => {
    expect(parseJsonObject("jobDocument", '{"operation":"install","n":[1,null]}')).toEqual({ operation: "install", n: [1, null] });
    expect(parseJsonValue("setting", "[1]")).toEqual([1]);
  });

  it.each(["", "{", "undefined", "{'a':1}"])("is refused where it is none: %j", (text) => {
    expect(() => parseJsonObject("jobDocument", text)).toThrow("/jobDocument: expected JSON text");
  });

  it.each(["[]", "null", "7", '"text"'])("is refused where an object is wanted and it says %s", (text) => {
    expect(() => parseJsonObject("jobDocument", text)).toThrow(ValidationError);
  });

  it("keeps a key that other objects take for their prototype", () => {
    const value = parseJsonObject("jobDocument", '{"__proto__":{"polluted":true}}');
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect(value["polluted"]).toBeUndefined();
  });

  it("may be nested ever so deeply", () => {
    const depth = 200_000;
    expect(() => parseJsonValue("setting", "[".repeat(depth) + "]".repeat(depth))).not.toThrow();
  });
});
