import { describe, expect, it } from "vitest";
import { openTestedClient } from "./open-https-client.js";

describe("what travels over HTTPS", () => {
  it("is a path with encoded labels, in which a literal $next stands as it is", async () => {
    const { jobs, service } = await openTestedClient(undefined, { thingName: "My:Thing" });
    await jobs.getPendingJobExecutions();
    await jobs.describeJobExecution({ jobId: "$next" });
    await jobs.startNextPendingJobExecution();
    await jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    expect(service.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /things/My%3AThing/jobs",
      "GET /things/My%3AThing/jobs/%24next",
      "PUT /things/My%3AThing/jobs/$next",
      "POST /things/My%3AThing/jobs/job-1",
    ]);
  });

  it("has false and 0 in the query, and nothing that is undefined", async () => {
    const { jobs, service } = await openTestedClient();
    await jobs.describeJobExecution({ jobId: "job-1", executionNumber: 0, includeJobDocument: false });
    await jobs.describeJobExecution({ jobId: "job-1", executionNumber: undefined, clientToken: "token" });
    expect(service.received.map(({ url }) => url)).toEqual([
      "/things/MyThing/jobs/job-1?executionNumber=0&includeJobDocument=false",
      "/things/MyThing/jobs/job-1",
    ]);
  });

  it("has false, 0 and -1 in the body, and nothing that is undefined", async () => {
    const { jobs, service } = await openTestedClient((_request, usual) => ({ ...usual, status: 200, body: {} }));
    await jobs.updateJobExecution({
      jobId: "job-1",
      status: "IN_PROGRESS",
      statusDetails: undefined,
      expectedVersion: 0,
      includeJobDocument: false,
      stepTimeoutInMinutes: -1,
      clientToken: "token",
    });
    expect(JSON.parse(service.received[0]?.body ?? "")).toEqual({
      status: "IN_PROGRESS",
      expectedVersion: 0,
      includeJobDocument: false,
      stepTimeoutInMinutes: -1,
    });
  });

  it("has numbers in the body that were given as text, since HTTPS takes no other", async () => {
    const { jobs, service } = await openTestedClient((_request, usual) => ({ ...usual, status: 200, body: {} }));
    await jobs.updateJobExecution({ jobId: "job-1", status: "FAILED", expectedVersion: "0", executionNumber: "12" });
    expect(JSON.parse(service.received[0]?.body ?? "")).toEqual({ status: "FAILED", expectedVersion: 0, executionNumber: 12 });
  });

  it("has members in the body that the API is not known to have", async () => {
    const { jobs, service } = await openTestedClient((_request, usual) => ({ ...usual, status: 200, body: {} }));
    await jobs.updateJobExecution({ jobId: "job-1", status: "FAILED", ...{ newMember: { deep: [1] } } });
    expect(JSON.parse(service.received[0]?.body ?? "")).toEqual({ status: "FAILED", newMember: { deep: [1] } });
  });

  it("is an empty object where a body has nothing to say", async () => {
    const { jobs, service } = await openTestedClient();
    await jobs.startNextPendingJobExecution();
    expect(service.received[0]).toMatchObject({ body: "{}", headers: { "content-type": "application/json", "content-length": "2" } });
  });

  it("has neither a body nor its type where it is read", async () => {
    const { jobs, service } = await openTestedClient();
    await jobs.describeJobExecution({ jobId: "$next" });
    expect(service.received[0]?.body).toBe("");
    expect(service.received[0]?.headers).not.toHaveProperty("content-type");
    expect(service.received[0]?.headers).not.toHaveProperty("transfer-encoding");
  });

  it("is for the client's own thing, whatever else a caller passes", async () => {
    const { jobs, service } = await openTestedClient();
    const input = { jobId: "job-1", thingName: "OtherThing" };
    await jobs.describeJobExecution(input);
    expect(service.received[0]?.url).toBe("/things/MyThing/jobs/job-1");
  });

  it("goes over connections that are closed with the client", async () => {
    const { jobs, service } = await openTestedClient();
    await Promise.all([jobs.getPendingJobExecutions(), jobs.getPendingJobExecutions()]);
    expect(service.countOpenConnections()).toBe(2);
    await jobs.close();
    await expect.poll(service.countOpenConnections).toBe(0);
  });

  it("goes over one connection where requests come one after another", async () => {
    const { jobs, service } = await openTestedClient();
    for (let count = 0; count < 10; count++) await jobs.getPendingJobExecutions();
    expect(service.countConnections()).toBe(1);
  });
});
