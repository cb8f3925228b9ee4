import { expect, test } from "vitest";
import { findType } from "../../generator/language/normalize/find-type.js";
import { findMemberType } from "../../generator/load/checks/member-path.js";
import { createPatternCompiler } from "../../generator/load/checks/pattern-compiler.js";
import { loadMarkedModel } from "./load-marked-model.js";

const model = `
types:
  State: { type: enum, values: { QUEUED: {}, DONE: {} } }
  Job: { type: structure, fields: { id: String, state: State } }
  JobsByState: { type: map, keys: State, values: "Job[]" }
messages:
  Changed: { description: D, topic: a, fields: { jobs: JobsByState, job: Job, dotted.name: Integer } }
`;

const findMember = async (path: string): Promise<string | undefined> => {
  const { document } = await loadMarkedModel(model);
  if (document === undefined) throw new Error("The model is broken.");
  const lookup = { resolve: (name: string) => findType(document.types, name), compilePattern: createPatternCompiler(new Set()) };
  return findMemberType(lookup, document.messages[0]?.fields ?? [], path);
};

test.each([
  ["job", "Job"],
  ["job.state", "State"],
  ["jobs.QUEUED", "Job[]"],
  ["jobs.*.*.id", "String"],
  ["jobs.DONE.*.state", "State"],
  ["dotted.name", "Integer"],
])("%s leads to %s", async (path, type) => {
  expect(await findMember(path)).toBe(type);
});

test.each(["jobb", "job.name", "jobs.LOST", "jobs.QUEUED.id", "job.id.length", ""])("%s leads nowhere", async (path) => {
  expect(await findMember(path)).toBeUndefined();
});
