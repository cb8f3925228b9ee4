import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  DescribeJobExecutionJobId,
  JobId,
  ThingName,
  jobEventOperationValues,
  jobExecutionEventOperationValues,
  parseTopic,
  topics,
} from "../../../generated/aws-iot-jobs/src/index.js";
import type {
  JobEventOperation,
  JobExecutionEventOperation,
  Open,
  ParsedTopic,
} from "../../../generated/aws-iot-jobs/src/index.js";

const base = "$aws/things/MyThing/jobs";

describe("a topic of the API", () => {
  it.each([
    [`${base}/get`, { operation: "getPendingJobExecutions", kind: "request", thingName: "MyThing" }],
    [`${base}/get/accepted`, { operation: "getPendingJobExecutions", kind: "accepted", thingName: "MyThing" }],
    [`${base}/start-next/rejected`, { operation: "startNextPendingJobExecution", kind: "rejected", thingName: "MyThing" }],
    [`${base}/42/get`, { operation: "describeJobExecution", kind: "request", thingName: "MyThing", jobId: "42" }],
    [`${base}/$next/get/accepted`, { operation: "describeJobExecution", kind: "accepted", thingName: "MyThing", jobId: "$next" }],
    [`${base}/42/update/rejected`, { operation: "updateJobExecution", kind: "rejected", thingName: "MyThing", jobId: "42" }],
    [`${base}/notify`, { operation: "jobExecutionsChanged", kind: "message", thingName: "MyThing" }],
    [`${base}/notify-next`, { operation: "nextJobExecutionChanged", kind: "message", thingName: "MyThing" }],
    ["$aws/events/job/42/completed", { operation: "jobEvent", kind: "message", jobId: "42", eventOperation: "completed" }],
    ["$aws/events/job/42/scheduled", { operation: "jobEvent", kind: "message", jobId: "42", eventOperation: "scheduled" }],
    ["$aws/events/jobExecution/42/removed", { operation: "jobExecutionEvent", kind: "message", jobId: "42", eventOperation: "removed" }],
  ])("is read: %s", (topic, parsed) => {
    expect(parseTopic(topic)).toEqual(parsed);
  });
});

describe("a name that elsewhere is a word of a topic", () => {
  it.each(["get", "start-next", "notify", "notify-next", "update", "accepted", "rejected", "jobs", "things"])("may be a job's: %s", (jobId) => {
    expect(parseTopic(`${base}/${jobId}/get`)).toEqual({ operation: "describeJobExecution", kind: "request", thingName: "MyThing", jobId });
    expect(parseTopic(`${base}/${jobId}/update/accepted`)).toEqual({
      operation: "updateJobExecution",
      kind: "accepted",
      thingName: "MyThing",
      jobId,
    });
  });

  it("may be a thing's", () => {
    expect(parseTopic("$aws/things/jobs/jobs/get")).toEqual({ operation: "getPendingJobExecutions", kind: "request", thingName: "jobs" });
    expect(parseTopic("$aws/things/things/jobs/jobs/update")).toMatchObject({ thingName: "things", jobId: "jobs" });
  });

  it("is told apart by the number of levels", () => {
    expect(parseTopic(`${base}/get/accepted`)).toMatchObject({ operation: "getPendingJobExecutions", kind: "accepted" });
    expect(parseTopic(`${base}/get/get/accepted`)).toMatchObject({ operation: "describeJobExecution", kind: "accepted", jobId: "get" });
  });
});

