import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  InvalidStateTransitionError,
  ProtocolError,
  ServiceError,
  ServiceUnavailableError,
  TimeoutError,
} from "../../generated/aws-iot-jobs/src/index.js";
import type { HttpsAnswer } from "./https-responder.js";
import { openTestedClient } from "./open-https-client.js";

const execution = { jobId: "job-1", status: "QUEUED", queuedAt: 1, lastUpdatedAt: 1, versionNumber: 1, executionNumber: 1 };

/** What a call of describe comes to that is answered so. */
async function describeWith(answer: HttpsAnswer): Promise<unknown> {
  const { jobs } = await openTestedClient(() => answer, { retries: 0 });
  return await jobs.describeJobExecution({ jobId: "job-1" }).catch((error: unknown) => error);
}

describe("a success over HTTPS", () => {
  it("has the lists of pending executions, also where the service leaves them out", async () => {
    const { jobs } = await openTestedClient(() => ({ status: 200, body: {} }));
    expect(await jobs.getPendingJobExecutions()).toEqual({ inProgressJobs: [], queuedJobs: [] });
  });

  it("keeps members that nobody knows, wherever they stand", async () => {
    const body = { execution: { ...execution, priority: 7 }, requestId: "x" };
    expect(await describeWith({ status: 200, body })).toEqual(body);
  });

  it("may begin with a byte order mark", async () => {
    expect(await describeWith({ status: 200, body: "\ufeff{}" })).toEqual({});
  });

  it.each([
    ["an object", '{"a":[1,null]}', { a: [1, null] }],
    ["a list", "[1]", [1]],
    ["nothing", "null", null],
    ["text that is no JSON", "{operation: install}", "{operation: install}"],
    ["no text at all", "", ""],
  ])("may have a document that is %s", async (_, text, jobDocument) => {
    const reply = await describeWith({ status: 200, body: { execution: { ...execution, jobDocument: text } } });
    expect(reply).toEqual({ execution: { ...execution, jobDocument } });
  });

  it.each([
    ["a document that is no text", { execution: { ...execution, jobDocument: {} } }, { execution }],
    ["nesting for its own sake", `{"execution":${"[".repeat(300_000)}${"]".repeat(300_000)}}`, {}],
    ["an execution without a name", { execution: { ...execution, jobId: undefined } }, {}],
  ])("comes without what is of no use: %s, and with one warning", async (_, body, expected) => {
    const { jobs, warnings } = await openTestedClient(() => ({ status: 200, body }));
    expect(await jobs.describeJobExecution({ jobId: "job-1" })).toEqual(expected);
    expect(warnings.map(({ kind }) => kind)).toEqual(["unexpected value"]);
  });

  it.each([{ execution: { ...execution, queuedAt: null } }, { execution: { ...execution, executionNumber: "1" } }])(
    "is refused where the strict reading is wanted and it holds %j",
    async (body) => {
      const { jobs } = await openTestedClient(() => ({ status: 200, body }), { replies: "strict" });
      await expect(jobs.describeJobExecution({ jobId: "job-1" })).rejects.toMatchObject({ name: "ProtocolError", reply: body });
    },
  );

  it("is no place from which a key changes other objects", async () => {
    const reply = await describeWith({ status: 200, body: `{"execution":${JSON.stringify(execution)},"__proto__":{"polluted":true}}` });
    expect(Object.hasOwn(reply as object, "__proto__")).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("what is no success over HTTPS", () => {
  it("is an error object with status 200, as another endpoint of AWS answers", async () => {
    const body = { Output: { __type: "com.amazon.coral.service#UnknownOperationException" }, Version: "1.0" };
    expect(await describeWith({ status: 200, body })).toMatchObject({
      name: "ServiceError",
      code: "UnknownOperationException",
      status: 200,
    });
  });

  it("is a page of a proxy: an error of the service, with its status", async () => {
    const answer = { status: 502, headers: { "content-type": "text/html" }, body: "<html><body>Bad Gateway</body></html>" };
    const error = await describeWith(answer);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ status: 502, retryable: true, message: expect.stringContaining("Bad Gateway") as string });
  });

  it("is a page of a proxy with status 200", async () => {
    expect(await describeWith({ status: 200, body: "<html><body>Sign in</body></html>" })).toBeInstanceOf(ProtocolError);
  });

  it("is a redirect, which is not followed", async () => {
    const headers = { location: "https://elsewhere.example.com/" };
    expect(await describeWith({ status: 307, headers, body: "" })).toMatchObject({ name: "ServiceError", status: 307 });
  });

  it.each([
    ["a list", []],
    ["nothing", "null"],
    ["half of an object", '{"execution":'],
    ["nesting without an end", "[".repeat(300_000)],
  ])("is %s", async (_, body) => {
    const error = await describeWith({ status: 200, body });
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ operation: "describeJobExecution", outcome: "unknown" });
  });

  it("is a reply of 10 MB, of which not all is read", async () => {
    const error = await describeWith({ status: 200, body: { execution, filler: "x".repeat(10_000_000) } });
    expect(error).toMatchObject({ name: "ProtocolError", message: expect.stringContaining("more than 1048576 bytes") as string });
  });

  it("tells the state of the execution with a conflict", async () => {
    const executionState = { status: "SUCCEEDED", versionNumber: 4 };
    const body = { __type: "InvalidStateTransitionException", Message: "It is over.", executionState };
    const error = await describeWith({ status: 409, body });
    expect(error).toBeInstanceOf(InvalidStateTransitionError);
    expect(error).toMatchObject({ message: "It is over.", executionState, status: 409 });
  });

  it.each([
    [404, "ResourceNotFoundError"],
    [409, "InvalidStateTransitionError"],
    [410, "TerminalStateReachedError"],
    [429, "RequestThrottledError"],
    [503, "ServiceUnavailableError"],
  ])("is the only error with status %i where its name was lost on the way: %s", async (status, name) => {
    expect(await describeWith({ status, body: { message: "Lost." } })).toMatchObject({ name, status, message: "Lost." });
  });

  it("is no class of the API where several errors have the status", async () => {
    expect(await describeWith({ status: 400, body: { message: "Bad." } })).toMatchObject({ name: "ServiceError", code: "Http400" });
  });

  it("says which request it was, for AWS's support", async () => {
    const answer = { status: 404, headers: { "x-amzn-RequestId": "5f2c1e7a-6d0b" }, body: { message: "Lost." } };
    expect(await describeWith(answer)).toMatchObject({ requestId: "5f2c1e7a-6d0b" });
  });

  it("says so also where the reply cannot be understood", async () => {
    const headers = { "x-amzn-RequestId": "5f2c1e7a-6d0c" };
    for (const body of ["{", { execution: 7 }]) {
      const { jobs } = await openTestedClient(() => ({ status: 200, headers, body }), { replies: "strict" });
      await expect(jobs.describeJobExecution({ jobId: "job-1" })).rejects.toMatchObject({
        name: "ProtocolError",
        requestId: "5f2c1e7a-6d0c",
      });
    }
  });

  it("is nothing that a proxy has compressed on its own account", async () => {
    const answer = { status: 404, headers: { "content-encoding": "gzip" }, body: gzipSync('{"message":"Lost."}') };
    expect(await describeWith(answer)).toMatchObject({ name: "ResourceNotFoundError", message: "Lost." });
  });

  it("has the service's own words where the device may not ask", async () => {
    const answer = { status: 403, headers: { "x-amzn-errortype": "ForbiddenException" }, body: { message: "Not authorized" } };
    expect(await describeWith(answer)).toMatchObject({ code: "ForbiddenException", status: 403, message: "Not authorized" });
  });
});

