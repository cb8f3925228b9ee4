import { expect, test, vi } from "vitest";
import { findBacktracking } from "../../../generator/load/patterns/find-backtracking.js";

// Loading the checker costs more than reading a whole model.
vi.mock("../../../generator/load/patterns/recheck.js", () => {
  throw new Error("The checker was loaded.");
});

test.each(["[a-zA-Z0-9:_-]{1,128}", "[^\\p{C}]{1,1024}", "job-\\d+"])(
  "%s is harmless at a glance, and the checker is not loaded for it",
  async (pattern) => {
    expect(await findBacktracking(pattern)).toBeUndefined();
  },
);

test("the checker is asked about a pattern in a pattern", async () => {
  await expect(findBacktracking("(a*)*b")).rejects.toThrow();
});
