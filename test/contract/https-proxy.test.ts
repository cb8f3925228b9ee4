import { inspect } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { JobsHttpsClient } from "../../generated/aws-iot-jobs/src/https.js";
import { ValidationError } from "../../generated/aws-iot-jobs/src/index.js";
import { environmentProxyAgent, proxyAgent } from "../../generated/aws-iot-jobs/src/proxy.js";
import type { ProxyAgentOptions } from "../../generated/aws-iot-jobs/src/proxy.js";
import { createCertificates } from "./certificates.js";
import type { Certificates } from "./certificates.js";
import { startConnectProxy } from "./connect-proxy.js";
import type { ProxyBehaviour } from "./connect-proxy.js";
import { startHttpsResponder } from "./https-responder.js";
import type { HttpsResponder } from "./https-responder.js";
import { createCertificateClient } from "./open-https-client.js";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});

interface Behind {
  readonly jobs: JobsHttpsClient;
  readonly service: HttpsResponder;
}

/** A service that demands a certificate, and a client that reaches it by an agent, until the test is over. */
async function openClient(createAgent: (service: HttpsResponder) => ReturnType<typeof proxyAgent>): Promise<Behind> {
  const service = await startHttpsResponder(certificates);
  const agent = createAgent(service);
  const jobs = createCertificateClient(service.endpoint, certificates, { agent, retries: 0 });
  onTestFinished(async () => {
    await jobs.close();
    agent.destroy();
    await service.close();
  });
  return { jobs, service };
}

/** What a call through a proxy ends with that behaves like this. */
async function callThrough(behaviour: ProxyBehaviour): Promise<unknown> {
  const proxy = await startConnectProxy(behaviour);
  const { jobs, service } = await openClient(() => proxyAgent({ url: `http://${proxy.address}` }));
  const error = await jobs.startNextPendingJobExecution().catch((reason: unknown) => reason);
  expect(service.received).toEqual([]);
  return error;
}

describe("a client behind a proxy", () => {
  it("reaches the service from end to end, with the device's certificate", async () => {
    const proxy = await startConnectProxy();
    const { jobs, service } = await openClient(() => proxyAgent({ url: `http://${proxy.address}` }));
    expect(await jobs.getPendingJobExecutions()).toHaveProperty("queuedJobs");
    expect(service.received).toMatchObject([{ caller: "MyThing" }]);
    expect(proxy.targets).toEqual([service.endpoint]);
    expect(proxy.authorizations).toEqual([undefined]);
  });

  it("keeps the tunnel for the next call", async () => {
    const proxy = await startConnectProxy();
    const { jobs } = await openClient(() => proxyAgent({ url: `http://${proxy.address}` }));
    for (let count = 0; count < 5; count++) await jobs.getPendingJobExecutions();
    expect(proxy.targets).toHaveLength(1);
  });

  it("tells the proxy who it is, in the characters that the user meant", async () => {
    const proxy = await startConnectProxy();
    const { jobs } = await openClient(() => proxyAgent({ url: `http://thing%40site:p%3Aw%C3%B6rd@${proxy.address}` }));
    await jobs.getPendingJobExecutions();
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from("thing@site:p:wörd").toString("base64")}`]);
  });

  it("speaks TLS with the proxy as well where the proxy's address says so", async () => {
    const { server: identity, ca } = certificates;
    const proxy = await startConnectProxy({ identity });
    const url = `https://${proxy.address.replace("127.0.0.1", "localhost")}`;
    const { jobs } = await openClient(() => proxyAgent({ url, ca }));
    await jobs.getPendingJobExecutions();
    expect(proxy.targets).toHaveLength(1);
  });

  it("does not trust a service that the proxy puts in the place of the real one", async () => {
    const impostor = await startHttpsResponder({ ...certificates, server: certificates.stranger });
    onTestFinished(impostor.close);
    const proxy = await startConnectProxy();
    const agent = proxyAgent({ url: `http://${proxy.address}` });
    const jobs = createCertificateClient(impostor.endpoint, certificates, { agent, retries: 0 });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ name: "ConnectionError", outcome: "not sent" });
    expect(impostor.received).toEqual([]);
  });

  it("can end a call while the proxy keeps silent", async () => {
    const proxy = await startConnectProxy({ answer: () => undefined });
    const { jobs } = await openClient(() => proxyAgent({ url: `http://${proxy.address}` }));
    await expect(jobs.getPendingJobExecutions({}, { timeoutMs: 50 })).rejects.toMatchObject({ name: "TimeoutError", outcome: "not sent" });
  });
});

