import { describe, expect, it } from "vitest";
import { isTopicLevel } from "../../../templates/runtime/topics/topic-level.js";

describe("a level of a topic", () => {
  it.each(["queued", "a b", "größe", "$next", "0"])("may be %j", (text) => {
    expect(isTopicLevel(text)).toBe(true);
  });

  it.each(["", "+", "a+", "#", "a/b", "a\0", undefined])("is never %j", (text) => {
    expect(isTopicLevel(text)).toBe(false);
  });
});
