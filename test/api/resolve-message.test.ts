import { expect, test } from "vitest";
import { pick, resolveModelFile } from "./resolve-model.js";

const jobs = resolveModelFile("model/aws-iot-jobs.yaml");

test("a message's labels are part of what users get and not of the payload", () => {
  const { type, payload } = pick(jobs.messages, "NextJobExecutionChanged");
  expect(type.fields.map(({ name }) => name)).toEqual(["thingName", "timestamp", "execution"]);
  expect(payload).toMatchObject({ kind: "structure", type: { fields: [{ name: "timestamp" }, { name: "execution" }] } });
});

test("a label that the payload repeats is in both", () => {
  const { repeatedLabels, payload } = pick(jobs.messages, "JobEvent");
  expect(repeatedLabels).toEqual(["jobId"]);
  expect(payload.kind === "structure" && payload.type.fields.map(({ name }) => name)).toContain("jobId");
});

test("a message knows which operation tells what was missed", () => {
  expect(pick(jobs.messages, "NextJobExecutionChanged").catchUp).toEqual({
    operation: "DescribeJobExecution",
    request: { jobId: "$next" },
    members: { timestamp: "timestamp", execution: "execution" },
    compare: ["execution.jobId", "execution.executionNumber"],
  });
});

test("raw bytes are the whole payload of a message", () => {
  const commands = resolveModelFile("test/fixtures/models/commands.yaml");
  expect(pick(commands.messages, "CommandRequested").payload).toMatchObject({ kind: "whole", field: { name: "command" } });
});
