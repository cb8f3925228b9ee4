import { describe, expect, it } from "vitest";
import { copyMembers } from "../../../../templates/runtime/mqtt/calls/copy-members.js";

describe("a copy of a request", () => {
  it("has what the object itself has, falsy values and undefined included", () => {
    const members = { a: false, b: 0, c: "", d: undefined };
    expect(copyMembers(members)).toStrictEqual(members);
  });

  it("has nothing of what the object inherits", () => {
    expect(copyMembers(Object.create({ inherited: true }, { own: { value: 1, enumerable: true } }) as Record<string, unknown>)).toEqual({
      own: 1,
    });
  });

  it("keeps an own __proto__ member as a member like any other", () => {
    const copy = copyMembers(JSON.parse('{"__proto__":{"polluted":true},"a":1}') as Record<string, unknown>);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(copy["polluted"]).toBeUndefined();
  });
});
