import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { JobsClient } from "../../generated/aws-iot-jobs/src/client.js";
import { InvalidStateTransitionError, JobExecutionStatus, ResourceNotFoundError } from "../../generated/aws-iot-jobs/src/index.js";
import { createCertificates } from "../contract/certificates.js";
import type { Certificates } from "../contract/certificates.js";
import { createCertificateClient } from "../contract/open-https-client.js";
import { startValidatingServer } from "./validating-server.js";
import type { ValidatingServer } from "./validating-server.js";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});

/** A server and a client of it, both until the test is over. */
async function openClient(
  respond?: Parameters<typeof startValidatingServer>[1],
): Promise<{ readonly jobs: JobsClient; readonly server: ValidatingServer }> {
  const server = await startValidatingServer(certificates, respond);
  const jobs = createCertificateClient(server.endpoint, certificates, { retries: 0 });
  onTestFinished(async () => {
    await jobs.close();
    await server.close();
  });
  return { jobs, server };
}

describe("a server that express-openapi-validator guards with the published document", () => {
  it.each<{ readonly what: string; readonly call: (jobs: JobsClient) => Promise<unknown>; readonly reply: object }>([
    {
      what: "the list of pending executions",
      call: (jobs) => jobs.getPendingJobExecutions(),
      reply: { inProgressJobs: [], queuedJobs: [{ jobId: "job-1" }] },
    },
    {
      what: "the start of the next execution, with nothing else said",
      call: (jobs) => jobs.startNextPendingJobExecution(),
      reply: { execution: { jobId: "job-1", status: "IN_PROGRESS" } },
    },
    {
      what: "the start of the next execution, with all that can be said",
      call: (jobs) => jobs.startNextPendingJobExecution({ statusDetails: { step: "download" }, stepTimeoutInMinutes: 10 }),
      reply: { execution: { statusDetails: { step: "download" } } },
    },
    {
      what: "an execution by its job",
      call: (jobs) => jobs.describeJobExecution({ jobId: "job-7", executionNumber: 3, includeJobDocument: true }),
      reply: { execution: { jobId: "job-7", executionNumber: 3, jobDocument: { operation: "install" } } },
    },
    {
      what: "the next execution",
      call: (jobs) => jobs.describeJobExecution({ jobId: "$next" }),
      reply: { execution: { jobId: "job-1" } },
    },
    {
      what: "an update with nothing but a status",
      call: (jobs) => jobs.updateJobExecution({ jobId: "job-1", status: JobExecutionStatus.SUCCEEDED }),
      reply: {},
    },
    {
      what: "an update with all that can be said",
      call: (jobs) =>
        jobs.updateJobExecution({
          jobId: "job-1",
          status: "IN_PROGRESS",
          statusDetails: { step: "install" },
          expectedVersion: 1,
          executionNumber: 1,
          includeJobExecutionState: true,
          includeJobDocument: true,
          stepTimeoutInMinutes: -1,
        }),
      reply: { executionState: { status: "IN_PROGRESS", versionNumber: 2 }, jobDocument: { steps: [1, { deep: true }] } },
    },
  ])("accepts $what", async ({ call, reply }) => {
    const { jobs, server } = await openClient();
    expect({ reply: await call(jobs), complaints: server.complaints }).toMatchObject({ reply, complaints: [] });
  });

  it.each([
    {
      what: "an execution that nobody knows",
      call: (jobs: JobsClient) => jobs.describeJobExecution({ jobId: "unknown" }),
      Refusal: ResourceNotFoundError,
    },
    {
      what: "an update that comes too late",
      call: (jobs: JobsClient) => jobs.updateJobExecution({ jobId: "over", status: "FAILED" }),
      Refusal: InvalidStateTransitionError,
    },
  ])("lets the refusal of $what through", async ({ call, Refusal }) => {
    const { jobs, server } = await openClient();
    await expect(call(jobs)).rejects.toThrow(Refusal);
    expect(server.complaints).toEqual([]);
  });

  it("lets an answer through that has nothing but what is essential", async () => {
    const { jobs, server } = await openClient((usual) => ({ ...usual, body: { execution: { jobId: "job-1" } } }));
    expect(await jobs.describeJobExecution({ jobId: "$next" })).toEqual({ execution: { jobId: "job-1" } });
    expect(server.complaints).toEqual([]);
  });

  it("would refuse an answer that breaks the document", async () => {
    const { jobs, server } = await openClient((usual) => ({ ...usual, body: { execution: { jobId: "job-1", versionNumber: {} } } }));
    await expect(jobs.describeJobExecution({ jobId: "$next" })).rejects.toThrow();
    expect(server.complaints).toEqual([expect.stringContaining("versionNumber")]);
  });
});
