import { expect, test } from "vitest";
import type { Operation, Payload } from "../../generator/api/operation.js";
import { pick, resolveModelFile, resolveSections } from "./resolve-model.js";

const jobs = resolveModelFile("model/aws-iot-jobs.yaml");

function listMembers(payload: Payload | undefined): readonly string[] {
  if (payload?.kind !== "structure") return [];
  return payload.type.fields.map(({ name, required }) => (required ? name : `${name}?`));
}

function resolveGetLamp(operation: string): Operation {
  const { operations } = resolveSections(`
types: { LampId: { type: string, length: 1..9, pattern: '[a-z]+' } }
operations:
  GetLamp:
    description: Gets it.
${operation.replace(/^/gm, "    ")}`);
  return pick(operations, "GetLamp");
}

test("users pass what identifies the request first and the optional token last", () => {
  const { request } = pick(jobs.operations, "DescribeJobExecution");
  expect(request.fields.map(({ name }) => name)).toEqual(["thingName", "jobId", "executionNumber", "includeJobDocument", "clientToken"]);
});

test("the levels of the topic are left out of the MQTT payload", () => {
  const { mqtt } = pick(jobs.operations, "DescribeJobExecution");
  expect(listMembers(mqtt?.requestPayload)).toEqual(["executionNumber?", "includeJobDocument?", "clientToken?"]);
});

test("a GET carries its options in the query string and has no body", () => {
  const { https } = pick(jobs.operations, "DescribeJobExecution");
  expect(https?.query.map(({ name }) => name)).toEqual(["executionNumber", "includeJobDocument"]);
  expect(https?.requestBody).toEqual({ kind: "empty" });
});

test("what only MQTT has does not travel over HTTPS", () => {
  const { https } = pick(jobs.operations, "UpdateJobExecution");
  expect(listMembers(https?.requestBody)).not.toContain("clientToken?");
  expect(listMembers(https?.responseBody)).toEqual(["executionState?", "jobDocument?"]);
});

test("a reply's member with a default is always there for users and may be absent on the wire", () => {
  const { response, mqtt } = pick(jobs.operations, "GetPendingJobExecutions");
  expect(response.fields[0]).toMatchObject({ name: "inProgressJobs", required: true, default: [] });
  expect(listMembers(mqtt?.acceptedPayload)).toContain("inProgressJobs?");
});

test("a payload that equals what users see has no type of its own", () => {
  const { response, mqtt } = pick(jobs.operations, "DescribeJobExecution");
  expect(mqtt?.acceptedPayload).toMatchObject({ kind: "structure", type: response });
});

test("numbers as text are taken from users and over MQTT, not over HTTPS", () => {
  const { request, mqtt, https } = pick(jobs.operations, "UpdateJobExecution");
  const accepts = (payload: Payload | undefined) =>
    payload?.kind === "structure" && pick(payload.type.fields, "expectedVersion").acceptsNumericString;
  expect(accepts(mqtt?.requestPayload)).toBe(true);
  expect(accepts(https?.requestBody)).toBe(false);
  expect(pick(request.fields, "expectedVersion").acceptsNumericString).toBe(true);
});

test("an operation knows only the errors that its transports can carry", () => {
  const { operations } = resolveSections(`
common: { errors: [OnMqtt, OnHttps] }
operations: { GetLamp: { description: Gets it., mqtt: lamp/get } }
errors:
  OnMqtt: { description: One., mqtt: OnMqtt }
  OnHttps: { description: Two., https: { exception: OnHttps, status: 400 } }`);
  expect(pick(operations, "GetLamp").errors.map(({ name }) => name)).toEqual(["OnMqtt"]);
});

test("reply topics follow the request's topic unless the operation says otherwise", () => {
  expect(resolveGetLamp("mqtt: lamp/get").mqtt?.accepted.template).toBe("lamp/get/accepted");
  expect(resolveGetLamp("mqtt: { request: lamp/get, accepted: lamp/got }").mqtt?.accepted.template).toBe("lamp/got");
});

