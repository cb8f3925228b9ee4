import { describe, expect, it } from "vitest";
import { HttpsDescribeJobExecutionResponse, JobEventMessage, JobExecutionsChangedMessage } from "../../../generated/aws-iot-jobs/src/index.js";

const execution = { jobId: "job-1", status: "QUEUED", queuedAt: 1, lastUpdatedAt: 1, versionNumber: 1, executionNumber: 1 };

describe("what AWS sends", () => {
  it("may be a document that presigned URLs have made longer than the stored one", () => {
    const jobDocument = JSON.stringify({ url: "x".repeat(40_000) });
    expect(HttpsDescribeJobExecutionResponse.validate({ execution: { ...execution, jobDocument } })).toEqual([]);
  });

  it("may count executions in every state, and name the targets that are left", () => {
    const event: JobEventMessage = {
      jobId: "job-1",
      eventOperation: "completed",
      eventType: "JOB",
      eventId: "e",
      timestamp: 1,
      operation: "completed",
      jobProcessDetails: { numberOfTimedOutThings: 3, numberOfQueuedThings: 0, numberOfInProgressThings: 1, processingTargets: ["arn:x"] },
    };
    expect(JobEventMessage.validate(event)).toEqual([]);
  });

  it("may have an empty list where nothing is pending", () => {
    expect(JobExecutionsChangedMessage.validate({ thingName: "MyThing", timestamp: 1, jobs: { QUEUED: [] } })).toEqual([]);
  });
});
