import { ValidationError } from "../../errors/validation-error.js";
import { hasLabel } from "../../topics/topic-labels.js";
import { listIssues, reportIssue } from "../../values/inspection-result.js";
import { getOwnMember, isObject } from "../../values/own-members.js";

/**
 * Picks labels out of what else a caller gives with them. One that is inherited becomes `undefined`, and is refused where it is checked.
 *
 * @throws {ValidationError} where there is nothing to pick from.
 */
export function pickLabels<Given extends object, Name extends keyof Given & string>(
  given: Given,
  names: readonly Name[],
): Pick<Given, Name> {
  if (!isObject(given)) throw new ValidationError("options", listIssues(reportIssue("type", "an object", given)));
  const present = names.filter((name) => hasLabel(given, name));
  return Object.fromEntries(present.map((name) => [name, getOwnMember(given, name)])) as Pick<Given, Name>;
}
