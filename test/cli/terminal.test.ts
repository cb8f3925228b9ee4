import { expect, test } from "vitest";
import { decideColor } from "../../generator/cli/terminal.js";

test.each([
  ["a terminal has colour", {}, true, true],
  ["a pipe has none", {}, false, false],
  ["a terminal that can do nothing has none", { TERM: "dumb" }, true, false],
  ["NO_COLOR takes it away", { NO_COLOR: "1" }, true, false],
  ["an empty NO_COLOR says nothing", { NO_COLOR: "" }, true, true],
  ["FORCE_COLOR gives it to a pipe", { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0 takes it away", { FORCE_COLOR: "0" }, true, false],
  ["FORCE_COLOR outdoes NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
])("%s", (_, env, isTerminal, expected) => {
  expect(decideColor(env, isTerminal)).toBe(expected);
});
