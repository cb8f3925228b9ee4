import * as v from "valibot";

const jobId = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[a-zA-Z0-9_-]+$/));
const thingName = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[a-zA-Z0-9:_-]+$/));
const details = v.record(
  v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[a-zA-Z0-9:_-]+$/)),
  v.pipe(v.string(), v.minLength(1), v.maxLength(1024), v.regex(/^[^\p{C}]+$/u)),
);
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const numberOrText = v.union([number, v.pipe(v.string(), v.regex(/^[0-9]{1,15}$/))]);
const seconds = v.pipe(v.number(), v.minValue(0));

const update = v.looseObject({
  thingName,
  jobId,
  status: v.picklist(["IN_PROGRESS", "SUCCEEDED", "FAILED", "REJECTED"]),
  statusDetails: v.optional(details),
  expectedVersion: v.optional(numberOrText),
  executionNumber: v.optional(numberOrText),
  includeJobExecutionState: v.optional(v.boolean()),
  includeJobDocument: v.optional(v.boolean()),
  stepTimeoutInMinutes: v.optional(v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10080)), v.literal(-1)])),
  clientToken: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
});

const execution = v.looseObject({
  jobId,
  thingName: v.optional(thingName),
  status: v.string(),
  statusDetails: v.optional(details),
  queuedAt: seconds,
  startedAt: v.optional(seconds),
  lastUpdatedAt: seconds,
  approximateSecondsBeforeTimedOut: v.optional(v.pipe(v.number(), v.safeInteger())),
  versionNumber: number,
  executionNumber: number,
  jobDocument: v.optional(v.looseObject({})),
});

const describe = v.looseObject({ execution: v.optional(execution), timestamp: v.optional(seconds), clientToken: v.optional(v.string()) });

const summary = v.looseObject({
  jobId,
  queuedAt: seconds,
  startedAt: v.optional(seconds),
  lastUpdatedAt: seconds,
  versionNumber: number,
  executionNumber: number,
});

const pending = v.looseObject({
  inProgressJobs: v.array(summary),
  queuedJobs: v.array(summary),
  timestamp: v.optional(seconds),
  clientToken: v.optional(v.string()),
});

function is(schema) {
  return (value) => v.is(schema, value);
}

function report(schema) {
  return (value) => v.safeParse(schema, value).issues?.length ?? 0;
}

export const valibot = {
  name: "valibot",
  is: { update: is(update), describe: is(describe), pending: is(pending) },
  report: { update: report(update), describe: report(describe), pending: report(pending) },
};
