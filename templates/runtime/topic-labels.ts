import { addFindings, listIssues, reportIssue } from "./findings.js";
import type { Findings } from "./findings.js";
import { ValidationError } from "./validation-error.js";

/** What finds the flaws of each label's value. */
type Inspectors = Readonly<Record<string, (value: unknown) => Findings>>;

/**
 * Checks the labels of a topic and returns a copy of them: what was checked is then what is used, whatever the object inherits or computes.
 * An optional label is either absent or right. One that is there with the value `undefined` is refused, since leaving it out would make a
 * filter wider than was meant.
 *
 * @throws {ValidationError} with every issue.
 */
export function checkLabels<Labels extends object>(labels: Labels, required: Inspectors, optional: Inspectors = {}): Labels {
  const checked = Object.assign(Object.create(null) as Record<string, unknown>, labels);
  let found: Findings = isObject(labels) ? undefined : reportIssue("type", "an object with the labels of the topic", labels);
  for (const [name, inspect] of Object.entries(required)) found = addFindings(found, name, inspect(checked[name]));
  for (const [name, inspect] of Object.entries(optional)) {
    if (name in checked) found = addFindings(found, name, inspect(checked[name]));
  }
  if (found !== undefined) throw new ValidationError("topic labels", listIssues(found));
  return checked;
}

/** The level of a filter for a label: its value, or `+` where it was left out, as the label's type parameter then says too. */
export function levelOrWildcard<Level extends string>(level: Level | undefined): Level {
  return level ?? ("+" as Level);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
