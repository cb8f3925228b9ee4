import {
  DescribeJobExecutionCommand,
  IoTJobsDataPlaneClient,
  StartNextPendingJobExecutionCommand,
  UpdateJobExecutionCommand,
} from "@aws-sdk/client-iot-jobs-data-plane";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { sigV4 } from "../../generated/aws-iot-jobs/src/sigv4.js";
import type { AwsCredentials } from "../../generated/aws-iot-jobs/src/sigv4.js";
import { startHttpsResponder } from "./https-responder.js";
import type { ReceivedHttpsRequest, Respond } from "./https-responder.js";
import { credentials, openTestedClient } from "./open-https-client.js";

const temporary = { ...credentials, sessionToken: "IQoJb3JpZ2luX2VjEXAMPLETOKEN" };

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-01T12:00:00Z"), toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

/** What AWS's own client sends. */
async function sendWithSdk(send: (client: IoTJobsDataPlaneClient) => Promise<unknown>): Promise<ReceivedHttpsRequest> {
  const service = await startHttpsResponder(undefined);
  onTestFinished(service.close);
  const client = new IoTJobsDataPlaneClient({ region: "eu-west-1", endpoint: service.endpoint, credentials: temporary });
  await send(client);
  client.destroy();
  const [request] = service.received;
  if (request?.headers.authorization === undefined) throw new Error("Nothing was sent, or without a signature.");
  return request;
}

/** Headers that the signature itself brings, and those that AWS's client adds once it has signed. */
const addedBySigning = /^(authorization|x-amz-date|x-amz-content-sha256|x-amz-security-token|host|connection|transfer-encoding|accept.*)$/;

/** Signs a request that AWS's client has signed, once more. */
async function signAgain({ method, url, headers, body }: ReceivedHttpsRequest): Promise<string | undefined> {
  const signedNames = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "")?.[1]?.split(";") ?? [];
  const own = signedNames.filter((name) => !addedBySigning.test(name)).map((name) => [name, String(headers[name])] as const);
  const request = { method, path: url, query: {}, headers: Object.fromEntries(own), body, authority: headers.host ?? "" };
  const signature = await sigV4({ region: "eu-west-1", credentials: temporary }).sign(request, "test");
  return signature.headers["authorization"];
}

describe("a signature", () => {
  it("is the one of AWS's own client for $next and a thing with a colon", async () => {
    const request = await sendWithSdk((client) =>
      client.send(new StartNextPendingJobExecutionCommand({ thingName: "My:Thing", statusDetails: { step: "größe" } })),
    );
    expect(request.url).toBe("/things/My%3AThing/jobs/$next");
    expect(await signAgain(request)).toBe(request.headers.authorization);
  });

  it("is the one of AWS's own client for a job whose name has to be encoded", async () => {
    const request = await sendWithSdk((client) => client.send(new DescribeJobExecutionCommand({ thingName: "MyThing", jobId: "$next" })));
    expect(request.url).toBe("/things/MyThing/jobs/%24next");
    expect(await signAgain(request)).toBe(request.headers.authorization);
  });

  it("is the one of AWS's own client for an update", async () => {
    const request = await sendWithSdk((client) =>
      client.send(new UpdateJobExecutionCommand({ thingName: "MyThing", jobId: "job-1", status: "SUCCEEDED", expectedVersion: 1 })),
    );
    expect(await signAgain(request)).toBe(request.headers.authorization);
  });

  it("stands in the request, for the service that the API belongs to", async () => {
    const { jobs, service } = await openTestedClient(undefined, { auth: sigV4({ region: "eu-west-1", credentials: temporary }) });
    await jobs.describeJobExecution({ jobId: "$next", includeJobDocument: false });
    const headers = service.received[0]?.headers;
    expect(headers?.authorization).toContain("Credential=AKIDEXAMPLE/20260301/eu-west-1/iot-jobs-data/aws4_request");
    expect(headers).toMatchObject({ "x-amz-date": "20260301T120000Z", "x-amz-security-token": temporary.sessionToken });
  });
});

