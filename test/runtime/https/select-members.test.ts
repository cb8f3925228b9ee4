import { describe, expect, it } from "vitest";
import { selectMembers } from "../../../templates/runtime/https/select-members.js";

describe("the members that a request sends", () => {
  it("are the named ones, whatever is falsy included", () => {
    const request = { expectedVersion: 0, includeJobDocument: false, stepTimeoutInMinutes: -1, jobId: "other place" };
    const names = ["expectedVersion", "includeJobDocument", "stepTimeoutInMinutes"];
    expect(selectMembers(request, names)).toEqual({ expectedVersion: 0, includeJobDocument: false, stepTimeoutInMinutes: -1 });
  });

  it("are never inherited, and never undefined", () => {
    const request: object = Object.assign(Object.create({ secret: 1 }) as object, { status: undefined });
    expect(selectMembers(request, ["secret", "status", "toString"])).toEqual({});
  });

  it("may have any name", () => {
    const selected = selectMembers(JSON.parse('{"__proto__":{"a":1}}') as object, ["__proto__"]);
    expect(JSON.stringify(selected)).toBe('{"__proto__":{"a":1}}');
  });
});
