import { describe, expect, expectTypeOf, it } from "vitest";
import { topics, ValidationError } from "../../../generated/aws-iot-jobs/src/index.js";

const labels = { thingName: "MyThing", jobId: "42" } as const;

function findIssues(build: () => string): ValidationError["issues"] {
  try {
    build();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues;
    throw error;
  }
  return [];
}

describe("a topic", () => {
  it.each([
    [topics.getPendingJobExecutions.request(labels), "$aws/things/MyThing/jobs/get"],
    [topics.getPendingJobExecutions.accepted(labels), "$aws/things/MyThing/jobs/get/accepted"],
    [topics.startNextPendingJobExecution.request(labels), "$aws/things/MyThing/jobs/start-next"],
    [topics.startNextPendingJobExecution.rejected(labels), "$aws/things/MyThing/jobs/start-next/rejected"],
    [topics.describeJobExecution.request(labels), "$aws/things/MyThing/jobs/42/get"],
    [topics.describeJobExecution.accepted({ ...labels, jobId: "$next" }), "$aws/things/MyThing/jobs/$next/get/accepted"],
    [topics.updateJobExecution.request(labels), "$aws/things/MyThing/jobs/42/update"],
    [topics.updateJobExecution.rejected(labels), "$aws/things/MyThing/jobs/42/update/rejected"],
    [topics.jobExecutionsChanged.message(labels), "$aws/things/MyThing/jobs/notify"],
    [topics.nextJobExecutionChanged.message(labels), "$aws/things/MyThing/jobs/notify-next"],
    [topics.jobEvent.message({ jobId: "42", eventOperation: "deletion_in_progress" }), "$aws/events/job/42/deletion_in_progress"],
    [topics.jobExecutionEvent.message({ jobId: "42", eventOperation: "timed_out" }), "$aws/events/jobExecution/42/timed_out"],
  ])("is %s", (topic, expected) => {
    expect(topic).toBe(expected);
  });

  it("is known to the type checker, character by character", () => {
    const topic = topics.updateJobExecution.accepted({ thingName: "MyThing", jobId: "42" });
    expectTypeOf(topic).toEqualTypeOf<"$aws/things/MyThing/jobs/42/update/accepted">();
    expect(topic).toBe("$aws/things/MyThing/jobs/42/update/accepted");
  });

  it("has a type of its form where a label is not known before", () => {
    const thingName = "MyThing" as string;
    const topic = topics.getPendingJobExecutions.request({ thingName });
    expectTypeOf(topic).toEqualTypeOf<`$aws/things/${string}/jobs/get`>();
    expect(topic).toBe("$aws/things/MyThing/jobs/get");
  });

  it("of an event has a word of its enum, or one that the service may have added", () => {
    const build = topics.jobEvent.message;
    expectTypeOf(build<"42", "completed">).returns.toEqualTypeOf<"$aws/events/job/42/completed">();
    const topic = build({ jobId: "42", eventOperation: "scheduled" });
    expectTypeOf(topic).toEqualTypeOf<"$aws/events/job/42/scheduled">();
    expect(topic).toBe("$aws/events/job/42/scheduled");
  });

  it.each(["", "a/b", "+", "#", "a\0"])("of an event has no level that is none: %j", (eventOperation) => {
    expect(() => topics.jobEvent.message({ jobId: "42", eventOperation })).toThrow("one level of a topic");
  });

  it("takes more than its labels, such as a whole request", () => {
    const request = { thingName: "MyThing", jobId: "42", status: "SUCCEEDED" };
    expect(topics.updateJobExecution.request(request)).toBe("$aws/things/MyThing/jobs/42/update");
  });

  it("is not longer than a broker takes, with the longest names", () => {
    const longest = topics.describeJobExecution.rejected({ thingName: "t".repeat(128), jobId: "j".repeat(64) });
    expect(longest.length).toBeLessThanOrEqual(256);
  });
});

