import { describe, expect, it } from "vitest";
import { ProtocolError } from "../../../../templates/runtime/errors/protocol-error.js";
import { createReplyDecoder } from "../../../../templates/runtime/mqtt/calls/decode-reply.js";
import { inspectString } from "../../../../templates/runtime/values/inspect.js";
import { addFindings } from "../../../../templates/runtime/values/inspection-result.js";
import { parseJsonObject } from "../../../../templates/runtime/values/json-text.js";

describe("a reply whose members travel in another form", () => {
  const decode = createReplyDecoder(
    "getPlan",
    ({ plan }) => addFindings(undefined, "plan", inspectString(plan)),
    ({ plan, ...reply }: { readonly plan: string }) => ({ ...reply, plan: parseJsonObject("plan", plan) }),
  );

  it("becomes what users get, members that the API does not know included", () => {
    expect(decode({ plan: '{"a":1}', at: 5 })).toEqual({ plan: { a: 1 }, at: 5 });
  });

  it.each([{ plan: 5 }, {}, { plan: "{" }, { plan: "[]" }])("is not what the API says where it has another form: %j", (reply) => {
    const refused = (): unknown => decode(reply);
    expect(refused).toThrow(ProtocolError);
    expect(refused).toThrow("The reply to getPlan is not what the API says.\n  /plan: expected");
  });
});
