import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, it } from "vitest";
import { parseWith } from "../../../templates/runtime/values/parse-with.js";

interface Firmware {
  readonly url: string;
}

/** A schema as other libraries make them, which answers at once or later. */
function createSchema(delayed: boolean): StandardSchemaV1<unknown, Firmware> {
  const answer = (value: unknown): StandardSchemaV1.Result<Firmware> => {
    if (typeof value === "object" && value !== null && "url" in value && typeof value.url === "string")
      return { value: { url: value.url } };
    return { issues: [{ message: "no address", path: ["images", { key: 0 }, "a/b"] }] };
  };
  return { "~standard": { version: 1, vendor: "house", validate: (value) => (delayed ? Promise.resolve(answer(value)) : answer(value)) } };
}

describe.each([false, true])("free JSON and a schema of one's own, answering later: %s", (delayed) => {
  const schema = createSchema(delayed);

  it("gives what the schema makes of it, with the schema's type", async () => {
    const firmware = await parseWith(schema, { url: "https://example.com", other: 1 });
    expectTypeOf(firmware).toEqualTypeOf<Firmware>();
    expect(firmware).toEqual({ url: "https://example.com" });
  });

  it("tells every mistake with its place", async () => {
    await expect(parseWith(schema, "text")).rejects.toMatchObject({
      name: "ValidationError",
      issues: [{ path: ["images", 0, "a/b"], pointer: "/images/0/a~1b", rule: "schema", message: "no address" }],
    });
  });
});
