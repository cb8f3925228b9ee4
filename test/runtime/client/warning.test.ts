import { describe, expect, it, vi } from "vitest";
import { createWarner } from "../../../templates/runtime/client/warning.js";
import type { ClientWarning } from "../../../templates/runtime/client/warning.js";

const warning: ClientWarning = { kind: "unmatched message", message: "Nobody waits for it.", topic: "t" };

describe("warnings", () => {
  it("reach the listener as they are", () => {
    const heard: ClientWarning[] = [];
    createWarner((one) => void heard.push(one))(warning);
    expect(heard).toEqual([warning]);
  });

  it("break nothing where the listener throws", () => {
    const warn = createWarner(() => {
      throw new Error("The logger is broken.");
    });
    expect(() => warn(warning)).not.toThrow();
  });

  it("break nothing where an asynchronous listener rejects", async () => {
    const unhandled = vi.fn();
    process.once("unhandledRejection", unhandled);
    createWarner(() => Promise.reject(new Error("The logger is broken.")))(warning);
    await new Promise(setImmediate);
    process.removeListener("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("are dropped where nobody listens", () => {
    expect(() => createWarner(undefined)(warning)).not.toThrow();
  });
});
