import { describe, expect, it } from "vitest";
import { readIncoming } from "../../../templates/runtime/values/incoming-form.js";
import type { IncomingForm } from "../../../templates/runtime/values/incoming-form.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import { inspectObject, inspectString } from "../../../templates/runtime/values/inspect.js";
import { addFindings } from "../../../templates/runtime/values/inspection-result.js";
import type { Inspection } from "../../../templates/runtime/values/inspection-result.js";
import { parseJsonObject } from "../../../templates/runtime/values/json-text.js";
import { isPlainList } from "../../../templates/runtime/values/list.js";
import { getOwnMember } from "../../../templates/runtime/values/own-members.js";
import { reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import { readConverted } from "../../../templates/runtime/values/read-converted.js";

interface Plan {
  readonly plan?: object;
  readonly name?: string;
}

function inspectMember(member: string, inspect: Inspection): Inspection {
  return (value) => {
    const given = getOwnMember(value, member);
    return given === undefined ? undefined : addFindings(undefined, member, inspect(given));
  };
}

/** A plan that travels as text. */
const planForm: IncomingForm<Plan> = {
  read: readConverted,
  inspect: inspectMember("plan", inspectString),
  decode: ({ plan, ...rest }: { readonly plan?: string }) => ({ ...rest, ...(plan !== undefined && { plan: parseJsonObject(plan) }) }),
  recheck: inspectMember("plan", inspectObject),
};

function read(form: IncomingForm<unknown>, value: unknown): { readonly value: unknown; readonly odd: readonly string[] } {
  const odd: string[] = [];
  const usable = readIncoming(form, "plan", value, (oddity) => odd.push(...oddity.issues.map(({ pointer }) => pointer)));
  return { value: usable, odd };
}

describe("what arrives in another form", () => {
  it("becomes what users get, members that nobody knows included", () => {
    expect(read(planForm, { plan: '{"a":1}', at: 5 })).toEqual({ value: { plan: { a: 1 }, at: 5 }, odd: [] });
  });

  it.each([[{ plan: 5 }], [{ plan: "{" }], [{ plan: "[]" }], [{ plan: "null" }]])("leaves out alone what is none: %j", ({ plan }) => {
    expect(read(planForm, { plan, name: "x" })).toEqual({ value: { name: "x" }, odd: ["/plan"] });
  });
});

describe("what may leave out a list that users always get", () => {
  const form: IncomingForm<unknown> = {
    read: readConverted,
    inspect: inspectMember("lamps", (value) => (isPlainList(value) ? undefined : reportIssue("type", "a list", value))),
    complete: (reply) => ({ lamps: [], ...reply }),
  };

  it.each([[{}], [{ lamps: null }], [{ lamps: "hall" }]])("has an empty one for %j", (reply) => {
    expect(read(form, reply).value).toEqual({ lamps: [] });
  });
});

it("the strict reading refuses what the lenient one mends", () => {
  const refuse = (oddity: ValidationError): never => {
    throw oddity;
  };
  expect(() => readIncoming(planForm, "plan", { plan: null }, refuse)).toThrow(ValidationError);
});
