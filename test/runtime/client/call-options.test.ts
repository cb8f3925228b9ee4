import { describe, expect, it } from "vitest";
import { chooseTimeoutMs } from "../../../templates/runtime/client/call-options.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("the time-out of a call", () => {
  it("is ten seconds where nobody says anything", () => {
    expect(chooseTimeoutMs(undefined)).toBe(10_000);
  });

  it("is the client's where the call says nothing", () => {
    expect(chooseTimeoutMs(undefined, 3_000)).toBe(3_000);
  });

  it("is the call's own before the client's", () => {
    expect(chooseTimeoutMs(500, 3_000)).toBe(500);
  });

  it.each([0, -1, Number.NaN, Infinity, 2 ** 31])("is refused where a timer cannot wait for it: %s", (timeoutMs) => {
    expect(() => chooseTimeoutMs(timeoutMs)).toThrow(ValidationError);
  });
});
