import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Enums: their facts, their subsets and their state machines. */
export const enumCodes = {
  "unknown-fact": {
    severity: "error",
    message: "`{enum}` declares no fact `{name}`.",
    cause: "The facts that values state are declared under `facts`.",
    fix: "{suggestion}",
  },
  "reserved-fact": {
    severity: "error",
    message: "A fact cannot be called `{name}`.",
    cause: "Values say their description and their transitions under `description` and `to`.",
    fix: "Choose another name.",
  },
  "wrong-fact": {
    severity: "error",
    message: "The fact `{fact}` says {expected}, not {found}.",
    fix: "{suggestion}",
  },
  "missing-fact": {
    severity: "error",
    message: "`{value}` does not say `{fact}`.",
    cause: "A fact with words has no default: every value states it.",
    fix: "Add `{fact}: ` and one of {words}.",
  },
  "empty-subset": {
    severity: "error",
    message: "No value of `{base}` is in this subset.",
    cause: "A value belongs to it where all of `where` is true of it.",
    fix: "Change `where`, or the facts of the values.",
  },
  "missing-predicate": {
    severity: "error",
    message: "The subset `{name}` has no `predicate`.",
    cause: "Its members are told by a function, and the function needs a name.",
    fix: "Add `predicate: is{name}`.",
  },
  "predicate-without-subset": {
    severity: "error",
    message: "There is nothing for the predicate to tell: `{name}` has no `where`.",
    fix: "Add `where`, or remove `predicate`.",
  },
  "unknown-state": {
    severity: "error",
    message: "`{enum}` has no value `{name}`.",
    fix: "{suggestion}",
  },
  "missing-start": {
    severity: "error",
    message: "`{enum}` says what may follow its values, but not where it starts.",
    cause: "A state machine has a `start`.",
    fix: "Add `start: {first}`, or the value that it starts with.",
  },
  "start-without-transitions": {
    severity: "error",
    message: "`{enum}` has a start, but no value says what may follow.",
    fix: "Give the values `to`, or remove `start`.",
  },
  "unreachable-state": {
    severity: "error",
    message: "Nothing leads to the state `{name}`.",
    cause: "No chain of `to` leads there from the start, `{start}`.",
    fix: "Add `{name}` to the `to` of a state before it, or remove it.",
  },
  "terminal-transition": {
    severity: "error",
    message: "`{name}` is terminal, and yet something may follow it.",
    fix: "Remove `to`, or `terminal`.",
  },
  "dead-end": {
    severity: "warning",
    message: "Nothing may follow `{name}`, and it is not terminal.",
    cause: "`{enum}` marks its ends with `terminal: true`.",
    fix: "Mark it as terminal, or say in `to` what may follow.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
