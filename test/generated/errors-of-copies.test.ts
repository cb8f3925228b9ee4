import { beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import type * as jobsPackage from "../../generated/aws-iot-jobs/src/index.js";
import type * as mqttEntry from "../../generated/aws-iot-jobs/src/mqtt.js";
import { importJobsCopy, importPackage } from "./import-copy.js";

type Jobs = typeof jobsPackage & typeof mqttEntry;

let ours: Jobs;
let copy: Jobs;
/** Another API, whose package has a `ResourceNotFoundError` too. */
let commands: Jobs;
beforeAll(async () => {
  [ours, copy, commands] = await Promise.all([
    importJobsCopy<Jobs>(),
    importJobsCopy<Jobs>(),
    importPackage<Jobs>("test/fixtures/models/commands.yaml"),
  ]);
}, 60_000);

/** One error of each class that no API has to itself. */
function createErrors(from: Jobs): Readonly<Record<string, Error>> {
  const unanswered = { operation: "describe", outcome: "unknown" } as const;
  return {
    AbortError: new from.AbortError(unanswered),
    ConnectionError: new from.ConnectionError({ ...unanswered, problem: "was lost" }),
    PermissionError: new from.PermissionError({
      ...unanswered,
      problem: "did not take the request",
      cause: Object.assign(new Error("not authorized"), { reasonCode: 0x87 }),
    }),
    ProtocolError: new from.ProtocolError({ operation: "describe", problem: "is no JSON" }),
    ServiceError: new from.ServiceError("Lost", "Gone."),
    SubscriptionError: new from.SubscriptionError("a/+", 0x80),
    TimeoutError: new from.TimeoutError({ ...unanswered, timeoutMs: 5 }),
    ValidationError: new from.ValidationError("JobId", []),
  };
}

const classes = [
  "AbortError",
  "ConnectionError",
  "PermissionError",
  "ProtocolError",
  "ServiceError",
  "SubscriptionError",
  "TimeoutError",
  "ValidationError",
] as const;

it("copies really are separate", () => {
  expect(copy.TimeoutError).not.toBe(ours.TimeoutError);
  expect(commands.TimeoutError).not.toBe(ours.TimeoutError);
});

describe.each(classes)("a %s", (name) => {
  it.each(["copy", "commands"] as const)("is one also where another package or copy asks: %s", (asker) => {
    const { [name]: type, TopicsmithError } = { copy, commands }[asker];
    const error = createErrors(ours)[name];
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(TopicsmithError);
  });

  it("is no error of any other class there", () => {
    const error = createErrors(ours)[name];
    expect(classes.filter((other) => error instanceof copy[other])).toEqual([name]);
  });
});

describe("an error of one API", () => {
  it("is one in every copy of its package, and a ServiceError", () => {
    const error = new ours.ResourceNotFoundError("Gone.");
    expect(error).toBeInstanceOf(copy.ResourceNotFoundError);
    expect(error).toBeInstanceOf(copy.ServiceError);
  });

  it("is none of another API's class of the same name, but a ServiceError there as well", () => {
    const error = new ours.ResourceNotFoundError("Gone.");
    expect(commands.ResourceNotFoundError.name).toBe("ResourceNotFoundError");
    expect(error).not.toBeInstanceOf(commands.ResourceNotFoundError);
    expect(error).toBeInstanceOf(commands.ServiceError);
  });

  it("is more than a ServiceError, which is none of it", () => {
    expect(new ours.ServiceError("ResourceNotFound", "Gone.")).not.toBeInstanceOf(copy.ResourceNotFoundError);
    expect(new ours.ServiceError("ResourceNotFound", "Gone.")).not.toBeInstanceOf(ours.ResourceNotFoundError);
  });
});

describe("a subclass that a program writes itself", () => {
  it("recognises its own errors, which are errors of its parents in every copy", () => {
    class LampError extends ours.ServiceError {}
    const error = new LampError("Lost", "Gone.");
    expect(error).toBeInstanceOf(LampError);
    expect(error).toBeInstanceOf(copy.ServiceError);
  });

  it("recognises no error of its parent", () => {
    class LampError extends ours.ServiceError {}
    expect(new ours.ServiceError("Lost", "Gone.")).not.toBeInstanceOf(LampError);
    expect(new copy.ServiceError("Lost", "Gone.")).not.toBeInstanceOf(LampError);
  });
});

it.each([undefined, null, 0, "TimeoutError", {}, [], new Error("TimeoutError"), Object.create(null)])(
  "%s is no error of the package",
  (value: unknown) => {
    expect(value instanceof ours.TopicsmithError).toBe(false);
    expect(value instanceof ours.TimeoutError).toBe(false);
  },
);

it("the type is told apart as well", () => {
  const error: unknown = new copy.TimeoutError({ operation: "describe", outcome: "unknown", timeoutMs: 5 });
  if (!(error instanceof ours.TimeoutError)) throw error;
  expectTypeOf(error.timeoutMs).toEqualTypeOf<number>();
});

it("the brand is nothing that a log or a comparison shows", () => {
  const error = new ours.ServiceError("Lost", "Gone.");
  expect(Object.keys(error)).not.toContain("brand");
  expect(Reflect.ownKeys(error).filter((key) => typeof key === "symbol" && Object.getOwnPropertyDescriptor(error, key)?.enumerable)).toEqual(
    [],
  );
});
