import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Mistakes against the form of the model language, which its JSON Schema defines. */
export const schemaCodes = {
  "unsupported-version": {
    severity: "error",
    message: "{found} is no version of the model language that this generator knows.",
    cause: "It knows version 1, a number without quotes.",
    fix: "Write `topicsmith: 1`, or use a newer generator.",
  },
  "unknown-key": {
    severity: "error",
    message: "The key `{key}` is not known here.",
    cause: "Known here: {known}.",
    fix: "{suggestion}",
  },
  "split-text": {
    severity: "error",
    message: "A comma ends the text of `{owner}`, so that `{key}` is a key of its own.",
    cause: "Inside braces a comma separates members wherever a text is not in quotes.",
    fix: "Put the whole text of `{owner}` in quotes.",
  },
  "missing-key": {
    severity: "error",
    message: "{owner} lacks {keys}.",
    cause: "{description}",
    fix: "Add {keys}.",
  },
  "wrong-kind": {
    severity: "error",
    message: "Expected {expected}, found {found}.",
    cause: "{description}",
    fix: "{fix}",
  },
  "unknown-word": {
    severity: "error",
    message: "{found} is not one of the words that can stand here.",
    cause: "Allowed: {allowed}.",
    fix: "{suggestion}",
  },
  "wrong-form": {
    severity: "error",
    message: "{found} does not have the form that is needed here.",
    cause: "{description}",
    fix: "{fix}",
  },
  "bad-name": {
    severity: "error",
    message: "`{name}` cannot be a name here.",
    cause: "{description}",
    fix: "{fix}",
  },
  "out-of-bounds": {
    severity: "error",
    message: "{found} is out of bounds: {bounds}.",
    cause: "{description}",
    fix: "Give it {bounds}.",
  },
  "repeated-item": {
    severity: "error",
    message: "{found} is already in this list.",
    cause: "Every item counts once.",
    fix: "Remove one of the two.",
  },
  "capital-kind": {
    severity: "error",
    message: "`{found}` refines a type of that name; the kind of a new type is written `{kind}`.",
    cause: "Kinds are lower case (`string`), named types are not (`String`).",
    fix: "Write `type: {kind}`.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
