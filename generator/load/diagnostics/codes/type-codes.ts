import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Types that no value could have, or that say something else than they seem to. */
export const typeCodes = {
  "inverted-span": {
    severity: "error",
    message: "The span `{span}` is empty: it ends before it begins.",
    fix: "Write the smaller number first: `{swapped}`.",
  },
  "negative-length": {
    severity: "error",
    message: "A {measure} is never negative.",
    fix: "Begin at 0 or above.",
  },
  "unsafe-span": {
    severity: "error",
    message: "The span `{span}` goes beyond the whole numbers that JavaScript represents exactly.",
    cause: "These are -9007199254740991 to 9007199254740991.",
    fix: "Narrow the span, or leave the end open.",
  },
  "unlimited-span": {
    severity: "warning",
    message: "The span `{span}` limits nothing.",
    fix: "Give it an end, or remove it.",
  },
  "pattern-syntax": {
    severity: "error",
    message: "The pattern is no JavaScript regular expression: {message}.",
    cause: "{cause}",
    fix: "{fix}",
  },
  "pattern-doubled-backslash": {
    severity: "error",
    message: "`{found}` matches a backslash and the letter behind it.",
    cause: "Source code of Java and others doubles backslashes; YAML does so in double quotes only.",
    fix: "Write one backslash, or put the pattern in double quotes.",
  },
  "pattern-anchor": {
    severity: "error",
    message: "The pattern holds the anchor `{anchor}`.",
    cause: "A pattern matches the whole value anyway; an anchor in one branch of several would leave the others open.",
    fix: "Remove the anchor. Escape it (`\\{anchor}`) where the character is meant.",
  },
  "pattern-backtracks": {
    severity: "error",
    message: "The pattern can take exponential time: {attack} would keep it busy for longer than anyone waits.",
    cause: "A repetition inside a repetition, or branches that match the same text, can be divided in too many ways.",
    fix: "Rewrite it so that every text can be matched in one way only, such as `[a-z]+(-[a-z]+)*` in place of `([a-z]+-?)+`.",
  },
  "pattern-slow": {
    severity: "warning",
    message: "The pattern takes polynomial time, and nothing limits the length of the text.",
    cause: "Neighbouring repetitions match the same characters: {attack} keeps it busy.",
    fix: "Give the type a `length` with an upper end, or rewrite the pattern.",
  },
  "pattern-unchecked": {
    severity: "warning",
    message: "Nothing tells how long the pattern may take: it is too complex, or uses what the checker does not know.",
    fix: "Make it simpler.",
  },
  "redundant-sentinel": {
    severity: "error",
    message: "The sentinel `{value}` is an ordinary value already.",
    cause: "A sentinel is legal although the type's own bounds and pattern refuse it.",
    fix: "Remove the sentinel, or tighten the type.",
  },
  "sentinel-not-integer": {
    severity: "error",
    message: "The sentinel `{value}` is no whole number.",
    cause: "`{type}` is an integer, and so are its sentinels.",
    fix: "Write a whole number between -9007199254740991 and 9007199254740991.",
  },
  "refines-nothing": {
    severity: "warning",
    message: "`{name}` is the same as `{base}`.",
    cause: "A refined type narrows an enum by `where` or adds `sentinels`.",
    fix: "Add one of the two, or use `{base}`.",
  },
  "refined-kind": {
    severity: "error",
    message: "`{base}` is {kind}, which cannot be refined {how}.",
    cause: "`where` narrows an enum; `sentinels` widen text or an integer.",
    fix: "Refine another type, or define this one by itself.",
  },
  "refinement-cycle": {
    severity: "error",
    message: "`{name}` refines itself: {cycle}.",
    fix: "Let one of them be a type of its own.",
  },
  "map-key-type": {
    severity: "error",
    message: "The keys of a map are text, and `{name}` is {kind}.",
    cause: "Members of a JSON object have names.",
    fix: "Use a string or an enum.",
  },
  "infinite-type": {
    severity: "error",
    message: "No value of `{name}` ever ends: {cycle}.",
    cause: "Each value must hold another one of the same type.",
    fix: "Make a field on the way optional, or put a list or map that may be empty in between.",
  },
  "empty-structure": {
    severity: "error",
    message: "The union `{name}` has no members.",
    cause: "Exactly one member of a union is there.",
    fix: "Add the members.",
  },
  "union-member": {
    severity: "error",
    message: "A member of a union is neither `required` nor has a `default`.",
    cause: "Exactly one of the members is there, whichever it is.",
    fix: "Remove `{key}`.",
  },
  "transport-types": {
    severity: "error",
    message: "Nothing converts between {mqtt} on MQTT and {https} on HTTPS.",
    cause: "Clients convert JSON text to the JSON of the same shape, and nothing else.",
    fix: "Use one type on both, or two fields, each with `only`.",
  },
  "open-enum-in-request": {
    severity: "error",
    message: "The open enum `{name}` stands in a request{path}.",
    cause: "Requests are checked strictly, and an open enum lets any word pass.",
    fix: "Use a closed subset of it: a type with `type: {name}` and `where`, or one that is not `open`.",
  },
  "accepts-place": {
    severity: "error",
    message: "`accepts` stands outside a request.",
    cause: "Services put up with requests that have a number as text; what they answer has the number.",
    fix: "Remove it, or say it of a member of a request.",
  },
  "accepts-kind": {
    severity: "error",
    message: "`accepts: numericString` speaks of a number, and `{name}` is {kind}.",
    fix: "Remove it, or use an integer or a number.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
