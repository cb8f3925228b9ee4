import { describe, expect, it } from "vitest";
import { PayloadProblem } from "../../../../templates/runtime/mqtt/payload-form.js";
import { readMessage } from "../../../../templates/runtime/mqtt/messages/read-message.js";
import { lampsChanged } from "../lamps.js";

const { message } = lampsChanged;
const members = { lamps: ["hall"] };

describe("a message", () => {
  it("has the labels of its topic", () => {
    expect(readMessage({ topicOnly: ["house"], message }, members, { house: "home" })).toEqual({ house: "home", ...members });
  });

  it("may repeat a label of its topic", () => {
    const repeated = { house: "home", ...members };
    expect(readMessage({ topicOnly: [], repeatedLabels: ["house"], message }, repeated, { house: "home" })).toEqual(repeated);
  });

  it("that contradicts its topic is none", () => {
    const contradicting = { house: "away", ...members };
    const read = (): unknown => readMessage({ topicOnly: [], repeatedLabels: ["house"], message }, contradicting, { house: "home" });
    expect(read).toThrow(PayloadProblem);
    expect(read).toThrow("has another house than its topic");
  });
});
