import { expect, it } from "vitest";
import { matchesFilter } from "../../../templates/runtime/topics/match-filter.js";

it.each([
  ["lamps/hall/changed", "lamps/hall/changed", true],
  ["lamps/+/changed", "lamps/hall/changed", true],
  ["lamps/+/changed", "lamps//changed", true],
  ["lamps/+/changed", "lamps/hall/switched", false],
  ["lamps/+", "lamps/hall/changed", false],
  ["lamps/+/changed", "lamps/hall", false],
  ["$aws/+/+", "$aws/events/job", true],
])("the filter %s has the topic %s: %s", (filter, topic, matches) => {
  expect(matchesFilter(filter, topic)).toBe(matches);
});
