import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  InvalidStateTransitionError,
  RequestThrottledError,
  ResourceNotFoundError,
  TerminalStateReachedError,
} from "../../generated/aws-iot-jobs/src/errors.js";
import type { JobsClient } from "../../generated/aws-iot-jobs/src/client.js";
import { ValidationError } from "../../generated/aws-iot-jobs/src/index.js";
import { createCycle } from "../runtime/values/not-json.js";
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
      ["a client token of 66 bytes", { clientToken: "ä".repeat(33) }],
      ["details in a Map", { statusDetails: new Map([["step", "2"]]) as never }],
      ["details that are not there yet", { statusDetails: Promise.resolve({ step: "2" }) as never }],
      ["details that write themselves", { statusDetails: { step: "2", toJSON: () => ({}) } as never }],
      ["a request that writes itself", { toJSON: () => ({ status: "FAILED" }) } as never],
      ["a number that JSON does not have, in a member that nobody knows", { extra: { at: Number.NaN } } as never],
      ["a BigInt in a member that nobody knows", { extra: [1n] } as never],
    ])("refuses %s, and sends nothing", async (_, mistake) => {
      const before = client.countReceived();
      await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED", ...mistake })).rejects.toThrow(ValidationError);
      await jobs.getPendingJobExecutions();
      expect(client.countReceived() - before).toBe(1);
    });

    it("sends what was checked, whatever a getter says the next time", async () => {
      const texts = ["one", "two", "three"];
      const statusDetails = {
        get step(): string {
          return texts.shift() ?? "a line\nthat no one has checked";
        },
      };
      const { executionState } = await jobs.updateJobExecution({
        jobId: "job-1",
        status: "IN_PROGRESS",
        statusDetails,
        includeJobExecutionState: true,
      });
      expect(["one", "two", "three"]).toContain(executionState?.statusDetails?.["step"]);
    });

    it.each<readonly [string, unknown, unknown?]>([
      ["null for a request", null],
      ["a number for a request", 5],
      ["a function for a request", () => ({ jobId: "job-1" })],
      [
        "a request whose getter throws",
        {
          jobId: "job-1",
          get status() {
            throw new TypeError("not now");
          },
        },
      ],
      [
        "a request that is a proxy and throws",
        new Proxy(
          {},
          {
            get: () => {
              throw new TypeError("not now");
            },
          },
        ),
      ],
      ["a request that holds itself", Object.assign(createCycle(), { jobId: "job-1", status: "SUCCEEDED" })],
      ["null for options", { jobId: "job-1", status: "SUCCEEDED" }, null],
      ["a number for options", { jobId: "job-1", status: "SUCCEEDED" }, 5],
      ["text for a time-out", { jobId: "job-1", status: "SUCCEEDED" }, { timeoutMs: "5" }],
      ["a controller for its signal", { jobId: "job-1", status: "SUCCEEDED" }, { signal: new AbortController() }],
      ["an option that there is not", { jobId: "job-1", status: "SUCCEEDED" }, { timeout: 5 }],
    ])("rejects %s with an error of its own, and throws nothing at once", async (_, input, options) => {
      const before = client.countReceived();
      const call = jobs.updateJobExecution(input as never, options as never);
      await expect(call).rejects.toThrow(ValidationError);
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
