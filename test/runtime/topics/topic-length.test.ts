import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTopicLength, fitsTopicLimit, measureUtf8 } from "../../../templates/runtime/topics/topic-length.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("the length of a topic", () => {
  it("is counted in the bytes that go over the wire", () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(measureUtf8(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it("fits up to the limit", () => {
    expect(fitsTopicLimit("ä".repeat(128), 256)).toBe(true);
    expect(fitsTopicLimit("ä".repeat(128) + "a", 256)).toBe(false);
  });

  it("is refused above the limit", () => {
    expect(() => checkTopicLength("a".repeat(257), 256)).toThrow(ValidationError);
    expect(() => checkTopicLength("a".repeat(257), 256)).toThrow("at most 256 bytes");
  });

  it("returns a topic that fits", () => {
    expect(checkTopicLength("lamps/hall", 256)).toBe("lamps/hall");
  });
});
