import { expect, test } from "vitest";
import { encodeLiteral } from "../../generator/language/encode-literal.js";

test.each(["jobs", "$next", "a:b", "v1.0", "~me", "a;b=c,d", "@home", "(1)"])("%s travels as it is written", (text) => {
  expect(encodeLiteral(text)).toBe(text);
});

test.each([
  ["größe", "gr%C3%B6%C3%9Fe"],
  ["灯", "%E7%81%AF"],
  ["two words", "two%20words"],
  ["a\\b", "a%5Cb"],
  ["100%", "100%25"],
  ["a`b^", "a%60b%5E"],
])("%s travels as %s", (text, encoded) => {
  expect(encodeLiteral(text)).toBe(encoded);
});

test.each(["gr%C3%B6%C3%9Fe", "a%2fb", "100%25"])("%s, encoded already, is not encoded once more", (text) => {
  expect(encodeLiteral(text)).toBe(text);
});
