import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { JobsHttpsClient } from "../../generated/aws-iot-jobs/src/https.js";
import { ConnectionError } from "../../generated/aws-iot-jobs/src/index.js";
import { createCertificates } from "../contract/certificates.js";
import type { Certificates } from "../contract/certificates.js";
import { startHttpsResponder } from "../contract/https-responder.js";
import type { HttpsResponder } from "../contract/https-responder.js";
import { createCertificateClient } from "../contract/open-https-client.js";
import { startProxy } from "./tcp-proxy.js";
import type { TcpProxy } from "./tcp-proxy.js";

describe("a network under HTTPS", () => {
  let certificates: Certificates;
  let service: HttpsResponder;
  let proxy: TcpProxy;
  let jobs: JobsHttpsClient;

  beforeAll(async () => {
    certificates = await createCertificates();
  });
  beforeEach(async () => {
    service = await startHttpsResponder(certificates);
    proxy = await startProxy(service.port);
    jobs = createCertificateClient(`localhost:${proxy.port}`, certificates);
  });
  afterEach(async () => {
    await jobs.close();
    await proxy.close();
    await service.close();
  });

  it("that cuts connections in the middle of 1,000 requests lets each of them end, and sends no update twice", async () => {
    const jobIds = Array.from({ length: 1_000 }, (_, index) => `job-${index}`);
    const calls = jobIds.map((jobId) => jobs.updateJobExecution({ jobId, status: "SUCCEEDED" }).catch((error: unknown) => error));
    await expect.poll(() => service.received.length, { interval: 1, timeout: 9_000 }).toBeGreaterThan(100);
    proxy.cut();
    await expect.poll(() => service.received.length, { interval: 1, timeout: 9_000 }).toBeGreaterThan(300);
    proxy.cut();
    const endings = await Promise.all(calls);
    const failures = endings.filter((ending) => ending instanceof Error);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.every((failure) => failure instanceof ConnectionError && failure.outcome === "unknown")).toBe(true);
    const urls = service.received.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it("that cuts connections costs no question its answer", async () => {
    const jobIds = Array.from({ length: 300 }, (_, index) => `job-${index}`);
    const calls = jobIds.map((jobId) => jobs.describeJobExecution({ jobId }));
    await expect.poll(() => service.received.length, { interval: 1, timeout: 9_000 }).toBeGreaterThan(100);
    proxy.cut();
    const replies = await Promise.all(calls);
    expect(replies.map(({ execution }) => execution?.jobId)).toEqual(jobIds);
  });

  it("that lets nobody connect for a while loses nothing", async () => {
    proxy.refuse();
    const call = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    proxy.admit();
    await expect(call).resolves.toEqual({});
    expect(service.received).toHaveLength(1);
  });

  it("that lets nobody connect ends a call with the word that nothing was sent", async () => {
    proxy.refuse();
    await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" })).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
    });
  });

  it("that falls silent ends a call with its time-out", async () => {
    await jobs.getPendingJobExecutions();
    proxy.freeze();
    const call = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }, { timeoutMs: 100 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", outcome: "unknown" });
  });

  it("that falls silent while a connection is made ends a call with the word that nothing was sent", async () => {
    proxy.freeze();
    const call = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }, { timeoutMs: 100 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", outcome: "not sent" });
  });

  it("that closes one side ends a call at once", async () => {
    await jobs.getPendingJobExecutions();
    proxy.freeze();
    const call = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    proxy.halfClose();
    await expect(call).rejects.toThrow(ConnectionError);
  });

  it("that comes back serves the next call over a new connection", async () => {
    await jobs.getPendingJobExecutions();
    proxy.cut();
    await expect(jobs.getPendingJobExecutions()).resolves.toMatchObject({ inProgressJobs: [] });
  });
});
