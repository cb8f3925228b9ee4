import { describe, expect, test } from "vitest";
import { shareWork, type Work } from "../../generator/write/share-work.js";

/** A worker that writes down what it begins and finishes. */
function createWorker(log: string[]): Work<string, string> {
  return async (input) => {
    log.push(`begin ${input}`);
    await Promise.resolve();
    log.push(`end ${input}`);
    return input.toUpperCase();
  };
}

describe("work shared among workers", () => {
  test("gives everybody what was made of their own", async () => {
    const work = shareWork([createWorker([]), createWorker([])]);
    expect(await Promise.all(["a", "b", "c", "d", "e"].map(work))).toEqual(["A", "B", "C", "D", "E"]);
  });

  test("is done one at a time where there is one worker", async () => {
    const log: string[] = [];
    await Promise.all(["a", "b"].map(shareWork([createWorker(log)])));
    expect(log).toEqual(["begin a", "end a", "begin b", "end b"]);
  });

  test("goes to every worker at once", async () => {
    const log: string[] = [];
    await Promise.all(["a", "b"].map(shareWork([createWorker(log), createWorker(log)])));
    expect(log.slice(0, 2)).toEqual(["begin a", "begin b"]);
  });

  test("goes on after a failure", async () => {
    const work = shareWork<string, string>([
      async (input) => {
        if (input === "bad") throw new Error("broken");
        return input;
      },
    ]);
    const [bad, good] = await Promise.allSettled([work("bad"), work("good")]);
    expect(bad).toMatchObject({ status: "rejected" });
    expect(good).toEqual({ status: "fulfilled", value: "good" });
  });
});
