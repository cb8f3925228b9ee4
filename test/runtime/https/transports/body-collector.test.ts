import { describe, expect, it } from "vitest";
import { collectBody } from "../../../../templates/runtime/https/transports/body-collector.js";

describe("a body", () => {
  it("is put together from its parts", () => {
    const collector = collectBody(10);
    for (const part of [[1, 2], [], [3]]) collector.add(Uint8Array.from(part));
    expect(collector.join()).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("is empty where nothing came", () => {
    expect(collectBody(10).join()).toEqual(new Uint8Array(0));
  });

  it("is not copied where it came in one part", () => {
    const part = Uint8Array.of(1, 2, 3);
    const collector = collectBody(10);
    collector.add(part);
    expect(collector.join()).toBe(part);
  });

  it("may have as many bytes as allowed, and not one more", () => {
    const collector = collectBody(3);
    expect(collector.add(new Uint8Array(3))).toBe(true);
    expect(collector.add(new Uint8Array(1))).toBe(false);
  });
});
