import { expect, test } from "vitest";
import type { ModelDocument } from "../../generator/language/document.js";
import { listFields } from "../../generator/load/view/field-view.js";
import { findMemberType } from "../../generator/load/view/member-path.js";
import { createShapeResolver } from "../../generator/load/view/shape-resolver.js";
import { loadMarkedModel } from "./load-marked-model.js";

const model = `
types:
  State: { type: enum, values: { QUEUED: {}, DONE: {} } }
  Job: { type: structure, fields: { id: String, state: State } }
  JobsByState: { type: map, keys: State, values: "Job[]" }
messages:
  Changed: { description: D, topic: a, fields: { jobs: JobsByState, job: Job, dotted.name: Integer } }
`;

const findType = async (path: string): Promise<string | undefined> => {
  const document: ModelDocument | undefined = (await loadMarkedModel(model)).document;
  if (document === undefined) throw new Error("The model is broken.");
  return findMemberType(createShapeResolver(document, new Set()), listFields(document.messages?.["Changed"]?.fields, []), path);
};

test.each([
  ["job", "Job"],
  ["job.state", "State"],
  ["jobs.QUEUED", "Job[]"],
  ["jobs.*.*.id", "String"],
  ["jobs.DONE.*.state", "State"],
  ["dotted.name", "Integer"],
])("%s leads to %s", async (path, type) => {
  expect(await findType(path)).toBe(type);
});

test.each(["jobb", "job.name", "jobs.LOST", "jobs.QUEUED.id", "job.id.length", ""])("%s leads nowhere", async (path) => {
  expect(await findType(path)).toBeUndefined();
});
