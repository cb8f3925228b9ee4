import { z } from "zod";

const jobId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-zA-Z0-9_-]+$/);
const thingName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z0-9:_-]+$/);
const details = z.record(
  z
    .string()
    .min(1)
    .max(128)
    .regex(/^[a-zA-Z0-9:_-]+$/),
  z
    .string()
    .min(1)
    .max(1024)
    .regex(/^[^\p{C}]+$/u),
);
const number = z.int().min(0);
const numberOrText = z.union([number, z.string().regex(/^[0-9]{1,15}$/)]);
const seconds = z.number().min(0);
const token = z.string().min(1).max(64);

const update = z.looseObject({
  thingName,
  jobId,
  status: z.enum(["IN_PROGRESS", "SUCCEEDED", "FAILED", "REJECTED"]),
  statusDetails: details.optional(),
  expectedVersion: numberOrText.optional(),
  executionNumber: numberOrText.optional(),
  includeJobExecutionState: z.boolean().optional(),
  includeJobDocument: z.boolean().optional(),
  stepTimeoutInMinutes: z.union([z.int().min(1).max(10080), z.literal(-1)]).optional(),
  clientToken: token.optional(),
});

const execution = z.looseObject({
  jobId,
  thingName: thingName.optional(),
  status: z.string(),
  statusDetails: details.optional(),
  queuedAt: seconds,
  startedAt: seconds.optional(),
  lastUpdatedAt: seconds,
  approximateSecondsBeforeTimedOut: z.int().optional(),
  versionNumber: number,
  executionNumber: number,
  jobDocument: z.looseObject({}).optional(),
});

const describe = z.looseObject({ execution: execution.optional(), timestamp: seconds.optional(), clientToken: z.string().optional() });

const summary = z.looseObject({
  jobId,
  queuedAt: seconds,
  startedAt: seconds.optional(),
  lastUpdatedAt: seconds,
  versionNumber: number,
  executionNumber: number,
});

const pending = z.looseObject({
  inProgressJobs: z.array(summary),
  queuedJobs: z.array(summary),
  timestamp: seconds.optional(),
  clientToken: z.string().optional(),
});

function is(schema) {
  return (value) => schema.safeParse(value).success;
}

function report(schema) {
  return (value) => schema.safeParse(value).error?.issues.length ?? 0;
}

export const zod = {
  name: "zod 4",
  is: { update: is(update), describe: is(describe), pending: is(pending) },
  report: { update: report(update), describe: report(describe), pending: report(pending) },
};
