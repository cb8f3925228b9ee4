import { describe, expect, expectTypeOf, it } from "vitest";
import {
  CertificateValidationError,
  createHttpsServiceError,
  createMqttServiceError,
  createServiceError,
  InternalError,
  InvalidRequestError,
  InvalidStateTransitionError,
  RequestThrottledError,
  ResourceNotFoundError,
  ServiceError,
  ServiceUnavailableError,
  TerminalStateReachedError,
  TopicsmithError,
  VersionMismatchError,
} from "../../../generated/aws-iot-jobs/src/index.js";
import type { JobExecutionState } from "../../../generated/aws-iot-jobs/src/index.js";

const executionState = { status: "QUEUED", versionNumber: 1 };

describe("a rejection on MQTT", () => {
  it("of an outdated update carries the state that the execution is in", () => {
    const reply = { code: "VersionMismatch", message: "Expected version 99 but found version 1", timestamp: 1719943627, executionState };
    const error = createMqttServiceError(reply, "updateJobExecution");
    expect(error).toBeInstanceOf(VersionMismatchError);
    expect(error).toMatchObject({
      name: "VersionMismatchError",
      code: "VersionMismatch",
      message: "Expected version 99 but found version 1",
      operation: "updateJobExecution",
      retryable: false,
      executionState,
      reply,
    });
  });

  it("lets a state pass that the API does not list", () => {
    const error = createMqttServiceError({ code: "VersionMismatch", executionState: { status: "PAUSED", versionNumber: 3 } });
    expect(error).toHaveProperty("executionState.status", "PAUSED");
  });

  it.each([
    ["InternalError", InternalError, true],
    ["RequestThrottled", RequestThrottledError, true],
    ["TerminalStateReached", TerminalStateReachedError, false],
    ["ResourceNotFound", ResourceNotFoundError, false],
  ])("with the code %s has its class", (code, errorClass, retryable) => {
    const error = createMqttServiceError({ code, message: "" });
    expect(error).toBeInstanceOf(errorClass);
    expect(error.retryable).toBe(retryable);
  });

  it.each(["SomethingNew", "__proto__", "x".repeat(100_000)])("with an unknown code is a plain ServiceError", (code) => {
    const error = createMqttServiceError({ code, message: "New." });
    expect(error.constructor).toBe(ServiceError);
    expect(error.code).toBe(code);
  });

  it.each([undefined, null, "text", [], { code: {} }, JSON.parse('{"__proto__":{"code":"VersionMismatch"}}') as unknown])(
    "that is none still makes an error: %j",
    (reply) => {
      expect(createMqttServiceError(reply)).toMatchObject({ code: "Unknown", reply });
    },
  );
});

describe("an error over HTTPS", () => {
  it.each([
    [400, "InvalidRequestException", InvalidRequestError],
    [400, "CertificateValidationException", CertificateValidationError],
    [404, "ResourceNotFoundException", ResourceNotFoundError],
    [409, "InvalidStateTransitionException", InvalidStateTransitionError],
    [410, "TerminalStateException", TerminalStateReachedError],
    [429, "ThrottlingException", RequestThrottledError],
    [503, "ServiceUnavailableException", ServiceUnavailableError],
  ])("%i %s has its class", (status, name, errorClass) => {
    const headers = { "x-amzn-ErrorType": `${name}:http://internal.amazon.com/coral/com.amazon.iot/` };
    const error = createHttpsServiceError({ status, headers, body: { message: "No." } }, "describeJobExecution");
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ status, message: "No.", operation: "describeJobExecution" });
  });

  it("is the same class that MQTT makes", () => {
    const https = createHttpsServiceError({ status: 409, body: { __type: "ns#InvalidStateTransitionException", executionState } });
    const mqtt = createMqttServiceError({ code: "InvalidStateTransition", executionState });
    expect(https?.constructor).toBe(mqtt.constructor);
    expect(https).toHaveProperty("executionState", executionState);
  });

  it("is told from success where another service's endpoint answers 200", () => {
    const body = { Output: { __type: "com.amazon.coral.service#UnknownOperationException" }, Version: "1.0" };
    expect(createHttpsServiceError({ status: 200, body })).toMatchObject({ code: "UnknownOperationException", status: 200 });
  });

  it("without a name keeps its status", () => {
    expect(createHttpsServiceError({ status: 403, body: { message: "Forbidden" } })).toMatchObject({ code: "Http403", message: "Forbidden" });
  });

  it("that is a web page is an error that shows where it begins", () => {
    const error = createHttpsServiceError({ status: 502, body: "<html><body>Bad Gateway</body></html>" });
    expect(error).toMatchObject({ code: "Http502", retryable: true });
    expect(error?.message).toContain("Bad Gateway");
  });
});

describe("the class of an error", () => {
  it("tells its code and what it carries", () => {
    const error: unknown = createServiceError("VersionMismatch", "", { reply: { executionState } });
    expect(error).toBeInstanceOf(VersionMismatchError);
    if (error instanceof VersionMismatchError) {
      expectTypeOf(error.code).toEqualTypeOf<"VersionMismatch">();
      expectTypeOf(error.executionState).toEqualTypeOf<JobExecutionState | undefined>();
    }
  });

  it("is a ServiceError, whose code may be any", () => {
    const error = new ResourceNotFoundError("Gone.");
    expectTypeOf(error).toExtend<ServiceError>();
    expectTypeOf<string>().toExtend<ServiceError["code"]>();
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toBeInstanceOf(TopicsmithError);
    expect(error).toBeInstanceOf(Error);
  });

  it("can be made by hand, for a service of one's own or for a test", () => {
    const state = { status: "SUCCEEDED", versionNumber: 4 } as const;
    const error = new InvalidStateTransitionError("Over.", { executionState: state, cause: "test" });
    expect(error).toMatchObject({ code: "InvalidStateTransition", executionState: state, cause: "test" });
  });
});