test("a topic with an optional infix has a short and a long form", () => {
  const { mqtt } = resolveGetLamp("mqtt: 'lamps[/named/{lampId}]/get'\nrequest: { lampId: LampId }");
  const texts = mqtt?.request.variants.map((levels) =>
    levels.map((level) => (level.kind === "literal" ? level.text : `{${level.name}}`)).join("/"),
  );
  expect(texts).toEqual(["lamps/get", "lamps/named/{lampId}/get"]);
});

test("a field may be the whole payload", () => {
  const { mqtt } = resolveGetLamp("mqtt: lamp/get\nrequest: { picture: { type: Bytes, in: whole } }");
  expect(mqtt?.requestPayload).toMatchObject({ kind: "whole", field: { name: "picture", type: { kind: "bytes" } } });
});

test("an example is turned into what each transport sends", () => {
  const [example] = pick(jobs.operations, "DescribeJobExecution").examples;
  expect(example?.mqtt).toMatchObject({
    topic: "$aws/things/MyThing/jobs/$next/get",
    accepted: { execution: { jobDocument: { operation: "install" } }, timestamp: 1719943627 },
  });
  expect(example?.https?.path).toBe("/things/MyThing/jobs/%24next");
  expect(example?.https?.response).toMatchObject({
    execution: { jobDocument: '{"operation":"install","version":"1.4.2","url":"https://updates.example.com/firmware-1.4.2.bin"}' },
  });
  expect(example?.https?.response).not.toHaveProperty("timestamp");
});

test("an example of a field that is the whole payload is that field alone", () => {
  const { examples } = resolveGetLamp(
    "mqtt: lamp/get\nrequest: { picture: { type: Bytes, in: whole } }\nexamples: { one: { summary: One., request: { picture: AAEC }, reply: {} } }",
  );
  expect(examples[0]?.mqtt?.request).toBe("AAEC");
});

test("a member called __proto__ is kept in examples", () => {
  const { examples } = resolveGetLamp(
    "mqtt: lamp/get\nreply: { __proto__: String, toString: String }\nexamples: { one: { summary: One., request: {}, reply: { __proto__: x } } }",
  );
  expect(JSON.stringify(examples[0]?.response)).toBe('{"__proto__":"x"}');
});

test("an example shows users the defaults that a client fills into a reply", () => {
  const { examples } = resolveGetLamp(
    "mqtt: lamp/get\nreply: { lit: { type: Boolean, default: false } }\nexamples: { one: { summary: One., request: {}, reply: {} } }",
  );
  expect(examples[0]?.response).toEqual({ lit: false });
});

test("a default of JSON that travels as text is the text, once", () => {
  const { response, examples } = resolveGetLamp(
    "mqtt: lamp/get\nreply: { plan: { type: JsonText, default: { a: 1 } } }\nexamples: { one: { summary: One., request: {}, reply: {} } }",
  );
  expect(response.fields[0]?.default).toBe('{"a":1}');
  expect(examples[0]?.response).toEqual({ plan: '{"a":1}' });
});

test("a field of all requests is part of each, whatever its name", () => {
  const { operations } = resolveSections(`
common: { request: { toString: String } }
operations: { GetLamp: { description: Gets it., mqtt: lamp/get } }`);
  expect(pick(operations, "GetLamp").request.fields.map(({ name }) => name)).toEqual(["toString"]);
});

test("labels of a path are escaped, and so is what a literal holds that no path can", () => {
  const { operations } = resolveSections(`
types: { LampId: { type: string, length: 1..9, pattern: '[$a-z:]+' } }
operations:
  GetLamp:
    description: Gets it.
    https: GET /größen/$all/{lampId}
    request: { lampId: { type: LampId, required: true } }
    examples: { one: { summary: One., request: { lampId: '$a:b' }, reply: {} } }`);
  expect(pick(operations, "GetLamp").examples[0]?.https?.path).toBe("/gr%C3%B6%C3%9Fen/$all/%24a%3Ab");
});

test("what all requests share and need is what a client is told once", () => {
  expect(jobs.identity.map(({ name }) => name)).toEqual(["thingName"]);
});
