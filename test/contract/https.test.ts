import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import type { TlsOptions } from "node:tls";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { JobsHttpsClient as JobsFetchClient } from "../../generated/aws-iot-jobs/src/https-fetch.js";
import { mutualTls } from "../../generated/aws-iot-jobs/src/https.js";
import { ConnectionError } from "../../generated/aws-iot-jobs/src/index.js";
import { createCertificates } from "./certificates.js";
import type { Certificates } from "./certificates.js";
import { startHttpsResponder } from "./https-responder.js";
import type { HttpsResponder } from "./https-responder.js";
import { describeClientContract } from "./jobs-client-contract.js";
import { createCertificateClient, createSigningClient } from "./open-https-client.js";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});

describeClientContract("HTTPS with a client certificate", async () => {
  const service = await startHttpsResponder(certificates);
  const jobs = createCertificateClient(service.endpoint, certificates);
  return { jobs, countReceived: () => service.received.length, end: () => jobs.close().then(service.close) };
});

describe.each([
  { carrier: "Node's own client", Client: undefined },
  { carrier: "fetch", Client: JobsFetchClient },
])("with $carrier", ({ carrier, Client }) => {
  describeClientContract(`HTTPS with signatures, by ${carrier}`, async () => {
    const service = await startHttpsResponder(undefined);
    const jobs = createSigningClient(service.endpoint, {}, Client);
    return { jobs, countReceived: () => service.received.length, end: () => jobs.close().then(service.close) };
  });
});

/** A service that demands a certificate, until the test is over. */
async function startDemandingService(): Promise<HttpsResponder> {
  const service = await startHttpsResponder(certificates);
  onTestFinished(service.close);
  return service;
}

/** A server that hangs up as soon as TLS stands, and the protocols that were agreed on, until the test is over. */
async function startTlsServer(options: TlsOptions): Promise<{ readonly port: number; readonly protocols: readonly unknown[] }> {
  const protocols: unknown[] = [];
  const server = createServer({ ...certificates.server, ...options }, (socket) => {
    protocols.push(socket.alpnProtocol);
    socket.destroy();
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, protocols };
}

describe("a client certificate", () => {
  it("is shown to the service", async () => {
    const service = await startDemandingService();
    const jobs = createCertificateClient(service.endpoint, certificates);
    await jobs.getPendingJobExecutions();
    await jobs.close();
    expect(service.received[0]?.caller).toBe("MyThing");
  });

  it("may come as bytes, as they are read from a file", async () => {
    const service = await startDemandingService();
    const { ca, device } = certificates;
    const auth = mutualTls({ ca: [Uint8Array.from(Buffer.from(ca))], cert: Buffer.from(device.cert), key: Buffer.from(device.key) });
    const jobs = createCertificateClient(service.endpoint, certificates, { auth });
    await jobs.getPendingJobExecutions();
    await jobs.close();
    expect(service.received[0]?.caller).toBe("MyThing");
  });

  it("that is missing ends the call with a reason, and nothing was done", async () => {
    const { endpoint, received } = await startDemandingService();
    const jobs = createCertificateClient(endpoint, certificates, { auth: mutualTls({ ca: certificates.ca }) });
    const update = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    await expect(update).rejects.toMatchObject({ outcome: "not sent", message: expect.stringContaining("certificate required") as string });
    await jobs.close();
    expect(received).toEqual([]);
  });

  it("that nobody knows is refused by the service", async () => {
    const { endpoint, received } = await startDemandingService();
    const { ca, stranger } = certificates;
    const jobs = createCertificateClient(endpoint, certificates, { auth: mutualTls({ ca, ...stranger }) });
    await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" })).rejects.toThrow(ConnectionError);
    await jobs.close();
    expect(received).toEqual([]);
  });

  it("of the service that nobody knows is refused before anything is sent", async () => {
    const { endpoint, received } = await startDemandingService();
    const jobs = createCertificateClient(endpoint, certificates, { auth: mutualTls({ ...certificates.device }) });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ outcome: "not sent" });
    await jobs.close();
    expect(received).toEqual([]);
  });

  it("of another host is refused before anything is sent", async () => {
    const { port, received } = await startDemandingService();
    const jobs = createCertificateClient(`127.0.0.2:${port}`, certificates);
    const message = expect.stringContaining("does not match certificate's altnames") as string;
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ outcome: "not sent", message });
    await jobs.close();
    expect(received).toEqual([]);
  });

  it("comes with the name of the protocol where the port is shared with others", async () => {
    const { port, protocols } = await startTlsServer({ ALPNProtocols: ["x-amzn-http-ca"] });
    const { ca, device } = certificates;
    const auth = mutualTls({ ca, ...device, alpnProtocol: "x-amzn-http-ca" });
    const jobs = createCertificateClient(`localhost:${port}`, certificates, { auth, retries: 0 });
    await jobs.getPendingJobExecutions().catch(() => undefined);
    await jobs.close();
    expect(protocols).toEqual(["x-amzn-http-ca"]);
  });

  it("that OpenSSL cannot read is refused when the client is made", () => {
    expect(() => createCertificateClient("localhost", certificates, { auth: mutualTls({ cert: "nonsense", key: "nonsense" }) })).toThrow();
  });
});
