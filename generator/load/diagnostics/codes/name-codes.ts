import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Names that mean nothing, mean two things, or are taken. */
export const nameCodes = {
  "unknown-type": {
    severity: "error",
    message: "There is no type `{name}`.",
    cause: "A type is built in (String, Integer, Number, Boolean, JsonValue, JsonObject, JsonText, Bytes) or stands under `types`.",
    fix: "{suggestion}",
  },
  "unknown-error": {
    severity: "error",
    message: "There is no error `{name}`.",
    cause: "Errors stand under `errors`.",
    fix: "{suggestion}",
  },
  "unknown-operation": {
    severity: "error",
    message: "There is no operation `{name}`.",
    cause: "Operations stand under `operations`.",
    fix: "{suggestion}",
  },
  "unknown-authentication": {
    severity: "error",
    message: "There is no authentication `{name}`.",
    cause: "The ways to authenticate stand under `authentication`.",
    fix: "{suggestion}",
  },
  "unused-type": {
    severity: "warning",
    message: "Nothing uses the type `{name}`.",
    fix: "Use it or remove it.",
  },
  "unused-error": {
    severity: "warning",
    message: "No operation can answer with the error `{name}`.",
    cause: "Errors count where an operation or `common` lists them under `errors`.",
    fix: "List it or remove it.",
  },
  "unused-authentication": {
    severity: "warning",
    message: "No endpoint takes the authentication `{name}`.",
    fix: "Name it at an endpoint or remove it.",
  },
  "built-in-name": {
    severity: "error",
    message: "`{name}` is the name of a built-in type.",
    cause: "A reader could not tell which of the two a field means.",
    fix: "Choose another name.",
  },
  "duplicate-name": {
    severity: "error",
    message: "{owner} makes the output export `{output}`, which {other} on line {line} makes too.",
    cause: "Every export has one meaning.",
    fix: "Rename one of the two.",
  },
  "duplicate-file": {
    severity: "error",
    message: "{owner} would be written to the same file as {other} on line {line}.",
    cause: "Some disks do not tell capitals apart.",
    fix: "Rename one of the two so that they differ in more than capitals.",
  },
  "reserved-name": {
    severity: "error",
    message: "{owner} makes the output export `{output}`, which is taken.",
    cause: "{reason}",
    fix: "Choose another name.",
  },
  "reserved-key": {
    severity: "error",
    message: "{owner} becomes the member `{key}`, which is taken.",
    cause: "{reason}",
    fix: "{fix}",
  },
  "reserved-label": {
    severity: "error",
    message: "No label can be called `{name}`.",
    cause: "{reason}",
    fix: "Call the label and its field otherwise, for example `{example}`.",
  },
  "empty-model": {
    severity: "warning",
    message: "The model has neither operations nor messages.",
    cause: "Without them there are no topics, payloads or clients.",
    fix: "Add `operations` or `messages`.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
