import { describe, expect, it } from "vitest";
import { readCallOptions } from "../../../templates/runtime/client/call-options.js";
import type { CallOptions } from "../../../templates/runtime/client/call-options.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("the time-out of a call", () => {
  it("is not said where the call says nothing, and then the client's is taken", () => {
    expect(readCallOptions({}).timeoutMs).toBeUndefined();
  });

  it("is the call's own", () => {
    expect(readCallOptions({ timeoutMs: 500 }).timeoutMs).toBe(500);
  });

  it.each([0, -1, Number.NaN, Infinity, 2 ** 31, "500", null, 5n])("is refused where a timer cannot wait for it: %s", (timeoutMs) => {
    const read = (): CallOptions => readCallOptions({ timeoutMs: timeoutMs as number });
    expect(read).toThrow(ValidationError);
    expect(read).toThrow("/timeoutMs: expected more than 0 and at most 2147483647 milliseconds");
  });
});

describe("the options of a call", () => {
  it("may be left out", () => {
    expect(readCallOptions()).toEqual({});
  });

  it("may have a signal, of whatever kind", () => {
    const { signal } = new AbortController();
    expect(readCallOptions({ signal }).signal).toBe(signal);
  });

  it.each([
    [null, "expected an object"],
    [5, "expected an object"],
    [[], "expected an object"],
    [{ signal: {} }, "/signal: expected an AbortSignal"],
    [{ signal: new AbortController() }, "/signal: expected an AbortSignal"],
    [{ signal: null }, "/signal: expected an AbortSignal"],
    [{ timeout: 5 }, "/timeout: expected one of signal, timeoutMs"],
  ])("are no %j", (options, message) => {
    expect(() => readCallOptions(options as CallOptions)).toThrow(ValidationError);
    expect(() => readCallOptions(options as CallOptions)).toThrow(message);
  });

  it("are refused whole where one of them cannot be read", () => {
    const options = {
      get timeoutMs(): number {
        throw new RangeError("not now");
      },
    };
    expect(() => readCallOptions(options)).toThrow(ValidationError);
  });
});
