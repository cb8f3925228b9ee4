import type { ValidationIssue, ValidationRule } from "./issue.js";

type Key = string | number;

/**
 * What an inspection found: the last finding, which leads to those before it. A finding knows its place by one key only, and the whole way is
 * written once at the end, because most of the time that reports take went into paths.
 */
export type Findings = Finding | undefined;

/** Finds everything that keeps a value from being of a type. */
export type Inspection = (value: unknown) => Findings;

/** A flaw of a value, or a member (item, entry) in which there are some. */
export interface Finding {
  /** Where in the value around it; set by the inspection of that value. */
  key: Key | undefined;
  previous: Findings;
  /** The findings inside; none where this is a flaw itself. */
  readonly inner: Findings;
  /** The flaw, its place still to be written. */
  readonly issue: IssueDraft | undefined;
  /** Whether a number is expected. */
  readonly isNumeric: boolean;
}

type IssueDraft = { -readonly [Name in keyof ValidationIssue]: ValidationIssue[Name] };

const nowhere: readonly Key[] = [];

/**
 * Reports that a value is not what it should be, and whether that is a number. A value that is not there at all is reported as missing.
 */
export function reportIssue(rule: ValidationRule, expected: string, given: unknown, isNumeric = false): Finding {
  return createFinding(given === undefined ? "required" : rule, expected, given, isNumeric);
}

/** Reports that the key of a map's entry is not what it should be. */
export function reportKey(key: string, expected: string): Finding {
  return createFinding("key", `a key that is ${expected}`, key, false);
}

function createFinding(rule: ValidationRule, expected: string, given: unknown, isNumeric: boolean): Finding {
  const issue = { path: nowhere, pointer: "", rule, expected, given, message: `expected ${expected}` };
  return { key: undefined, previous: undefined, inner: undefined, issue, isNumeric };
}

/** Adds what was found in a member, an item or an entry to what was found so far. */
export function addFindings(found: Findings, key: Key, inner: Findings): Findings {
  if (inner === undefined) return found;
  if (inner.key === undefined && inner.previous === undefined) {
    inner.key = key;
    inner.previous = found;
    return inner;
  }
  return { key, previous: found, inner, issue: undefined, isNumeric: false };
}

/** Adds a flaw of the value itself to what was found in its parts. */
export function addOwnFinding(found: Findings, own: Finding): Finding {
  own.previous = found;
  return own;
}

const noIssues: readonly ValidationIssue[] = /* @__PURE__ */ Object.freeze([]);

/** Writes down what an inspection found, in the order in which it was found. All valid values share one frozen empty list. */
export function listIssues(found: Findings): readonly ValidationIssue[] {
  if (found === undefined) return noIssues;
  const issues: ValidationIssue[] = [];
  collectIssues(found, [], "", issues);
  return issues.reverse();
}

/** Goes back from what was found last, and so collects everything in reverse order. */
function collectIssues(found: Findings, path: Key[], pointer: string, issues: ValidationIssue[]): void {
  for (let finding = found; finding !== undefined; finding = finding.previous) {
    const { key, inner, issue } = finding;
    let place = pointer;
    if (key !== undefined) {
      path.push(key);
      place += `/${typeof key === "number" ? key : escapeKey(key)}`;
    }
    if (issue !== undefined) {
      issue.path = path.slice();
      issue.pointer = place;
      issues.push(issue);
    }
    collectIssues(inner, path, place, issues);
    if (key !== undefined) path.pop();
  }
}

/** As RFC 6901 asks: a tilde first, since it announces the escaped slash. */
function escapeKey(key: string): string {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