describe("whatever is no topic of the API", () => {
  it.each([
    "",
    "/",
    "$aws",
    base,
    `${base}/`,
    `${base}/GET`,
    `${base}/get/`,
    `/${base}/get`,
    `${base}/get/accepted/`,
    `${base}/get/ACCEPTED`,
    `${base}/get/+`,
    `${base}/+/get`,
    `${base}/#`,
    `${base}/update`,
    `${base}/update/accepted`,
    `${base}/1234/notify`,
    `${base}/notify/accepted`,
    `${base}/$next/update`,
    `${base}/$next/update/accepted`,
    `${base}/$Next/get`,
    `${base}//get`,
    `${base}/a b/get`,
    `${base}/a\0b/get`,
    `${base}/${"j".repeat(65)}/get`,
    `$aws/things//jobs/get`,
    `$aws/things/${"t".repeat(129)}/jobs/get`,
    `$aws/things/MyThing/shadow/get`,
    `aws/things/MyThing/jobs/get`,
    `${base}/42/namespace-aws-gg-deployment/get`,
    `${base}/notify-namespace-aws-gg-deployment`,
    "$aws/events/job/42/",
    "$aws/events/job/42/+",
    "$aws/events/jobExecution/42/a\0",
    "$aws/events/jobExecution/42/queued/now",
    "$aws/events/thing/42/completed",
    "__proto__/things/MyThing/jobs/get",
  ])("is undefined: %j", (topic) => {
    expect(parseTopic(topic)).toBeUndefined();
  });

  it.each([undefined, null, 7, {}, [], Symbol("topic"), new String(`${base}/get`), { length: 5, split: () => ["$aws"] }])(
    "is undefined where it is no text",
    (topic) => {
      // @ts-expect-error: JavaScript passes anything.
      expect(parseTopic(topic)).toBeUndefined();
    },
  );

  it("is undefined at once where it is huge", () => {
    const huge = "/".repeat(10_000_000);
    const start = performance.now();
    expect(parseTopic(huge)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe("the longest names", () => {
  it("are read", () => {
    const labels = { thingName: "t".repeat(128), jobId: "j".repeat(64) };
    expect(parseTopic(topics.describeJobExecution.accepted(labels))).toMatchObject(labels);
  });
});

describe("the result's type", () => {
  it("tells the labels of each operation apart", () => {
    const parsed: ParsedTopic | undefined = parseTopic(`${base}/42/update/accepted`);
    if (parsed?.operation === "updateJobExecution") {
      expectTypeOf(parsed.kind).toEqualTypeOf<"request" | "accepted" | "rejected">();
      expectTypeOf(parsed.jobId).toEqualTypeOf<JobId>();
      expectTypeOf(parsed.thingName).toEqualTypeOf<ThingName>();
    }
    expect(parsed?.operation).toBe("updateJobExecution");
  });

  it("tells messages by their kind", () => {
    type Message = Extract<ParsedTopic, { kind: "message" }>;
    expectTypeOf<Message["operation"]>().toEqualTypeOf<
      "jobExecutionsChanged" | "nextJobExecutionChanged" | "jobEvent" | "jobExecutionEvent"
    >();
    expectTypeOf<Extract<Message, { operation: "jobEvent" }>["eventOperation"]>().toEqualTypeOf<Open<JobEventOperation>>();
    expectTypeOf<Extract<Message, { operation: "jobExecutionEvent" }>["eventOperation"]>().toEqualTypeOf<Open<JobExecutionEventOperation>>();
    expect(parseTopic(`${base}/notify`)?.kind).toBe("message");
  });

  it("names operations as topics does", () => {
    expectTypeOf<ParsedTopic["operation"]>().toEqualTypeOf<keyof typeof topics>();
    expect(parseTopic(`${base}/get`)?.operation).toSatisfy((operation: string) => operation in topics);
  });
});

const word = fc.constantFrom("get", "update", "start-next", "notify", "accepted", "rejected", "jobs", "things");
const thingName = fc.oneof(word, fc.stringMatching(/^[a-zA-Z0-9:_-]{1,128}$/));
const jobId = fc.oneof(word, fc.stringMatching(/^[a-zA-Z0-9_-]{1,64}$/));
const kind = fc.constantFrom("request" as const, "accepted" as const, "rejected" as const);

describe("for all legal labels", () => {
  it("what is built without a job is read back", () => {
    const operation = fc.constantFrom("getPendingJobExecutions" as const, "startNextPendingJobExecution" as const);
    fc.assert(
      fc.property(operation, kind, thingName, (name, side, thing) => {
        expect(parseTopic(topics[name][side]({ thingName: thing }))).toEqual({ operation: name, kind: side, thingName: thing });
      }),
    );
  });

  it("what is built with a job is read back", () => {
    const operation = fc.constantFrom("describeJobExecution" as const, "updateJobExecution" as const);
    fc.assert(
      fc.property(operation, kind, thingName, jobId, (name, side, thing, job) => {
        const topic = topics[name][side]({ thingName: thing, jobId: job });
        expect(parseTopic(topic)).toEqual({ operation: name, kind: side, thingName: thing, jobId: job });
      }),
    );
  });

  it("what is built for messages is read back", () => {
    fc.assert(
      fc.property(
        thingName,
        jobId,
        fc.constantFrom(...jobEventOperationValues),
        fc.constantFrom(...jobExecutionEventOperationValues),
        (thing, job, jobEvent, executionEvent) => {
          expect(parseTopic(topics.nextJobExecutionChanged.message({ thingName: thing }))).toMatchObject({ thingName: thing });
          expect(parseTopic(topics.jobEvent.message({ jobId: job, eventOperation: jobEvent }))).toMatchObject({ eventOperation: jobEvent });
          expect(parseTopic(topics.jobExecutionEvent.message({ jobId: job, eventOperation: executionEvent }))).toMatchObject({
            eventOperation: executionEvent,
          });
        },
      ),
    );
  });
});

function rebuild(parsed: ParsedTopic): string {
  switch (parsed.operation) {
    case "getPendingJobExecutions":
    case "startNextPendingJobExecution":
      return topics[parsed.operation][parsed.kind](parsed);
    case "describeJobExecution":
    case "updateJobExecution":
      return topics[parsed.operation][parsed.kind](parsed);
    case "jobExecutionsChanged":
    case "nextJobExecutionChanged":
      return topics[parsed.operation].message(parsed);
    case "jobEvent":
      return topics.jobEvent.message(parsed);
    case "jobExecutionEvent":
      return topics.jobExecutionEvent.message(parsed);
  }
}

describe("for any text", () => {
  const level = fc.oneof(
    fc.constantFrom("$aws", "things", "jobs", "events", "job", "jobExecution", "$next", "MyThing", "completed", "+", "#", ""),
    word,
    fc.string(),
  );
  const likely = fc
    .tuple(fc.constantFrom("$aws/things", "$aws/events", "x"), fc.array(level, { minLength: 2, maxLength: 6 }))
    .map(([start, levels]) => [start, ...levels].join("/"));

  it("nothing is thrown, and what is read makes the same topic again", () => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ maxLength: 300 })), (topic) => {
        const parsed = parseTopic(topic);
        expect(parsed === undefined ? topic : rebuild(parsed)).toBe(topic);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("builders and validators agree on what is legal", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), thingName, fc.constant("$next"), fc.string({ minLength: 60, maxLength: 130 }));

  function builds(build: () => string): boolean {
    try {
      build();
      return true;
    } catch {
      return false;
    }
  }

  it("for names of things and jobs", () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(builds(() => topics.getPendingJobExecutions.request({ thingName: name }))).toBe(ThingName.is(name));
        expect(builds(() => topics.updateJobExecution.request({ thingName: "x", jobId: name }))).toBe(JobId.is(name));
        expect(builds(() => topics.describeJobExecution.request({ thingName: "x", jobId: name }))).toBe(DescribeJobExecutionJobId.is(name));
      }),
    );
  });
});
