import { describe, expect, expectTypeOf, it } from "vitest";
import { ConnectionError } from "../../templates/runtime/errors/connection-error.js";
import { ProtocolError } from "../../templates/runtime/errors/protocol-error.js";
import { ServiceError } from "../../templates/runtime/errors/service-error.js";
import { TimeoutError } from "../../templates/runtime/errors/timeout-error.js";
import { TopicsmithError } from "../../templates/runtime/errors/topicsmith-error.js";
import { ValidationError } from "../../templates/runtime/errors/validation-error.js";

const cause = new Error("ECONNRESET");

const errors = {
  ServiceError: new ServiceError("Lost", "There is no such lamp.", { cause }),
  TimeoutError: new TimeoutError({ operation: "light", timeoutMs: 500, outcome: "unknown", cause }),
  ConnectionError: new ConnectionError({ operation: "light", problem: "was lost", outcome: "unknown", cause }),
  ProtocolError: new ProtocolError({ operation: "light", problem: "is no JSON object", cause }),
};

describe.each(Object.entries(errors))("a %s", (name, error) => {
  it("is an Error and a TopicsmithError", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(TopicsmithError);
  });

  it("has its own name, also at the beginning of its stack", () => {
    expect(error.name).toBe(name);
    expect(error.stack).toMatch(new RegExp(`^${name}: `));
  });

  it("keeps its cause", () => {
    expect(error.cause).toBe(cause);
  });
});

it("a class keeps its name when a minifier renames it", () => {
  const Renamed = class extends ServiceError {};
  expect(new Renamed("Lost", "").name).toBe("ServiceError");
});

it("an error without a cause has none", () => {
  expect("cause" in new ServiceError("Lost", "")).toBe(false);
});

it("a ValidationError is a TopicsmithError too", () => {
  expect(new ValidationError("LampName", [])).toBeInstanceOf(TopicsmithError);
});

describe("a TimeoutError", () => {
  it("says what was waited for and how long", () => {
    expect(errors.TimeoutError.message).toContain("No reply to light within 500 ms.");
  });

  it("warns where the request may have taken effect", () => {
    expect(errors.TimeoutError.message).toContain("read the current state before sending it again");
  });

  it("says that sending again is safe where nothing was sent", () => {
    const error = new TimeoutError({ operation: "light", timeoutMs: 500, outcome: "not sent" });
    expect(error.message).toContain("safe to send it again");
  });
});

describe("a ConnectionError", () => {
  it("says what happened to the connection", () => {
    expect(errors.ConnectionError.message).toContain("The connection for light was lost.");
  });

  it("says whether the outcome is known", () => {
    expect(errors.ConnectionError.outcome).toBe("unknown");
    expectTypeOf(errors.ConnectionError.outcome).toEqualTypeOf<"not sent" | "unknown">();
  });
});

describe("a ServiceError", () => {
  it("is not worth repeating unless told otherwise", () => {
    expect(new ServiceError("Lost", "").retryable).toBe(false);
    expect(new ServiceError("Busy", "", { retryable: true }).retryable).toBe(true);
  });

  it("keeps the code, the message, the status and the reply", () => {
    const reply = { code: "Lost" };
    const error = new ServiceError("Lost", "There is no such lamp.", { operation: "light", status: 404, reply });
    expect(error).toMatchObject({ code: "Lost", message: "There is no such lamp.", operation: "light", status: 404, reply });
  });
});
