import { scope, type } from "arktype";

const types = scope({
  jobId: "1 <= /^[a-zA-Z0-9_-]+$/ <= 64",
  thingName: "1 <= /^[a-zA-Z0-9:_-]+$/ <= 128",
  detailsValue: type(/^[^\p{C}]+$/u).and("1 <= string <= 1024"),
  details: { "[/^[a-zA-Z0-9:_-]{1,128}$/]": "detailsValue" },
  count: "number.safe % 1 >= 0",
  countOrText: "count | /^[0-9]{1,15}$/",
  seconds: "number >= 0",
  update: {
    thingName: "thingName",
    jobId: "jobId",
    status: "'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'REJECTED'",
    "statusDetails?": "details",
    "expectedVersion?": "countOrText",
    "executionNumber?": "countOrText",
    "includeJobExecutionState?": "boolean",
    "includeJobDocument?": "boolean",
    "stepTimeoutInMinutes?": "1 <= number.integer <= 10080 | -1",
    "clientToken?": "1 <= string <= 64",
  },
  execution: {
    jobId: "jobId",
    "thingName?": "thingName",
    status: "string",
    "statusDetails?": "details",
    queuedAt: "seconds",
    "startedAt?": "seconds",
    lastUpdatedAt: "seconds",
    "approximateSecondsBeforeTimedOut?": "number.integer",
    versionNumber: "count",
    executionNumber: "count",
    "jobDocument?": "object",
  },
  describe: { "execution?": "execution", "timestamp?": "seconds", "clientToken?": "string" },
  summary: {
    jobId: "jobId",
    queuedAt: "seconds",
    "startedAt?": "seconds",
    lastUpdatedAt: "seconds",
    versionNumber: "count",
    executionNumber: "count",
  },
  pending: { inProgressJobs: "summary[]", queuedJobs: "summary[]", "timestamp?": "seconds", "clientToken?": "string" },
}).export();

function is(checked) {
  return (value) => checked.allows(value);
}

function report(checked) {
  return (value) => {
    const result = checked(value);
    return result instanceof type.errors ? result.length : 0;
  };
}

export const arktype = {
  name: "arktype",
  is: { update: is(types.update), describe: is(types.describe), pending: is(types.pending) },
  report: { update: report(types.update), describe: report(types.describe), pending: report(types.pending) },
};