describe("a request that is refused for its signature", () => {
  const refuseFirst = (code: string, date: string): Respond => {
    let count = 0;
    return (_request, usual) => {
      count++;
      return count > 1
        ? usual
        : { status: 403, headers: { "x-amzn-ErrorType": code, date }, body: { message: "Signature not yet current" } };
    };
  };

  it("is signed with the service's time and sent again, once", async () => {
    const { jobs, service, warnings } = await openTestedClient(refuseFirst("InvalidSignatureException", "Sun, 01 Mar 2026 11:00:00 GMT"));
    await jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    await jobs.getPendingJobExecutions();
    expect(service.received.map(({ headers }) => headers["x-amz-date"])).toEqual([
      "20260301T120000Z",
      "20260301T110000Z",
      "20260301T110000Z",
    ]);
    expect(warnings.map(({ kind }) => kind)).toEqual(["clock skew"]);
  });

  it("is signed with the service's time also where others were refused at the same time", async () => {
    const respond: Respond = ({ headers }, usual) =>
      String(headers["x-amz-date"]).startsWith("20260301T11")
        ? usual
        : { status: 403, headers: { "x-amzn-ErrorType": "InvalidSignatureException", date: "Sun, 01 Mar 2026 11:00:00 GMT" }, body: {} };
    const { jobs, warnings } = await openTestedClient(respond);
    await Promise.all([jobs.startNextPendingJobExecution(), jobs.getPendingJobExecutions(), jobs.describeJobExecution({ jobId: "$next" })]);
    expect(warnings.map(({ kind }) => kind)).toEqual(["clock skew"]);
  });

  it("is signed anew for a wrong clock and then for credentials that have expired", async () => {
    const provider = vi.fn(async (): Promise<AwsCredentials> => temporary);
    const codes = ["InvalidSignatureException", "ExpiredTokenException"];
    const respond: Respond = (_request, usual) => {
      const code = codes.shift();
      return code === undefined
        ? usual
        : { status: 403, headers: { "x-amzn-ErrorType": code, date: "Sun, 01 Mar 2026 11:00:00 GMT" }, body: {} };
    };
    const { jobs } = await openTestedClient(respond, { auth: sigV4({ region: "eu-west-1", credentials: provider }) });
    await jobs.getPendingJobExecutions();
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it("fails where the clock is right", async () => {
    const { jobs, service } = await openTestedClient(refuseFirst("InvalidSignatureException", "Sun, 01 Mar 2026 12:00:01 GMT"));
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ code: "InvalidSignatureException", status: 403 });
    expect(service.received).toHaveLength(1);
  });

  it("is signed with new credentials where the old ones have expired", async () => {
    const provider = vi.fn(async (): Promise<AwsCredentials> => temporary);
    const respond = refuseFirst("ExpiredTokenException", "Sun, 01 Mar 2026 12:00:01 GMT");
    const { jobs } = await openTestedClient(respond, { auth: sigV4({ region: "eu-west-1", credentials: provider }) });
    await jobs.getPendingJobExecutions();
    expect(provider).toHaveBeenCalledTimes(2);
  });
});

describe("a request that is refused for its signature again and again", () => {
  it("is signed anew twice at most, and then fails", async () => {
    const headers = { "x-amzn-ErrorType": "ExpiredTokenException", date: "Sun, 01 Mar 2026 12:00:01 GMT" };
    const refusal = { status: 403, headers, body: { message: "Expired" } };
    const provider = vi.fn(async (): Promise<AwsCredentials> => temporary);
    const { jobs, service } = await openTestedClient(() => refusal, { auth: sigV4({ region: "eu-west-1", credentials: provider }) });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ code: "ExpiredTokenException", status: 403 });
    expect(service.received).toHaveLength(3);
  });
});

describe("a request that cannot be signed", () => {
  it("fails with the reason, and nothing was sent", async () => {
    const auth = sigV4({ region: "eu-west-1", credentials: () => Promise.reject(new Error("The role cannot be assumed")) });
    const { jobs, service } = await openTestedClient(undefined, { auth });
    await expect(jobs.startNextPendingJobExecution()).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      message: expect.stringContaining("The role cannot be assumed") as string,
    });
    expect(service.received).toEqual([]);
  });

  it("ends with its time-out where the credentials never come", async () => {
    const auth = sigV4({ region: "eu-west-1", credentials: () => new Promise<AwsCredentials>(() => undefined) });
    const { jobs } = await openTestedClient(undefined, { auth });
    const call = jobs.getPendingJobExecutions({}, { timeoutMs: 50 });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", outcome: "not sent" });
  });
});