describe("a proxy that makes no tunnel", () => {
  const say = (text: string): ProxyBehaviour => ({ answer: (socket) => void socket.end(text) });

  it.each([
    [
      "wants other credentials",
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="site"\r\n\r\n',
      'refused with HTTP status 407, since it wants (Basic realm="site") other credentials',
    ],
    [
      "forbids the address, with a page",
      "HTTP/1.1 403 Forbidden\r\ncontent-type: text/html\r\n\r\n<html><title>Blocked by\npolicy</title></html>",
      'refused with HTTP status 403: "Blocked by policy"',
    ],
    ["cannot reach the service", "HTTP/1.1 503 Service Unavailable\r\n\r\n", "refused with HTTP status 503"],
    ["answers with something else", "SSH-2.0-OpenSSH_9.6\r\n\r\n", "cannot be used: Parse Error"],
    ["hangs up", "", "cannot be used: socket hang up"],
  ])("is named, with what it did: it %s", async (_, text, words) => {
    expect(await callThrough(say(text))).toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      message: expect.stringMatching(/could not be made: the proxy 127\.0\.0\.1:\d+ /) as string,
      cause: { message: expect.stringContaining(words) as string },
    });
  });

  it("is named where nothing listens there", async () => {
    const { jobs } = await openClient(() => proxyAgent({ url: "127.0.0.1:1" }));
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      message: expect.stringContaining("the proxy 127.0.0.1:1 cannot be used: connect ECONNREFUSED") as string,
    });
  });

  it("is asked again where it could not do it now, and not where it forbids it", async () => {
    const statuses = [503, 200, 403];
    const proxy = await startConnectProxy({ answer: (socket) => void socket.end(`HTTP/1.1 ${statuses.shift() ?? 403} No\r\n\r\n`) });
    const agent = proxyAgent({ url: `http://${proxy.address}` });
    const jobs = createCertificateClient("localhost:9", certificates, { agent, retries: 5 });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ name: "ConnectionError" });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ message: expect.stringContaining("403") as string });
    expect(proxy.targets.length).toBeGreaterThan(2);
    expect(statuses).toEqual([]);
  });
});

describe("what NO_PROXY lists", () => {
  it("is reached without the proxy", async () => {
    const proxy = await startConnectProxy();
    const { jobs } = await openClient(({ port }) =>
      proxyAgent({ url: `http://${proxy.address}`, noProxy: `example.com, localhost:${port}` }),
    );
    await jobs.getPendingJobExecutions();
    expect(proxy.targets).toEqual([]);
  });

  it("is not a port beside it", async () => {
    const proxy = await startConnectProxy();
    const { jobs } = await openClient(() => proxyAgent({ url: `http://${proxy.address}`, noProxy: "localhost:443" }));
    await jobs.getPendingJobExecutions();
    expect(proxy.targets).toHaveLength(1);
  });
});

describe("an agent for what the environment says", () => {
  const variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"];

  function setEnvironment(set: Readonly<Record<string, string>>): void {
    for (const name of variables) vi.stubEnv(name, set[name] ?? "");
    onTestFinished(() => void vi.unstubAllEnvs());
  }

  it.each(["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])("takes the proxy from %s", async (name) => {
    const proxy = await startConnectProxy();
    setEnvironment({ [name]: `http://${proxy.address}` });
    const { jobs } = await openClient(() => environmentProxyAgent());
    await jobs.getPendingJobExecutions();
    expect(proxy.targets).toHaveLength(1);
  });

  it.each(["no_proxy", "NO_PROXY"])("makes an exception for what %s lists", async (name) => {
    const proxy = await startConnectProxy();
    setEnvironment({ HTTPS_PROXY: `http://${proxy.address}`, [name]: "localhost" });
    const { jobs } = await openClient(() => environmentProxyAgent());
    await jobs.getPendingJobExecutions();
    expect(proxy.targets).toEqual([]);
  });

  it("connects directly where there is no proxy", async () => {
    setEnvironment({});
    const { jobs } = await openClient(() => environmentProxyAgent());
    expect(await jobs.getPendingJobExecutions()).toHaveProperty("queuedJobs");
  });
});

describe("the address of a proxy", () => {
  it.each(["", "socks5://127.0.0.1:1080", "http://", "http://a b", "http://%zz:x@proxy:3128"])("is refused where it is none: %s", (url) => {
    expect(() => proxyAgent({ url })).toThrow(ValidationError);
  });

  it.each<ProxyAgentOptions>([{ url: "http://user:secret@proxy:3128" }, { url: "ftp://user:secret@proxy" }])(
    "shows its password nowhere: $url",
    (options) => {
      const shown = (() => {
        try {
          return inspect(proxyAgent(options), { depth: 10, showHidden: true });
        } catch (error) {
          return inspect(error, { depth: 10, showHidden: true });
        }
      })();
      expect(shown).not.toContain("secret");
      expect(shown).not.toContain(Buffer.from("user:secret").toString("base64"));
    },
  );
});
