import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints, hasByteLength, hasLength, measureUtf8 } from "../../../templates/runtime/values/text.js";

/** Halves of surrogate pairs among ordinary characters: in pairs, alone and in the wrong order. */
const anyUnits = fc.array(fc.constantFrom("a", "é", "\ud83d", "\ude80", "🚀"), { maxLength: 12 }).map((units) => units.join(""));

describe("the length of a text", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["🚀", 1],
    ["👩‍🚀", 3],
    ["\ud83d", 1],
    ["\ude80\ud83d", 2],
  ])("%j is %i characters long", (text, length) => {
    expect(countCodePoints(text)).toBe(length);
  });

  it("is what an iteration over the text counts", () => {
    fc.assert(fc.property(anyUnits, (text) => countCodePoints(text) === Array.from(text).length));
  });

  it("is between two bounds exactly where the count is", () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(8), fc.nat(8), (text, minimum, more) => {
        const length = Array.from(text).length;
        expect(hasLength(text, minimum, minimum + more)).toBe(length >= minimum && length <= minimum + more);
      }),
    );
  });

  it("may have no upper bound", () => {
    expect(hasLength("🚀".repeat(1000), 1000, Infinity)).toBe(true);
    expect(hasLength("🚀".repeat(999), 1000, Infinity)).toBe(false);
  });
});

describe("the length of a text in bytes", () => {
  it("is what goes over the wire, half of a surrogate pair included", () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), anyUnits), (text) => {
        expect(measureUtf8(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it("is between two bounds exactly where the count is", () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(20), fc.nat(20), (text, minimum, more) => {
        const length = Buffer.byteLength(text);
        expect(hasByteLength(text, minimum, minimum + more)).toBe(length >= minimum && length <= minimum + more);
      }),
    );
  });
});
