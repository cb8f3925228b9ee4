import { describe, expect, it } from "vitest";
import type { LabelRule } from "../../../templates/runtime/topics/label-rule.js";
import { checkLabels, levelOrWildcard } from "../../../templates/runtime/topics/topic-labels.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

const name: LabelRule = { pattern: /^[a-z]+$/u, length: [1, 8], expected: "lower-case letters" };
const lamp = { lamp: name };
const room = { room: name };

function findIssues(check: () => unknown): ValidationError["issues"] {
  try {
    check();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues;
    throw error;
  }
  return [];
}

describe("labels", () => {
  it("are returned as a copy", () => {
    const labels = { lamp: "desk" };
    const checked = checkLabels(labels, lamp);
    expect(checked).toEqual(labels);
    expect(checked).not.toBe(labels);
  });

  it("are refused all at once, each with its place", () => {
    const issues = findIssues(() => checkLabels({ lamp: "DESK", room: 7 }, { ...lamp, ...room }));
    expect(issues).toEqual([
      {
        path: ["lamp"],
        pointer: "/lamp",
        rule: "pattern",
        expected: "lower-case letters",
        given: "DESK",
        message: "expected lower-case letters",
      },
      {
        path: ["room"],
        pointer: "/room",
        rule: "type",
        expected: "lower-case letters",
        given: 7,
        message: "expected lower-case letters",
      },
    ]);
  });

  it("that are missing are told as such", () => {
    expect(findIssues(() => checkLabels({}, lamp))).toMatchObject([{ path: ["lamp"], rule: "required", given: undefined }]);
  });

  it.each([undefined, null, 7, "desk", ["desk"]])("cannot be %j", (labels) => {
    // @ts-expect-error: JavaScript passes anything.
    const check = (): object => checkLabels(labels, {}, lamp);
    expect(check).toThrow(ValidationError);
  });

  it("may be absent where they are optional", () => {
    expect(checkLabels({}, {}, lamp)).toEqual({});
  });

  it("may not be undefined where they are optional, since a filter would become wider than was meant", () => {
    expect(findIssues(() => checkLabels({ lamp: undefined }, {}, lamp))).toMatchObject([{ path: ["lamp"], rule: "required" }]);
  });

  it("are not inherited", () => {
    expect(findIssues(() => checkLabels(Object.create({ lamp: "desk" }) as object, lamp))).toHaveLength(1);
  });

  it.each([
    ["an object that has them", Object.create({ lamp: "desk" }) as object],
    [
      "a class with a getter",
      new (class {
        readonly #name = "desk";
        get lamp(): string {
          return this.#name;
        }
      })(),
    ],
  ])("may not be inherited from %s either where they are optional", (_, labels) => {
    expect(findIssues(() => checkLabels(labels, {}, lamp))).toMatchObject([{ path: ["lamp"], rule: "required" }]);
  });

  it("may be called as what every object inherits", () => {
    expect(checkLabels({}, {}, { constructor: name, toString: name })).toEqual({});
    expect(checkLabels({ constructor: "desk" }, {}, { constructor: name })).toEqual({ constructor: "desk" });
  });

  it("are read once, so that a getter cannot change them after the check", () => {
    const values = ["desk", "#"];
    const labels = {
      get lamp() {
        return values.shift();
      },
    };
    const { lamp: first } = checkLabels(labels, lamp);
    expect(first).toBe("desk");
  });
});

describe("a level of a filter", () => {
  it("is the label's value, or a wildcard without one", () => {
    expect(levelOrWildcard("desk")).toBe("desk");
    expect(levelOrWildcard(undefined)).toBe("+");
  });
});
