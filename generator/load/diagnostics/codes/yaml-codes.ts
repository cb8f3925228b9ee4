import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Mistakes that keep a file from being YAML, or from being the YAML that its author sees. */
export const yamlCodes = {
  "not-utf-8": {
    severity: "error",
    message: "The file is not UTF-8 text.",
    cause: "A model is UTF-8, with or without a byte order mark.",
    fix: "Save the file as UTF-8.",
  },
  "file-too-large": {
    severity: "error",
    message: "The file has {size}, and a model has {limit} at most.",
    cause: "An API of a thousand operations takes less than half of that.",
    fix: "Leave out what is no part of the model, or divide the API into several models.",
  },
  "text-too-long": {
    severity: "error",
    message: "The text has {length} characters, and a text of a model has {limit} at most.",
    cause: "Texts become comments, documents and messages, and none of these carries more.",
    fix: "Shorten it, or refer to the place where the rest can be read.",
  },
  "empty-file": {
    severity: "error",
    message: "The file holds no model.",
    cause: "A model is a map that begins with `topicsmith: 1`.",
    fix: "Write `topicsmith: 1`, then `api:` and what else the API has.",
  },
  "yaml-syntax": {
    severity: "error",
    message: "This is not YAML: {message}",
    fix: "{fix}",
  },
  "tab-indentation": {
    severity: "error",
    message: "A tab indents this line.",
    cause: "YAML indents with spaces only.",
    fix: "Replace the tab by spaces, as many as the lines around it have.",
  },
  "multiple-documents": {
    severity: "error",
    message: "A second document begins here.",
    cause: "A model file holds one document.",
    fix: "Remove the line `---`, or move what follows into a file of its own.",
  },
  "nesting-too-deep": {
    severity: "error",
    message: "The nesting is deeper than {limit} levels.",
    cause: "No model needs that; a bracket or brace that is never closed may be the reason.",
    fix: "Close what was opened, or flatten the value.",
  },
  "unknown-tag": {
    severity: "error",
    message: "The tag `{tag}` has no meaning in a model.",
    cause: "A model is made of maps, lists, text, numbers, true, false and null.",
    fix: "Remove the tag; put the value in quotes where it is text.",
  },
  "unknown-anchor": {
    severity: "error",
    message: "There is no anchor `&{name}` before this alias.",
    cause: "An alias repeats a value that was anchored further up.",
    fix: "{suggestion}",
  },
  "alias-cycle": {
    severity: "error",
    message: "The alias `*{name}` stands inside the value that it repeats.",
    cause: "Such a value never ends.",
    fix: "Write out the part that is meant.",
  },
  "alias-expansion": {
    severity: "error",
    message: "Aliases repeat more than {limit}.",
    cause: "Aliases of aliases multiply: a few lines can stand for more than fits into memory.",
    fix: "Use fewer aliases; a named type says once what is the same everywhere.",
  },
  "merge-key": {
    severity: "error",
    message: "Merge keys are not supported.",
    cause: "`<<` is no part of YAML 1.2, and hides where a member comes from.",
    fix: "Repeat the members, say them in `common`, or alias the whole value. Put the key in quotes where it is a name.",
  },
  "duplicate-key": {
    severity: "error",
    message: "The key `{key}` is already in this map, on line {line}.",
    cause: "Only one of the two could count.",
    fix: "Remove one of them, or rename it.",
  },
  "key-not-text": {
    severity: "error",
    message: "The key `{key}` is no text: YAML reads it as {found}.",
    cause: "Keys are names.",
    fix: "Put the key in quotes.",
  },
  "unusable-key": {
    severity: "error",
    message: "No member can be called `{key}`.",
    cause: "In JavaScript this name reaches the object's prototype.",
    fix: "Choose another name.",
  },
  "half-character": {
    severity: "error",
    message: "The text holds the half of a character, \\u{half}.",
    cause: "Characters beyond U+FFFF take two such escapes, and one alone cannot be written as UTF-8.",
    fix: "Write the character itself, or `\\U` and its eight digits: `\\U0001F680`.",
  },
  "unusable-number": {
    severity: "error",
    message: "`{text}` is no number that JSON can carry exactly.",
    cause: "Whole numbers go from -9007199254740991 to 9007199254740991; infinity and not-a-number do not exist in JSON.",
    fix: "Use a smaller number, or put it in quotes where it is text.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