describe("a filter", () => {
  it("opens the levels whose labels are left out, in its type as well", () => {
    const filter = topics.updateJobExecution.filter({ thingName: "MyThing" });
    expectTypeOf(filter).toEqualTypeOf<"$aws/things/MyThing/jobs/+/update/+">();
    expect(filter).toBe("$aws/things/MyThing/jobs/+/update/+");
  });

  it("opens all levels where nothing is given", () => {
    const filter = topics.describeJobExecution.filter();
    expectTypeOf(filter).toEqualTypeOf<"$aws/things/+/jobs/+/get/+">();
    expect(filter).toBe("$aws/things/+/jobs/+/get/+");
    expect(topics.describeJobExecution.filter({})).toBe(filter);
  });

  it("of messages has no level for replies", () => {
    expect(topics.jobExecutionsChanged.filter({ thingName: "MyThing" })).toBe("$aws/things/MyThing/jobs/notify");
    expect(topics.jobExecutionEvent.filter({ eventOperation: "failed" })).toBe("$aws/events/jobExecution/+/failed");
  });

  it("takes no wildcard by hand", () => {
    expect(() => topics.jobEvent.filter({ eventOperation: "+" })).toThrow(ValidationError);
    expect(() => topics.updateJobExecution.filter({ thingName: "+" })).toThrow(ValidationError);
  });

  it("does not widen where a label is there and undefined", () => {
    // @ts-expect-error: under exactOptionalPropertyTypes; elsewhere it would compile.
    expect(() => topics.updateJobExecution.filter({ thingName: undefined })).toThrow(ValidationError);
  });

  it.each([null, "MyThing", ["MyThing"], 7])("is not made of %j", (given) => {
    // @ts-expect-error: JavaScript passes anything.
    const build = (): string => topics.updateJobExecution.filter(given);
    expect(build).toThrow(ValidationError);
  });
});

describe("no topic is made", () => {
  it.each([
    ["", "length"],
    ["t".repeat(129), "length"],
    ["a+b", "pattern"],
    ["#", "pattern"],
    ["a/b", "pattern"],
    ["a\0b", "pattern"],
    ["MyThing\n", "pattern"],
    ["😀", "pattern"],
    ["\ud800", "pattern"],
    ["$next", "pattern"],
    [undefined, "required"],
    [null, "type"],
    [7, "type"],
    [["MyThing"], "type"],
    [new String("MyThing"), "type"],
  ])("for a thing called %j", (thingName, rule) => {
    // @ts-expect-error: JavaScript passes anything.
    const issues = findIssues(() => topics.getPendingJobExecutions.request({ thingName }));
    expect(issues).toEqual([
      {
        path: ["thingName"],
        pointer: "/thingName",
        rule,
        expected: "a string of 1 to 128 characters that matches `[a-zA-Z0-9:_-]+`",
        given: thingName,
        message: "expected a string of 1 to 128 characters that matches `[a-zA-Z0-9:_-]+`",
      },
    ]);
  });

  it("for several wrong labels, and all are told at once", () => {
    const issues = findIssues(() => topics.updateJobExecution.request({ thingName: "a/b", jobId: "j".repeat(65) }));
    expect(issues.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(["/thingName pattern", "/jobId length"]);
  });

  it("without labels", () => {
    // @ts-expect-error: JavaScript passes anything.
    expect(findIssues(() => topics.updateJobExecution.request()).map(({ path }) => path)).toEqual([["thingName"], ["jobId"]]);
  });

  it("for an update of $next, which only describe may ask for", () => {
    expect(() => topics.updateJobExecution.request({ thingName: "MyThing", jobId: "$next" })).toThrow("Invalid topic labels");
    expect(topics.describeJobExecution.request({ thingName: "MyThing", jobId: "$next" })).toBe("$aws/things/MyThing/jobs/$next/get");
  });

  it("of inherited labels", () => {
    expect(() => topics.updateJobExecution.request(Object.create(labels) as typeof labels)).toThrow(ValidationError);
  });
});
