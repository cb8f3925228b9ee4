import { describe, expect, it } from "vitest";
import { addFindings, reportIssue } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings } from "../../../templates/runtime/values/inspection-result.js";
import { isObject } from "../../../templates/runtime/values/own-members.js";
import { createRecursiveValidator } from "../../../templates/runtime/values/recursive-validator.js";

interface Tree {
  readonly left?: Tree;
  readonly right?: Tree;
}

function isTree(value: unknown): value is Tree {
  return isObject(value) && ["left", "right"].every((side) => value[side] === undefined || isTree(value[side]));
}

function inspectTree(value: unknown): Findings {
  if (!isObject(value)) return reportIssue("type", "a tree", value);
  return value["left"] === undefined ? undefined : addFindings(undefined, "left", inspectTree(value["left"]));
}

const Tree = createRecursiveValidator("Tree", isTree, inspectTree);

function nest(levels: number): unknown {
  return JSON.parse(`${'{"left":'.repeat(levels)}{}${"}".repeat(levels)}`);
}

describe("the validator of a type that contains itself", () => {
  it("accepts what is nested as deeply as people nest", () => {
    expect(Tree.is(nest(400))).toBe(true);
    expect(Tree.validate(nest(400))).toEqual([]);
  });

  it("refuses what would exhaust the stack, without exhausting it", () => {
    const deep = nest(100_000);
    expect(Tree.is(deep)).toBe(false);
    expect(Tree.validate(deep)[0]).toMatchObject({ path: [], rule: "depth", expected: "at most 500 levels of nesting" });
  });

  it("looks once at what is shared, and so takes no time for what would be endless", () => {
    let shared: Tree = {};
    for (let level = 0; level < 600; level++) shared = { left: shared, right: shared };
    expect(Tree.is(shared)).toBe(false);
  });

  it("still finds flaws", () => {
    expect(Tree.validate({ left: { left: 1 } })[0]).toMatchObject({ pointer: "/left/left", rule: "type" });
  });
});
