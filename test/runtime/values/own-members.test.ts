import { describe, expect, it } from "vitest";
import { getOwnMember, getOwnMembers } from "../../../templates/runtime/values/own-members.js";
import type { Members } from "../../../templates/runtime/values/own-members.js";

class Lamp {
  readonly name = "desk";
  get power(): string {
    return `${this.name} is on`;
  }
}

describe("the members of an object", () => {
  it("are read from the object itself where it inherits nothing", () => {
    const lamp = { name: "desk" };
    expect(getOwnMembers(lamp)).toBe(lamp);
  });

  it("include none that a class gives it", () => {
    expect(getOwnMembers(new Lamp())).toEqual({ name: "desk" });
  });

  it("include none of the object that it was made from", () => {
    expect(getOwnMembers(Object.create({ name: "desk" }))).toEqual({});
  });

  it("may include one called __proto__", () => {
    const members = getOwnMembers(JSON.parse('{ "__proto__": { "power": "on" } }'));
    expect(members?.["power"]).toBeUndefined();
    expect(members && getOwnMember(members, "__proto__")).toEqual({ power: "on" });
  });

  it.each(["toString", "constructor", "__proto__", "hasOwnProperty"])("do not include %s unless the object has one itself", (name) => {
    expect(getOwnMember({}, name)).toBeUndefined();
    expect(getOwnMember(JSON.parse(`{ "${name}": 1 }`) as Members, name)).toBe(1);
  });

  it.each([null, [], "text", 1, undefined])("are none where there is no object: %j", (value) => {
    expect(getOwnMembers(value)).toBeUndefined();
  });
});
