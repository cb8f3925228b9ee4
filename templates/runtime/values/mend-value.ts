import type { Finding, Findings, Inspection } from "./inspection-result.js";

/**
 * Makes of what arrived the best that can be read. `null` counts as absent, and a number that is written as text as the number. What is of the
 * wrong kind is left out: a member, or an entry of a list or map. Whatever else breaks a rule stays: a length, pattern, range, size or word.
 * Nothing is changed in place. `found` is what the inspection has found already. Returns `undefined` where a part is missing that the value
 * cannot be without.
 */
export function mendValue(value: unknown, inspect: Inspection, found: Findings = inspect(value)): unknown {
  const mended = mend(value, found);
  // What was left out may be what the value around it cannot be without.
  return mended === value || mended === undefined ? mended : mendValue(mended, inspect);
}

type Parts = Record<string | number, unknown>;

function mend(value: unknown, found: Findings): unknown {
  let copy: Parts | undefined;
  for (let finding = found; finding !== undefined; finding = finding.previous) {
    const { key, issue, inner } = finding;
    if (issue?.rule === "required") return undefined;
    if (key === undefined) {
      const kept = mendFlaw(finding, value);
      if (kept !== value) return kept;
      continue;
    }
    const part = (value as Parts)[key];
    const kept = issue === undefined ? mend(part, inner) : mendFlaw(finding, part);
    if (kept === part) continue;
    copy ??= (Array.isArray(value) ? value.slice() : { ...(value as Parts) }) as Parts;
    copy[key] = kept;
    if (kept === undefined && !Array.isArray(copy)) delete copy[key];
  }
  if (Array.isArray(copy)) return copy.filter((item) => item !== undefined);
  return copy ?? value;
}

const numberText = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function mendFlaw({ issue, isNumeric }: Finding, given: unknown): unknown {
  if (issue?.rule === "depth") return undefined;
  if (issue?.rule !== "type") return given;
  const number = isNumeric && (typeof given === "number" || (typeof given === "string" && numberText.test(given))) ? Number(given) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
