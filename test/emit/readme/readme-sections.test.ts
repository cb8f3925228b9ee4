import { describe, expect, it } from "vitest";
import { createReadmeSections } from "../../../generator/emit/readme/readme-sections.js";
import { readReadmeTexts } from "../../../generator/run/assets/read-texts.js";
import { resolveModelFile } from "../../api/resolve-model.js";
import { findUsage, listMembers } from "./template-members.js";

const models = ["model/aws-iot-jobs.yaml", ...["commands", "device-shadow"].map((name) => `test/fixtures/models/${name}.yaml`)];
const templates = readReadmeTexts();

describe("the templates of the README", () => {
  const usage = findUsage(templates, "readme.md");

  it("ask for each member that their sections have, and for no other", () => {
    const entryPoints = [{ subpath: ".", contents: "All of it.", files: [] }];
    expect(usage.members).toEqual(listMembers(models.map((path) => createReadmeSections(resolveModelFile(path), entryPoints))));
  });

  it("are all filled", () => {
    expect([...usage.templates].sort()).toEqual([...templates.keys()].sort());
  });
});

describe("the members that a template asks for", () => {
  const find = (page: string, part = ""): object => findUsage(new Map(Object.entries({ page, part })), "page").members;

  it("are found in texts, conditions and arguments of helpers", () => {
    expect(find("{{a}} {{#if b}}{{c.d}}{{else}}{{e}}{{/if}} {{code f}}")).toEqual({ a: {}, b: {}, c: { d: {} }, e: {}, f: {} });
  });

  it("belong to what a block takes apart", () => {
    expect(find("{{#each a}}{{#unless @first}}, {{/unless}}{{b}}{{this}}{{else}}{{c}}{{/each}}")).toEqual({ a: { b: {} }, c: {} });
  });

  it("belong to what a partial is given", () => {
    expect(find("{{> part}}{{> part a}}{{#with b}}{{> part}}{{/with}}", "{{c}}")).toEqual({ a: { c: {} }, b: { c: {} }, c: {} });
  });
});
