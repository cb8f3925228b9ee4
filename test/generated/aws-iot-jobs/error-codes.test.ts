import { describe, expect, expectTypeOf, it } from "vitest";
import {
  createMqttServiceError,
  createServiceError,
  InvalidRequestError,
  ServiceError,
  VersionMismatchError,
} from "../../../generated/aws-iot-jobs/src/index.js";
import type { JobExecutionState, Open } from "../../../generated/aws-iot-jobs/src/index.js";

type ListedCode =
  | "InvalidTopic"
  | "InvalidJson"
  | "InvalidRequest"
  | "InvalidStateTransition"
  | "ResourceNotFound"
  | "VersionMismatch"
  | "InternalError"
  | "RequestThrottled"
  | "TerminalStateReached"
  | "CertificateValidation"
  | "ServiceUnavailable";

/** What a program makes of whatever a call rejects with. */
function explain(error: unknown): string {
  if (!(error instanceof ServiceError)) return "no rejection";
  switch (error.code) {
    case "VersionMismatch":
    case "InvalidStateTransition":
      expectTypeOf(error.executionState).toEqualTypeOf<JobExecutionState | undefined>();
      return `in the state ${error.executionState?.status ?? "?"}`;
    case "ResourceNotFound":
      return "gone";
    case "Melted":
      return "a code that AWS has added";
    default:
      expectTypeOf(error.code).toExtend<string>();
      return `refused: ${error.code}`;
  }
}

describe("the code of a rejection", () => {
  const executionState = { status: "IN_PROGRESS", versionNumber: 3 };

  it.each([
    [createMqttServiceError({ code: "VersionMismatch", executionState }), "in the state IN_PROGRESS"],
    [createMqttServiceError({ code: "ResourceNotFound" }), "gone"],
    [createServiceError("Melted", ""), "a code that AWS has added"],
    [createServiceError("Http502", ""), "refused: Http502"],
    [new TypeError("Melted"), "no rejection"],
  ])("tells what happened and what comes with it: %s", (error, explanation) => {
    expect(explain(error)).toBe(explanation);
  });

  it("completes to every code that the API lists, and takes any other", () => {
    expectTypeOf<ServiceError["code"]>().toEqualTypeOf<Open<ListedCode>>();
    const code: ServiceError["code"] = "Melted";
    expect(createServiceError(code, "").code).toBe("Melted");
  });

  it("is one alone for the error of a class", () => {
    expectTypeOf(new VersionMismatchError("").code).toEqualTypeOf<"VersionMismatch">();
    expectTypeOf(new InvalidRequestError("")).toExtend<ServiceError>();
  });

  it("is any text where a program makes the error itself", () => {
    class LampError extends ServiceError {}
    expect(new LampError("Melted", "The lamp is gone.")).toMatchObject({ code: "Melted", name: "ServiceError" });
    expectTypeOf(new ServiceError("Melted", "")).toExtend<ServiceError>();
  });
});
