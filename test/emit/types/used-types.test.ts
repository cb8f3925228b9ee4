import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/emit.js";
import { readAssets } from "../../../generator/run/assets/read-assets.js";
import { resolveSections } from "../../api/resolve-model.js";

const sections = `
types:
  LampId: { type: string, length: 1..8, pattern: "[a-z]+" }
  Plan: { type: json, shape: object }
  PlanText: { type: jsonText, shape: object }
  Scene: { type: structure, fields: { plan: { type: { mqtt: Plan, https: PlanText }, required: true } } }
  Lamp: { type: structure, fields: { scenes: "Scene[]" } }
  Hint: { type: structure, fields: { plan: { type: { mqtt: Plan, https: PlanText } } } }
operations:
  Switch:
    description: Switches a lamp.
    mqtt: lamps/{lampId}/switch
    https: POST /lamps/{lampId}
    request: { lampId: { type: LampId, required: true }, hint: Hint }
    reply: { lamp: { type: Lamp, required: true } }
`;
const files = [...emit(resolveSections(sections), readAssets())];
const exported = files.filter(({ path }) => path !== "src/index.ts").flatMap(({ module }) => module?.exports.map(({ name }) => name) ?? []);

describe("the form that only a transport has of a type", () => {
  it("has a validator where the client inspects it, with the forms that it is made of", () => {
    expect(exported).toEqual(expect.arrayContaining(["HttpsSwitchResponse", "HttpsLamp", "HttpsScene"]));
  });

  it("is a type where the client converts to it", () => {
    expect(exported).toContain("HttpsHint");
  });

  it("has no TypeScript where no code names it", () => {
    expect(exported).not.toContain("MqttSwitchRequest");
    expect(exported).not.toContain("HttpsSwitchRequest");
  });

  it("has a published schema all the same", () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["schemas/MqttSwitchRequest.schema.json", "schemas/HttpsSwitchRequest.schema.json"]),
    );
  });
});
