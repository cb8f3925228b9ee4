import { describe, expect, it } from "vitest";
import { isPrintable } from "../../../templates/runtime/values/printable.js";

const codePoints = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint);

function findDisagreement(write: (character: string) => string): number | undefined {
  return codePoints.find((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    return isPrintable(write(character)) === /\p{C}/u.test(character);
  });
}

describe("a printable text", () => {
  it("has no character of the Unicode category C, whichever it is", () => {
    expect(findDisagreement((character) => character)).toBeUndefined();
  });

  it("has none in the middle of a longer text either", () => {
    expect(findDisagreement((character) => `Downloading ${character} now`)).toBeUndefined();
  });

  it.each(["\ud83d", "a\ude80", "\ude80\ud83d", "🚀\ud83d"])("has no half of a surrogate pair: %j", (text) => {
    expect(isPrintable(text)).toBe(false);
  });
});
