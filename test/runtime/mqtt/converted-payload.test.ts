import { expect, it } from "vitest";
import { encodePayload } from "../../../templates/runtime/mqtt/converted-payload.js";
import { membersPayload } from "../../../templates/runtime/mqtt/payload-form.js";

it("a payload whose members travel in another form is written in that form", () => {
  const request = encodePayload(membersPayload, ({ plan }: { readonly plan: object }) => ({ plan: JSON.stringify(plan) }));
  expect(request.encode({ plan: { a: 1 } })).toBe('{"plan":"{\\"a\\":1}"}');
});
