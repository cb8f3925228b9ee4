import { expect, it } from "vitest";
import { describeFailure } from "../../../../templates/runtime/https/transports/node-failure.js";

it.each([
  ["ECONNRESET", true],
  ["ETIMEDOUT", true],
  ["ENOTFOUND", true],
  ["EAI_AGAIN", true],
  ["EPROTO", false],
  ["ERR_TLS_CERT_ALTNAME_INVALID", false],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", false],
  ["CERT_HAS_EXPIRED", false],
])("whether another attempt may fare better after %s: %s", (code, transient) => {
  expect(describeFailure(Object.assign(new Error("failed"), { code }), "not sent")).toMatchObject({ kind: "connection", transient });
});
