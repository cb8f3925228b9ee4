import { describe, expect, it } from "vitest";
import { readCarried } from "../../../templates/runtime/errors/error-reply.js";

function isText(value: unknown): value is string {
  return typeof value === "string";
}

describe("a member that an error carries", () => {
  it("is read from the reply", () => {
    expect(readCarried({ lamp: "hall" }, "lamp", isText)).toBe("hall");
  });

  it.each([undefined, null, "text", {}, { lamp: 7 }, Object.create({ lamp: "hall" })])(
    "is left out where the reply does not have it as it should be: %j",
    (reply) => {
      expect(readCarried(reply, "lamp", isText)).toBeUndefined();
    },
  );
});
