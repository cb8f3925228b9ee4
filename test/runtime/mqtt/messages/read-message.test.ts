import { describe, expect, it } from "vitest";
import type { ValidationError } from "../../../../templates/runtime/errors/validation-error.js";
import { PayloadProblem } from "../../../../templates/runtime/mqtt/payload-form.js";
import { readMessage } from "../../../../templates/runtime/mqtt/messages/read-message.js";
import type { Members } from "../../../../templates/runtime/values/own-members.js";
import { lampsChanged } from "../lamps.js";

const members = { lamps: ["hall"] };
const { key, message } = lampsChanged;

function read(payload: Members, oddities: ValidationError[] = []): unknown {
  const description = { key, topicOnly: [], repeatedLabels: ["house"], message };
  return readMessage(description, payload, { house: "home" }, (oddity) => oddities.push(oddity));
}

describe("a message", () => {
  it("has the labels of its topic", () => {
    const description = { key, topicOnly: ["house"], message };
    expect(readMessage(description, members, { house: "home" }, () => undefined)).toEqual({ house: "home", ...members });
  });

  it("may repeat a label of its topic", () => {
    expect(read({ house: "home", ...members })).toEqual({ house: "home", ...members });
  });

  it.each([[{}], [{ house: null }]])("takes a label from its topic where its payload should repeat it and does not: %j", (payload) => {
    const oddities: ValidationError[] = [];
    expect(read({ ...payload, ...members }, oddities)).toEqual({ house: "home", ...members });
    expect(oddities).toEqual([]);
  });

  it("takes a label from its topic where its payload has something else than text, and tells", () => {
    const oddities: ValidationError[] = [];
    expect(read({ house: 7, ...members }, oddities)).toEqual({ house: "home", ...members });
    expect(oddities.map(({ issues }) => issues[0]?.pointer)).toEqual(["/house"]);
  });

  it("that contradicts its topic is none", () => {
    const contradicting = (): unknown => read({ house: "away", ...members });
    expect(contradicting).toThrow(PayloadProblem);
    expect(contradicting).toThrow("has another house than its topic");
  });

  it("that lacks what it cannot be without is none", () => {
    expect(() => read({ lamps: null })).toThrow(PayloadProblem);
  });
});
