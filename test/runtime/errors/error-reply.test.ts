import { describe, expect, it } from "vitest";
import { readCarried } from "../../../templates/runtime/errors/error-reply.js";
import type { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import { inspectString } from "../../../templates/runtime/values/inspect.js";
import { addFindings } from "../../../templates/runtime/values/inspection-result.js";
import type { Inspection } from "../../../templates/runtime/values/inspection-result.js";
import { getOwnMember } from "../../../templates/runtime/values/own-members.js";

const inspectNamed: Inspection = (value) => addFindings(undefined, "name", inspectString(getOwnMember(value, "name")));

describe("a member that an error carries", () => {
  it("is read from the reply", () => {
    expect(readCarried({ lamp: "hall" }, "lamp", { inspect: inspectString })).toBe("hall");
  });

  it.each([undefined, null, "text", {}, { lamp: 7 }, { lamp: null }, Object.create({ lamp: "hall" })])(
    "is left out where the reply does not have it: %j",
    (reply) => {
      expect(readCarried(reply, "lamp", { inspect: inspectString })).toBeUndefined();
    },
  );

  it("is left out where a part of it is missing that it cannot be without", () => {
    expect(readCarried({ lamp: { name: null, watts: 5 } }, "lamp", { inspect: inspectNamed })).toBeUndefined();
  });

  it("is reported with its place where it is left out", () => {
    const oddities: ValidationError[] = [];
    readCarried({ lamp: 7 }, "lamp", { inspect: inspectString }, (oddity) => oddities.push(oddity));
    expect(oddities.map(({ issues }) => issues.map(({ pointer }) => pointer))).toEqual([["/lamp"]]);
  });
});
