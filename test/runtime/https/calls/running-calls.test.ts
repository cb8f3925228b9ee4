import { expect, test } from "vitest";
import { createRunningCalls } from "../../../../templates/runtime/https/calls/running-calls.js";

test("calls are listed until they are removed, in whatever order they end", () => {
  const running = createRunningCalls<string>();
  const [, endSecond, endThird, endFourth] = ["first", "second", "third", "fourth"].map(running.add);
  endSecond?.();
  endFourth?.();
  expect(new Set(running.list())).toEqual(new Set(["first", "third"]));
  endThird?.();
  expect(running.list()).toEqual(["first"]);
});
