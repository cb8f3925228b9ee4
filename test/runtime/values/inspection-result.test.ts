import { describe, expect, it } from "vitest";
import { addFindings, addOwnFinding, listIssues, reportIssue, reportKey } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings } from "../../../templates/runtime/values/inspection-result.js";

function createFlaw(): Findings {
  return reportIssue("type", "a lamp", "a chair");
}

describe("the issues of a value", () => {
  it("are one shared list that cannot be changed where there are none", () => {
    expect(listIssues(undefined)).toBe(listIssues(undefined));
    expect(listIssues(undefined)).toHaveLength(0);
    expect(Object.isFrozen(listIssues(undefined))).toBe(true);
  });

  it("tell of the value itself with an empty path", () => {
    expect(listIssues(createFlaw())).toEqual([
      { path: [], pointer: "", rule: "type", expected: "a lamp", given: "a chair", message: "expected a lamp" },
    ]);
  });

  it("tell the whole way from the outermost value", () => {
    const inLamp = addFindings(addFindings(undefined, "name", createFlaw()), "power", createFlaw());
    const [, issue] = listIssues(addFindings(undefined, "lamps", addFindings(undefined, 3, inLamp)));
    expect(issue).toMatchObject({ path: ["lamps", 3, "power"], pointer: "/lamps/3/power" });
  });

  it("come in the order in which they were found", () => {
    const first = addFindings(addFindings(undefined, "a", createFlaw()), "b", createFlaw());
    const found = addFindings(addFindings(undefined, "x", first), "y", createFlaw());
    expect(listIssues(found).map(({ pointer }) => pointer)).toEqual(["/x/a", "/x/b", "/y"]);
  });

  it("of a value and of its parts are told apart", () => {
    const found = addOwnFinding(addFindings(undefined, "a", createFlaw()), reportIssue("size", "at most 1 entry", {}));
    expect(listIssues(addFindings(undefined, "lamps", found)).map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ["/lamps/a", "type"],
      ["/lamps", "size"],
    ]);
  });

  it("escape tildes and slashes in pointers, and leave paths alone", () => {
    const [issue] = listIssues(addFindings(undefined, "~1/a", createFlaw()));
    expect(issue).toMatchObject({ path: ["~1/a"], pointer: "/~01~1a" });
  });

  it("call a value that is not there missing", () => {
    expect(listIssues(reportIssue("type", "a lamp", undefined))[0]).toMatchObject({ rule: "required", given: undefined });
  });

  it("tell of a key at the place of its entry", () => {
    const [issue] = listIssues(addFindings(undefined, "no key", reportKey("no key", "a word")));
    expect(issue).toMatchObject({ path: ["no key"], rule: "key", expected: "a key that is a word", given: "no key" });
  });
});
