import fc from "fast-check";
import { expect, test } from "vitest";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import { decodeBase64, encodeBase64 } from "../../../templates/runtime/values/base64.js";

test("bytes come back as they were", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => Buffer.compare(decodeBase64(encodeBase64(bytes)), bytes) === 0));
});

test.each(["no base64!", "a", "\ud83d"])("what is no base64 is refused with an error of the package: %j", (text) => {
  expect(() => decodeBase64(text)).toThrow(ValidationError);
});
