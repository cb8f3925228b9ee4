import { Agent as HttpAgent } from "node:http";
import { Agent } from "node:https";
import type { LookupFunction } from "node:net";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { JobsHttpsClient as JobsFetchClient } from "../../generated/aws-iot-jobs/src/https-fetch.js";
import { JobsHttpsClient, mutualTls } from "../../generated/aws-iot-jobs/src/https.js";
import type { JobsHttpsClientOptions } from "../../generated/aws-iot-jobs/src/https.js";
import { ValidationError } from "../../generated/aws-iot-jobs/src/index.js";
import { createCertificates } from "./certificates.js";
import type { Certificates } from "./certificates.js";
import { startHttpsResponder } from "./https-responder.js";
import type { HttpsResponder } from "./https-responder.js";
import { createSigningClient } from "./open-https-client.js";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});

async function startService(): Promise<HttpsResponder> {
  const service = await startHttpsResponder(certificates);
  onTestFinished(service.close);
  return service;
}

function openClient(options: Omit<JobsHttpsClientOptions, "thingName">): JobsHttpsClient {
  const jobs = new JobsHttpsClient({ thingName: "MyThing", ...options });
  onTestFinished(() => jobs.close());
  return jobs;
}

function createAgent(options: ConstructorParameters<typeof Agent>[0]): Agent {
  const agent = new Agent({ keepAlive: true, ...options });
  onTestFinished(() => agent.destroy());
  return agent;
}

describe("an agent of one's own", () => {
  it("has the key and the certificate, as one that asks a security chip has", async () => {
    const { port, received } = await startService();
    const { ca, device } = certificates;
    const jobs = openClient({ endpoint: `localhost:${port}`, auth: mutualTls(), agent: createAgent({ ca, ...device }) });
    await jobs.getPendingJobExecutions();
    expect(received).toMatchObject([{ caller: "MyThing" }]);
  });

  it("finds names that nobody else knows, and says which server is meant", async () => {
    const { port, received } = await startService();
    const { ca, device } = certificates;
    const lookup = vi.fn<LookupFunction>((_host, _options, done) => done(null, [{ address: "127.0.0.1", family: 4 }]));
    const agent = createAgent({ lookup, servername: "localhost", autoSelectFamily: true });
    const jobs = openClient({ endpoint: `jobs.factory.internal:${port}`, auth: mutualTls({ ca, ...device }), agent });
    await jobs.getPendingJobExecutions();
    expect(lookup).toHaveBeenCalledWith("jobs.factory.internal", expect.anything(), expect.anything());
    expect(received).toMatchObject([{ caller: "MyThing", headers: { host: `jobs.factory.internal:${port}` } }]);
  });

  it("trusts no more than the client does", async () => {
    const { port, received } = await startService();
    const jobs = openClient({ endpoint: `localhost:${port}`, auth: mutualTls(certificates.device), agent: createAgent({}), retries: 0 });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ name: "ConnectionError", outcome: "not sent" });
    expect(received).toEqual([]);
  });

  it("outlives the client, since others may use it", async () => {
    const { port, countConnections } = await startService();
    const { ca, device } = certificates;
    const options = { endpoint: `localhost:${port}`, auth: mutualTls({ ca, ...device }), agent: createAgent({}) };
    const first = openClient(options);
    await first.getPendingJobExecutions();
    await first.close();
    await openClient(options).getPendingJobExecutions();
    expect(countConnections()).toBe(1);
  });

  it.each([
    ["is none", { endpoint: "localhost:8443", agent: { destroy: (): void => undefined } }],
    ["would speak without TLS", { endpoint: "http://localhost:8080", agent: new HttpAgent() }],
  ])("is refused where it %s", (_, options) => {
    const auth = { scheme: "sigV4", sign: () => Promise.reject(new Error("never asked")) } as const;
    expect(() => openClient({ ...options, auth })).toThrow(ValidationError);
  });
});

describe("a fetch of one's own", () => {
  it("carries the requests", async () => {
    const service = await startHttpsResponder(undefined);
    onTestFinished(service.close);
    const own = vi.fn<typeof fetch>((input, init) => fetch(input, init));
    const jobs = createSigningClient(service.endpoint, { fetch: own }, JobsFetchClient);
    expect(await jobs.getPendingJobExecutions()).toHaveProperty("queuedJobs");
    expect(own).toHaveBeenCalledTimes(1);
    expect(service.received).toHaveLength(1);
  });

  it("is refused where nothing uses it, as an agent is beside fetch", () => {
    expect(() => createSigningClient("localhost", { fetch })).toThrow(ValidationError);
    expect(() => createSigningClient("localhost", { agent: new Agent() }, JobsFetchClient)).toThrow(ValidationError);
  });
});
