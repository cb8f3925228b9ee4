import type { ValidationIssue } from "../values/issue.js";
import { findLabelIssue } from "./label-rule.js";
import type { LabelRule } from "./label-rule.js";
import { isObject } from "../values/own-members.js";
import { ValidationError } from "../errors/validation-error.js";

type LabelRules = Readonly<Record<string, LabelRule>>;

/**
 * Checks the labels of a topic and returns a copy of them: what was checked is then what is used, whatever the object inherits or computes.
 * An optional label is either absent or right. One that is there with the value `undefined`, or inherited, is refused, since leaving it out
 * would make a filter wider than was meant; and what is no object has no label to leave out.
 *
 * @throws {ValidationError} with every issue.
 */
export function checkLabels<Labels extends object>(labels: Labels, required: LabelRules, optional: LabelRules = {}): Labels {
  const checked = Object.assign(Object.create(null) as Record<string, unknown>, labels);
  const issues: ValidationIssue[] = [];
  const check = (rules: LabelRules, mayBeAbsent: boolean): void => {
    for (const [name, rule] of Object.entries(rules)) {
      const issue = mayBeAbsent && !hasLabel(labels, name) ? undefined : findLabelIssue(name, checked[name], rule);
      if (issue !== undefined) issues.push(issue);
    }
  };
  check(required, false);
  check(optional, isObject(labels));
  if (issues.length > 0) throw new ValidationError("topic labels", issues);
  return checked;
}

/** Whether a label is there, of its own or inherited from anything but what every object inherits from. */
export function hasLabel(labels: object, name: string): boolean {
  return name in labels && (!(name in Object.prototype) || Object.hasOwn(labels, name));
}

/** The level of a filter for a label: its value, or `+` where it was left out, as the label's type parameter then says too. */
export function levelOrWildcard<Level extends string>(level: Level | undefined): Level {
  return level ?? ("+" as Level);
}
