import { ValidationError } from "../errors/validation-error.js";
import { addFindings, listIssues, reportIssue } from "../values/inspection-result.js";
import type { Findings, Inspection } from "../values/inspection-result.js";
import type { ValidationRule } from "../values/issue.js";
import { isObject } from "../values/own-members.js";
import type { Members } from "../values/own-members.js";

/** A set of options: what each may be, by its name. There are no others. */
export type OptionRules<Options> = { readonly [Name in keyof Options]-?: Inspection };

/**
 * Reads options, each of them once.
 *
 * @throws {ValidationError} with everything that is wrong with them; `subject` is what it names.
 */
export function readOptions<Options extends object>(subject: string, given: Options, rules: OptionRules<Options>): Options {
  const read: Record<string, unknown> = {};
  const found = inspectOptions(given, rules, read);
  if (found !== undefined) throw new ValidationError(subject, listIssues(found));
  return read as Options;
}

/** Finds everything that is wrong with options, and adds those that there are to `read`. */
export function inspectOptions(given: unknown, rules: Readonly<Record<string, Inspection>>, read: Record<string, unknown> = {}): Findings {
  if (!isObject(given)) return reportIssue("type", "an object", given);
  const names = Object.keys(rules);
  let found: Findings;
  try {
    for (const name of Object.keys(given)) {
      if (!names.includes(name)) found = addFindings(found, name, reportIssue("key", `one of ${names.join(", ")}`, name));
    }
    for (const [name, inspect] of Object.entries(rules)) {
      read[name] = given[name];
      found = addFindings(found, name, inspect(read[name]));
    }
    return found;
  } catch (cause) {
    return reportIssue("type", "an object that can be read", cause);
  }
}

/** Judges an option that may be left out. `expected` ends a sentence. Of what may hold keys the kind alone is told. */
export function judgeOption(value: unknown, isRight: boolean, expected: string, rule: ValidationRule = "type"): Findings {
  return value === undefined || isRight ? undefined : reportIssue(rule, expected, value instanceof Object ? typeof value : value);
}

/** Finds out whether an option can be called. */
export function inspectFunction(value: unknown): Findings {
  return judgeOption(value, typeof value === "function", "a function");
}

/** Whether a value is an object with methods of these names. */
export function hasMethods(value: unknown, ...names: readonly string[]): value is Members {
  return isObject(value) && names.every((name) => typeof value[name] === "function");
}
