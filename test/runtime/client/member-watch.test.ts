import { describe, expect, it, vi } from "vitest";
import { createMemberWatch } from "../../../templates/runtime/client/member-watch.js";
import type { ClientWarning } from "../../../templates/runtime/client/warning.js";

const known = ["thingName", "jobId", "status", "statusDetails", "expectedVersion", "stepTimeoutInMinutes", "clientToken"];

function listWarnings(request: object): readonly ClientWarning[] {
  const warn = vi.fn<(warning: ClientWarning) => void>();
  createMemberWatch(known, warn)("updateJobExecution", request);
  return warn.mock.calls.map(([warning]) => warning);
}

describe("a member that no operation has", () => {
  it.each([
    ["stepTimeOutInMinutes", "stepTimeoutInMinutes"],
    ["stepTimeoutInMinuts", "stepTimeoutInMinutes"],
    ["expectVersion", "expectedVersion"],
    ["StatusDetails", "statusDetails"],
    ["jobID", "jobId"],
    ["client_token", "clientToken"],
    ["stauts", "status"],
  ])("is warned of with the nearest name that there is: %s", (name, nearest) => {
    const [warning, ...others] = listWarnings({ jobId: "a", [name]: 1 });
    expect(warning).toMatchObject({ kind: "unknown member" });
    expect(warning?.message).toContain(JSON.stringify(name));
    expect(warning?.message).toContain(`Did you mean ${nearest}?`);
    expect(others).toEqual([]);
  });

  it.each(["priority", "x", "", "reasonCode", "constructor"])("has no advice where nothing is near: %j", (name) => {
    const [warning] = listWarnings({ [name]: 1 });
    expect(warning?.message).toContain("It is sent all the same.");
    expect(warning?.message).not.toContain("Did you mean");
  });

  it("is shown so that it can be displayed", () => {
    expect(listWarnings({ "a\nb": 1 })[0]?.message).toContain('"a\\nb"');
  });
});

it("members that operations have are no reason to warn", () => {
  expect(listWarnings(Object.fromEntries(known.map((name) => [name, 1])))).toEqual([]);
});
