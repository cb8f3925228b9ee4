import { describe, expect, it } from "vitest";
import { nameLocals } from "../../../generator/emit/types/local-names.js";

function nameLocal(member: string): string | undefined {
  return nameLocals([member]).get(member);
}

describe("the variable for a member", () => {
  it.each(["jobId", "$next", "_private", "type"])("has the member's name where it can: %s", (member) => {
    expect(nameLocal(member)).toBe(member);
  });

  it.each([
    ["x-device-name", "xDeviceName"],
    ["class", "classMember"],
    ["value", "valueMember"],
    ["found", "foundMember"],
    ["isJobId", "isJobIdMember"],
    ["inspectJobId", "inspectJobIdMember"],
    ["__proto__", "proto"],
    ["1st", "member1st"],
    ["größe", "grE"],
    ["!", "member"],
  ])("has another name where it must: %s", (member, local) => {
    expect(nameLocal(member)).toBe(local);
  });

  it("is never that of a function that judges the members", () => {
    expect(nameLocals(["burns"], ["burns"]).get("burns")).toBe("burnsMember");
  });

  it("is never that of another member", () => {
    expect([...nameLocals(["x-a", "x_a", "xA"]).values()]).toEqual(["xA", "x_a", "xA2"]);
  });
});
