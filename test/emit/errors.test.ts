import { beforeAll, describe, expect, it } from "vitest";
import { resolveSections } from "../api/resolve-model.js";
import { emitErrors } from "../../generator/emit/errors.js";
import { importOutput } from "./import-output.js";

type ErrorClass = new (message: string, options?: object) => Error;

interface Output extends Readonly<Record<string, unknown>> {
  readonly ServiceError: ErrorClass;
  readonly LostError: ErrorClass;
  readonly BusyError: ErrorClass;
  readonly createServiceError: (code: string, message: string, options?: object) => Error;
  readonly createMqttServiceError: (reply: unknown, operation?: string) => Error;
  readonly createHttpsServiceError: (response: object, operation?: string) => Error | undefined;
}

const sections = `
mqtt: { error: { code: number, message: text, fields: { number: { type: Integer, required: true }, text: String, lamp: LampState } } }
https: { error: { code: { header: x-error, members: [type] }, requestId: { header: X-Trace }, message: [text], fields: { text: String, lamp: LampState } } }
types: { LampState: { type: structure, fields: { on: { type: Boolean, required: true } } } }
errors:
  Lost: { description: There is no such lamp., mqtt: 404, https: { exception: LostException, status: 404 }, carries: [lamp] }
  Busy: { description: The lamp is busy., mqtt: 503, retryable: true }
  Dark: { description: It is dark., https: { exception: DarkException, status: 422 } }
  Wet: { description: It is wet., https: { exception: WetException, status: 422 } }
`;

let output: Output;
beforeAll(async () => {
  output = await importOutput<Output>(resolveSections(sections));
});

describe("an error of the model", () => {
  it("has a class of its own that is a ServiceError", () => {
    const error = new output.LostError("Gone.");
    expect(error).toBeInstanceOf(output.ServiceError);
    expect(error).toMatchObject({ name: "LostError", code: "Lost", message: "Gone.", retryable: false });
  });

  it("is worth repeating where the model says so, whatever the options say", () => {
    expect(new output.BusyError("", { retryable: false })).toHaveProperty("retryable", true);
  });

  it("carries what it was made with", () => {
    expect(new output.LostError("Gone.", { lamp: { on: false } })).toHaveProperty("lamp", { on: false });
  });

  it.each(["Lost", "404", "LostException"])("is found by the code %s", (code) => {
    expect(output.createServiceError(code, "")).toBeInstanceOf(output.LostError);
  });
});

describe("an error that the model does not know", () => {
  it.each(["Melted", "__proto__", "constructor", "toString", ""])("becomes a plain ServiceError that keeps its code: %j", (code) => {
    const error = output.createServiceError(code, "", { retryable: true });
    expect(error.constructor).toBe(output.ServiceError);
    expect(error).toMatchObject({ code, retryable: true });
  });
});

describe("a ServiceError", () => {
  const [file] = emitErrors(resolveSections(sections));

  it("has a code that completes to those of the API, and takes any other", () => {
    expect(file?.text).toContain('readonly code: Open<"Lost" | "Busy" | "Dark" | "Wet">;');
  });

  it("has the members that come with the API's errors", () => {
    expect(file?.text).toMatch(/Comes with the code `Lost`\.[^]*? readonly lamp\?: LampState \| undefined;/);
  });

  it("has a code that may be anything where the API has no errors", () => {
    const [bare] = emitErrors(resolveSections(""));
    expect(bare?.text).toContain("readonly code: Open<never>;");
  });
});

describe("a rejection on MQTT", () => {
  it("becomes the error that its number stands for, with what it carries", () => {
    const reply = { number: 404, text: "Gone.", lamp: { on: false } };
    const error = output.createMqttServiceError(reply, "switch");
    expect(error).toBeInstanceOf(output.LostError);
    expect(error).toMatchObject({ message: "Gone.", operation: "switch", lamp: { on: false }, reply });
  });

  it("hands on nothing that is not what its type says, but keeps the reply", () => {
    const error = output.createMqttServiceError({ number: 404, lamp: { on: "maybe" } });
    expect(error).toHaveProperty("lamp", undefined);
    expect(error).toHaveProperty("reply.lamp.on", "maybe");
  });
});

describe("an HTTPS response", () => {
  it("becomes the error that its exception stands for", () => {
    const response = { status: 404, headers: { "x-error": "LostException" }, body: { text: "Gone.", lamp: { on: true } } };
    expect(output.createHttpsServiceError(response)).toMatchObject({
      name: "LostError",
      status: 404,
      message: "Gone.",
      lamp: { on: true },
    });
  });

  it("becomes the only error with its status where the exception's name is missing", () => {
    expect(output.createHttpsServiceError({ status: 404, body: { text: "Gone." } })).toMatchObject({ name: "LostError", message: "Gone." });
  });

  it("becomes no error of the model where several have its status", () => {
    expect(output.createHttpsServiceError({ status: 422, body: {} })).toMatchObject({ name: "ServiceError", code: "Http422" });
  });

  it("hands on what the model calls the request's identifier", () => {
    const response = { status: 404, headers: { "x-trace": "7f3a" }, body: { type: "LostException" } };
    expect(output.createHttpsServiceError(response)).toMatchObject({ name: "LostError", requestId: "7f3a" });
  });

  it("is worth repeating by its status where the exception is unknown", () => {
    expect(output.createHttpsServiceError({ status: 502, body: "<html>" })).toMatchObject({ code: "Http502", retryable: true });
    expect(output.createHttpsServiceError({ status: 403, body: {} })).toMatchObject({ code: "Http403", retryable: false });
  });

  it("is no error where it succeeds", () => {
    expect(output.createHttpsServiceError({ status: 200, body: {} })).toBeUndefined();
  });
});

it("an API without error replies has no function to read them", async () => {
  const bare = await importOutput<Readonly<Record<string, unknown>>>(resolveSections(""));
  expect(bare).toHaveProperty("createServiceError");
  expect(bare).not.toHaveProperty("createMqttServiceError");
  expect(bare).not.toHaveProperty("createHttpsServiceError");
});
