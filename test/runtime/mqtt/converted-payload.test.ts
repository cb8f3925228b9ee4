import { describe, expect, it } from "vitest";
import { decodePayload, encodePayload } from "../../../templates/runtime/mqtt/converted-payload.js";
import { membersPayload, PayloadProblem } from "../../../templates/runtime/mqtt/payload-form.js";
import { inspectString } from "../../../templates/runtime/values/inspect.js";
import { parseJsonObject } from "../../../templates/runtime/values/json-text.js";

describe("a payload whose members travel in another form", () => {
  const request = encodePayload(membersPayload, ({ plan }: { readonly plan: object }) => ({ plan: JSON.stringify(plan) }));
  const message = decodePayload(
    membersPayload,
    ({ plan }) => inspectString(plan),
    ({ plan }: { readonly plan: string }) => ({ plan: parseJsonObject("plan", plan) }),
  );
  const bytes = (payload: unknown): Uint8Array => Buffer.from(JSON.stringify(payload));

  it("is written in that form", () => {
    expect(request.encode({ plan: { a: 1 } })).toBe('{"plan":"{\\"a\\":1}"}');
  });

  it("is read as users get it", () => {
    expect(message.decode(bytes({ plan: '{"a":1}' }))).toEqual({ plan: { a: 1 } });
  });

  it.each([[{ plan: 5 }], [{}], [{ plan: "{" }], [{ plan: "[]" }]])("is refused where it has another form: %j", (payload) => {
    const decode = (): unknown => message.decode(bytes(payload));
    expect(decode).toThrow(PayloadProblem);
    expect(decode).toThrow("is not what the API says: ");
  });
});
