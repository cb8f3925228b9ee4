import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  InvalidStateTransitionError,
  RequestThrottledError,
  ResourceNotFoundError,
  TerminalStateReachedError,
} from "../../generated/aws-iot-jobs/src/errors.js";
import type { JobsClient } from "../../generated/aws-iot-jobs/src/client.js";
import { ValidationError } from "../../generated/aws-iot-jobs/src/index.js";
import type { UpdateJobExecutionRequest } from "../../generated/aws-iot-jobs/src/index.js";

/** A client on a transport, with the service of `jobs-service.ts` at the other end. */
export interface OpenClient {
  readonly jobs: JobsClient;
  /** How many requests have reached the service so far. */
  readonly countReceived: () => number;
  /** Ends everything that was started for it. */
  readonly end: () => Promise<void>;
}

const jobDocument = { operation: "install", steps: [1, { deep: true }] };

/** What every client must do, whatever carries its requests. */
export function describeClientContract(name: string, open: () => Promise<OpenClient>): void {
  describe(`a client over ${name}`, () => {
    let client: OpenClient;
    let jobs: JobsClient;
    beforeAll(async () => {
      client = await open();
      ({ jobs } = client);
    });
    afterAll(() => client.end());

    it("lists what is pending", async () => {
      const { inProgressJobs, queuedJobs } = await jobs.getPendingJobExecutions();
      expect(inProgressJobs).toEqual([]);
      expect(queuedJobs.map(({ jobId }) => jobId)).toEqual(["job-1"]);
    });

    it("uses of an odd reply what can be used", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "odd" });
      expect(execution).toEqual({
        jobId: "odd",
        statusDetails: { empty: "", lines: "one\ntwo", "a.b": "c" },
        queuedAt: 1_719_943_500,
        lastUpdatedAt: 1_719_943_500_000,
        versionNumber: 3,
        executionNumber: -1,
      });
    });

    it("gets no execution that has no name", async () => {
      expect(await jobs.describeJobExecution({ jobId: "nameless" })).not.toHaveProperty("execution");
    });

    it("gets of an odd conflict the version of the execution", async () => {
      const refused = jobs.updateJobExecution({ jobId: "odd", status: "SUCCEEDED" });
      await expect(refused).rejects.toMatchObject({ executionState: { versionNumber: 4 } });
    });

    it("starts the next job and gets its document as an object", async () => {
      const { execution } = await jobs.startNextPendingJobExecution({ statusDetails: { step: "download" } });
      expect(execution).toMatchObject({ status: "IN_PROGRESS", statusDetails: { step: "download" }, jobDocument });
    });

    it("describes the next job without starting it", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "$next" });
      expect(execution).toMatchObject({ jobId: "job-1", status: "QUEUED", jobDocument });
    });

    it("leaves the document out where it is told to", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "job-7", includeJobDocument: false, executionNumber: 0 });
      expect(execution).toMatchObject({ jobId: "job-7", executionNumber: 0 });
      expect(execution).not.toHaveProperty("jobDocument");
    });

    it("takes numbers that are written as text", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "job-7", executionNumber: "0" });
      expect(execution).toMatchObject({ jobId: "job-7", executionNumber: 0 });
      await expect(jobs.updateJobExecution({ jobId: "job-7", status: "SUCCEEDED", expectedVersion: "1" })).resolves.toBeDefined();
    });

    it("gets no execution where there is none", async () => {
      expect(await jobs.describeJobExecution({ jobId: "idle" })).not.toHaveProperty("execution");
    });

    it("lets states and members pass that it does not know", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "future" });
      expect(execution).toMatchObject({ status: "PAUSED", newMember: 1 });
    });

    it("reports progress and gets the new state", async () => {
      const { executionState } = await jobs.updateJobExecution({
        jobId: "job-1",
        status: "IN_PROGRESS",
        statusDetails: { step: "install" },
        expectedVersion: 1,
        includeJobExecutionState: true,
        stepTimeoutInMinutes: -1,
      });
      expect(executionState).toEqual({ status: "IN_PROGRESS", statusDetails: { step: "install" }, versionNumber: 2 });
    });

    it("takes a guarded update with the version 0 for one", async () => {
      const guarded = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED", expectedVersion: 0 });
      await expect(guarded).rejects.toMatchObject({ executionState: { status: "QUEUED", versionNumber: 1 } });
    });

    it("fails with the class of each error", async () => {
      await expect(jobs.describeJobExecution({ jobId: "unknown" })).rejects.toThrow(ResourceNotFoundError);
      await expect(jobs.describeJobExecution({ jobId: "over" })).rejects.toThrow(TerminalStateReachedError);
      const update = jobs.updateJobExecution({ jobId: "over", status: "FAILED" });
      await expect(update).rejects.toThrow(InvalidStateTransitionError);
      await expect(update).rejects.toMatchObject({
        executionState: { status: "SUCCEEDED", versionNumber: 4 },
        operation: "updateJobExecution",
      });
    });

    it("says that a throttled request may succeed later", async () => {
      const throttled = jobs.updateJobExecution({ jobId: "busy", status: "FAILED" });
      await expect(throttled).rejects.toThrow(RequestThrottledError);
      await expect(throttled).rejects.toMatchObject({ retryable: true });
    });

    it("gives the error of the service its name, its code and the service's own words", async () => {
      await expect(jobs.describeJobExecution({ jobId: "unknown" })).rejects.toMatchObject({
        name: "ResourceNotFoundError",
        code: "ResourceNotFound",
        message: "There is no such execution.",
      });
    });

    it("gives times as numbers of seconds, which is what their type says", async () => {
      const { execution } = await jobs.describeJobExecution({ jobId: "job-1" });
      const queuedAt: number | undefined = execution?.queuedAt;
      expect(queuedAt).toBe(1_719_943_500);
    });

    it("leaves what the caller passed as it was", async () => {
      const statusDetails = Object.freeze({ step: "install" });
      const input = Object.freeze({ jobId: "job-1", status: "IN_PROGRESS", statusDetails, clientToken: "mine" } as const);
      await jobs.updateJobExecution(input);
      expect(input).toEqual({ jobId: "job-1", status: "IN_PROGRESS", statusDetails: { step: "install" }, clientToken: "mine" });
    });

    it.each<[string, Partial<UpdateJobExecutionRequest>]>([
      ["a job identifier with a slash", { jobId: "a/b" }],
      ["a job identifier that is a wildcard", { jobId: "+" }],
      ["an empty job identifier", { jobId: "" }],
      ["a job identifier of 65 characters", { jobId: "j".repeat(65) }],
      ["$next where one job is meant", { jobId: "$next" }],
      ["an update without a status", { status: undefined as never }],
      ["a status that only the service sets", { status: "TIMED_OUT" as never }],
      ["a status in small letters", { status: "succeeded" as never }],
      ["a detail with a line break", { statusDetails: { log: "one\ntwo" } }],
      ["an empty detail", { statusDetails: { log: "" } }],
      ["a detail of 1,025 characters", { statusDetails: { log: "x".repeat(1_025) } }],
      ["a detail with a space in its name", { statusDetails: { "my log": "x" } }],
      ["a version that is a fraction", { expectedVersion: 1.5 }],
      ["a step time-out of more than a week", { stepTimeoutInMinutes: 10_081 }],
      ["text for a yes or no", { includeJobDocument: "yes" as never }],
      ["a client token of 65 characters", { clientToken: "t".repeat(65) }],
    ])("refuses %s, and sends nothing", async (_, mistake) => {
      const before = client.countReceived();
      await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED", ...mistake })).rejects.toThrow(ValidationError);
      await jobs.getPendingJobExecutions();
      expect(client.countReceived() - before).toBe(1);
    });

    it("refuses what the service would refuse, with every issue", async () => {
      const refused = jobs.updateJobExecution({ jobId: "a/b", status: "TIMED_OUT" as never });
      await expect(refused).rejects.toThrow(ValidationError);
      await expect(refused).rejects.toMatchObject({ issues: [{ path: ["jobId"] }, { path: ["status"] }] });
    });

    it("carries many requests at once", async () => {
      const jobIds = Array.from({ length: 200 }, (_, index) => `job-${index}`);
      const replies = await Promise.all(jobIds.map((jobId) => jobs.describeJobExecution({ jobId })));
      expect(replies.map(({ execution }) => execution?.jobId)).toEqual(jobIds);
    });

    it("ends a call whose signal is aborted", async () => {
      await expect(jobs.getPendingJobExecutions({}, { signal: AbortSignal.abort("enough") })).rejects.toMatchObject({
        name: "AbortError",
        cause: "enough",
      });
    });

    it("works with jobs that are called as topics are", async () => {
      for (const jobId of ["get", "update", "accepted", "notify", "start-next"]) {
        expect((await jobs.describeJobExecution({ jobId })).execution?.jobId).toBe(jobId);
      }
    });
  });
}
