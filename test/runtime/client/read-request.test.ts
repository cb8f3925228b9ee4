import { describe, expect, it } from "vitest";
import { readRequest } from "../../../templates/runtime/client/read-request.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import { addFindings, reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings } from "../../../templates/runtime/values/inspection-result.js";
import { getOwnMember, isPlainObject } from "../../../templates/runtime/values/own-members.js";
import { createCycle, notJson } from "../values/not-json.js";

const check = { name: "SwitchRequest", inspect: inspectSwitch };

function inspectSwitch(value: unknown): Findings {
  if (!isPlainObject(value)) return reportIssue("type", "an object", value);
  const lamp = getOwnMember(value, "lamp");
  return typeof lamp === "string" ? undefined : addFindings(undefined, "lamp", reportIssue("type", "a string", lamp));
}

function read(input: unknown): object {
  return readRequest(check, input, { house: "home" });
}

/** Where and why a request is refused. */
function listRefusals(input: unknown): readonly string[] {
  try {
    read(input);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ValidationError);
    return error instanceof ValidationError ? error.issues.map(({ pointer, expected }) => `${pointer}: ${expected}`) : [];
  }
}

const otherwise = "plain JSON data of at most 500 levels";

describe("a request", () => {
  it("is a copy at every depth, with what all requests have in common", () => {
    const input = Object.freeze({ lamp: "hall", scene: Object.freeze({ steps: Object.freeze([1, { at: 2 }]) }), house: "else" });
    const request = read(input);
    expect(request).toEqual({ ...input, house: "home" });
    expect(request).not.toBe(input);
    expect(request).toHaveProperty("scene.steps");
    expect((request as typeof input).scene.steps).not.toBe(input.scene.steps);
  });

  it.each(notJson)("holds no %s, not even in a member that nobody knows", (_, value) => {
    expect(listRefusals({ lamp: "hall", extra: value })).toEqual([`/extra: ${otherwise}`]);
    expect(listRefusals({ lamp: "hall", extra: [{ a: value }] })).toEqual([`/extra/0/a: ${otherwise}`]);
  });

  it("holds nothing that holds itself", () => {
    expect(listRefusals({ lamp: "hall", extra: createCycle() })).toEqual([`/extra/self: ${otherwise}`]);
  });

  it("tells everything that is wrong with it at once, each place once", () => {
    expect(listRefusals({ lamp: 5n, extra: new Map(), more: { at: Number.NaN } })).toEqual([
      "/lamp: a string",
      `/extra: ${otherwise}`,
      `/more/at: ${otherwise}`,
    ]);
  });

  it("is what was checked, whatever a getter or a proxy says the next time", () => {
    const answers: unknown[] = ["hall", "desk"];
    const fickle = {
      get lamp(): unknown {
        return answers.shift() ?? { evil: true };
      },
    };
    expect(read(fickle)).toEqual({ lamp: "desk", house: "home" });
    expect(Object.getOwnPropertyDescriptor(read({ lamp: "hall" }), "lamp")).toHaveProperty("value", "hall");
  });

  it("leaves out what is undefined, and keeps a member called __proto__", () => {
    const request = read(JSON.parse('{ "lamp": "hall", "__proto__": { "polluted": true } }'));
    expect(Object.getPrototypeOf(request)).toBe(Object.prototype);
    expect(JSON.stringify(read({ lamp: "hall", note: undefined }))).toBe('{"lamp":"hall","house":"home"}');
    expect(JSON.stringify(request)).toContain('"__proto__":{"polluted":true}');
  });

  it("may be the instance of a class", () => {
    class Switch {
      readonly lamp = "hall";
      toggle(): string {
        return this.lamp;
      }
    }
    expect(read(new Switch())).toEqual({ lamp: "hall", house: "home" });
  });

  it.each([[null], [undefined], [5], ["text"], [true], [Symbol("s")], [12n], [[]], [new Map()], [() => ({})]])(
    "is refused where it is no object: %s",
    (input) => {
      expect(listRefusals(input)).not.toEqual([]);
    },
  );

  it.each([
    ["a getter that throws", Object.defineProperty({ lamp: "hall" }, "extra", { enumerable: true, get: fail })],
    ["a proxy that throws", new Proxy({}, { get: fail, ownKeys: fail, getPrototypeOf: fail })],
    ["a proxy that is revoked", revoke()],
    ["an object whose toJSON throws", { lamp: "hall", toJSON: fail }],
  ])("is refused where it cannot be read: %s", (_, input) => {
    expect(listRefusals(input)).not.toEqual([]);
  });
});

function fail(): never {
  throw new TypeError("not today");
}

function revoke(): object {
  const { proxy, revoke: end } = Proxy.revocable({}, {});
  end();
  return proxy;
}
