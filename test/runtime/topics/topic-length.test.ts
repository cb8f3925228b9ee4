import { describe, expect, it } from "vitest";
import { checkTopicLength } from "../../../templates/runtime/topics/topic-length.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("the length of a topic", () => {
  it("fits up to the limit, in bytes", () => {
    expect(checkTopicLength("ä".repeat(128), 256)).toHaveLength(128);
    expect(() => checkTopicLength("ä".repeat(128) + "a", 256)).toThrow(ValidationError);
  });

  it("is refused above the limit", () => {
    expect(() => checkTopicLength("a".repeat(257), 256)).toThrow(ValidationError);
    expect(() => checkTopicLength("a".repeat(257), 256)).toThrow("at most 256 bytes");
  });

  it("returns a topic that fits", () => {
    expect(checkTopicLength("lamps/hall", 256)).toBe("lamps/hall");
  });
});
