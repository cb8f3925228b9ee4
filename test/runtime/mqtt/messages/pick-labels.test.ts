import { expect, test } from "vitest";
import { ValidationError } from "../../../../templates/runtime/errors/validation-error.js";
import { pickLabels } from "../../../../templates/runtime/mqtt/messages/pick-labels.js";

interface Options {
  readonly signal?: AbortSignal;
  readonly jobId?: string | undefined;
  readonly event?: string;
}

const names = ["jobId", "event"] as const;

test("labels are picked out of the options of a loop", () => {
  const options: Options = { signal: new AbortController().signal, jobId: "a" };
  expect(pickLabels(options, names)).toStrictEqual({ jobId: "a" });
});

test("a label that is undefined or inherited is there, so that it is refused and not taken for any", () => {
  const event: Options = Object.create({ event: "completed" });
  expect(pickLabels({ jobId: undefined } satisfies Options, ["jobId"])).toStrictEqual({ jobId: undefined });
  expect(pickLabels(event, names)).toStrictEqual({ event: undefined });
});

test.each([null, 5, "text"])("nothing is picked out of %j", (options) => {
  expect(() => pickLabels(options as never, names)).toThrow(ValidationError);
});
