import { describe, expect, it } from "vitest";
import { listIssues, reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings } from "../../../templates/runtime/values/inspection-result.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import { createValidator } from "../../../templates/runtime/values/validator.js";

function isEven(value: unknown): value is number {
  return typeof value === "number" && value % 2 === 0;
}

function inspectEven(value: unknown): Findings {
  return isEven(value) ? undefined : reportIssue("range", "an even number", value);
}

const Even = createValidator("Even", isEven, inspectEven);

describe("a validator", () => {
  it("can be used unbound", () => {
    expect([1, 2, "3", 4].filter(Even.is)).toEqual([2, 4]);
    expect([2, 3].map(Even.validate).map(({ length }) => length)).toEqual([0, 1]);
  });

  it("gives the same empty list for every valid value", () => {
    expect(Even.validate(2)).toBe(Even.validate(4));
  });

  it("reports what is wrong", () => {
    expect(Even.validate(3)).toEqual(listIssues(reportIssue("range", "an even number", 3)));
  });

  it("parses a value into itself", () => {
    expect(Even.parse(2)).toBe(2);
  });

  it("refuses to parse a wrong value, and says why", () => {
    expect(() => Even.parse(3)).toThrow(ValidationError);
    expect(() => Even.parse(3)).toThrow("Invalid Even\n  expected an even number");
  });
});

describe("a validator as Standard Schema", () => {
  const { version, vendor, validate } = Even["~standard"];

  it("names the standard's version and its vendor", () => {
    expect({ version, vendor }).toEqual({ version: 1, vendor: "topicsmith" });
  });

  it("answers with the value", () => {
    expect(validate(2)).toEqual({ value: 2 });
  });

  it("answers with issues that have a message and a path", () => {
    expect(validate(3)).toMatchObject({ issues: [{ message: "expected an even number", path: [] }] });
  });
});

describe("the message of a ValidationError", () => {
  function createIssues(count: number): ConstructorParameters<typeof ValidationError>[1] {
    const issue = { rule: "type", expected: "x", given: 1, message: "expected x" } as const;
    return Array.from({ length: count }, (_, index) => ({ ...issue, path: [index], pointer: `/${index}` }));
  }

  it("tells of the first five issues and counts the rest", () => {
    expect(new ValidationError("Lamp", createIssues(7)).message).toBe(
      "Invalid Lamp\n  /0: expected x\n  /1: expected x\n  /2: expected x\n  /3: expected x\n  /4: expected x\n  and 2 more",
    );
  });

  it("counts nothing where all are told", () => {
    expect(new ValidationError("Lamp", createIssues(5)).message).not.toContain("more");
  });
});
