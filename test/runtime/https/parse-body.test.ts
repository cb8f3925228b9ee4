import { describe, expect, it } from "vitest";
import { parseJson } from "../../../templates/runtime/https/parse-body.js";

describe("a body that is no JSON", () => {
  it.each([
    ["a page with a title", "<!doctype html><title>Sign in to Hotel WiFi</title>", '"Sign in to Hotel WiFi"'],
    ["a page without a title", " \n<html><body>Blocked by policy</body></html>", '"<html><body>Blocked by policy</body></html>"'],
  ])("is named for what it is: %s", (_, page, shown) => {
    const { value, problem } = parseJson(Buffer.from(page));
    expect(value).toBe(page);
    expect(problem).toBe(`is no JSON but a page of a proxy or a login on the way: ${shown}`);
  });

  it("is no page where it does not look like one", () => {
    expect(parseJson(Buffer.from("upstream connect error")).problem).toBe("is no JSON in UTF-8");
  });
});