describe("a request over HTTPS that gets no proper reply", () => {
  it("is not sent again where it starts a job", async () => {
    const { jobs, service } = await openTestedClient(() => ({ status: 503, body: {} }));
    await expect(jobs.startNextPendingJobExecution()).rejects.toThrow(ServiceError);
    await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" })).rejects.toThrow(ServiceError);
    expect(service.received).toHaveLength(2);
  });

  it("is sent again where it only asks", async () => {
    const headers = { "x-amzn-ErrorType": "ServiceUnavailableException" };
    const { jobs, service } = await openTestedClient(() => ({ status: 503, headers, body: {} }));
    await expect(jobs.describeJobExecution({ jobId: "job-1" })).rejects.toThrow(ServiceUnavailableError);
    expect(service.received).toHaveLength(3);
  });

  it("ends when its time is over", async () => {
    const { jobs } = await openTestedClient(() => undefined);
    const call = jobs.describeJobExecution({ jobId: "job-1" }, { timeoutMs: 50 });
    await expect(call).rejects.toThrow(TimeoutError);
    await expect(call).rejects.toMatchObject({ timeoutMs: 50, outcome: "unknown" });
  });

  it("ends when the client is closed", async () => {
    const { jobs, service } = await openTestedClient(() => undefined);
    const call = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }).catch((error: unknown) => error);
    await expect.poll(() => service.received).toHaveLength(1);
    await jobs.close();
    expect(await call).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  });
});
