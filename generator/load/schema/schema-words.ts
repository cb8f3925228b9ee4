import type { SchemaError } from "./schema-validator.js";
import { isRecord } from "../text/describe-value.js";

const jsonKinds: Readonly<Record<string, string>> = {
  object: "a map (`key: value`)",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "nothing",
};

/** The kinds of value that a schema error asks for, in words. `branches` are the errors of the conditions that led to it. */
export function describeExpected(error: SchemaError, branches: readonly SchemaError[]): string {
  const asked = [error.params["type"]].flat().map(String);
  // A condition on the kind of the value has sent us into one of its branches; the kind that it asks about would have been right as well.
  const others = branches.flatMap(({ parentSchema }) => {
    const condition: unknown = parentSchema?.["if"];
    return isRecord(condition) && typeof condition["type"] === "string" ? [condition["type"]] : [];
  });
  return [...new Set([...others, ...asked])].map((kind) => jsonKinds[kind] ?? kind).join(" or ");
}

/** What to do about a value of the wrong kind that stands in the text as `written`. */
export function describeKindFix(expected: string, value: unknown, written: string): string {
  if (value === null) return "Give it a value, or remove the key.";
  if (expected.includes("text") && (typeof value === "number" || typeof value === "boolean")) return `Put it in quotes: \`"${written}"\`.`;
  if (expected.includes("a list")) return "Write a list: `[a, b]`, or one item per line, each behind a hyphen.";
  if (expected.includes("a map")) return "Write a map: `{ key: value }`, or its members indented below the key.";
  return `Write ${expected}.`;
}

/** The bounds of a schema in words; `undefined` for a keyword that is no bound. */
export function describeBounds({ keyword, params }: SchemaError): string | undefined {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "minimum":
      return `${limit} or more`;
    case "maximum":
      return `${limit} or less`;
    case "minLength":
      return limit === "1" ? "text that is not empty" : `${limit} characters or more`;
    case "maxLength":
      return `${limit} characters or less`;
    case "minItems":
      return limit === "1" ? "at least one item" : `at least ${limit} items`;
    case "minProperties":
      return limit === "1" ? "at least one member" : `at least ${limit} members`;
    case "maxProperties":
      return limit === "1" ? "at most one member" : `at most ${limit} members`;
    default:
      return undefined;
  }
}

/** The name that an author meant who wrote it in another case or with characters that names do not have. */
export function repairName(name: string, pattern: RegExp): string | undefined {
  const [first = "", ...others] = name.split(/[^A-Za-z0-9[\]]+/).filter((word) => word !== "");
  const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const rest = others.map(capitalize).join("");
  const candidates = [capitalize(first) + rest, first.charAt(0).toLowerCase() + first.slice(1) + rest];
  return candidates.find((candidate) => pattern.test(candidate));
}
