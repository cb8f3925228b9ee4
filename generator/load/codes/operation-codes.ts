import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Operations, messages and errors: where their fields travel, and what their examples say. */
export const operationCodes = {
  "no-transport": {
    severity: "error",
    message: "The operation `{name}` is on neither MQTT nor HTTPS.",
    fix: "Add `mqtt` with a topic, `https` with a method and path, or both.",
  },
  "missing-transport": {
    severity: "error",
    message: "The field `{name}` is on {transport} only, where {owner} is not.",
    cause: "Nothing ever carries it.",
    fix: "Remove `only`, or the field.",
  },
  "field-without-label": {
    severity: "error",
    message: "The field `{name}` has no label in the {template} of {owner}.",
    cause: "`in: {place}` says that a label carries it, and so nothing does.",
    fix: "{suggestion}",
  },
  "field-bound-twice": {
    severity: "error",
    message: "The field `{name}` is bound twice: by a label of the {template}, and by `in: {place}`.",
    cause: "Which of the two counts could not be told.",
    fix: "Remove `in`, or write `in: [{label}, {place}]` where both carry it.",
  },
  "wrong-place": {
    severity: "error",
    message: "{owner} has no `{place}` on {transport}.",
    cause: "Possible there: {places}.",
    fix: "{suggestion}",
  },
  "place-conflict": {
    severity: "error",
    message: "The field `{name}` cannot be in `{first}` and in `{second}`.",
    cause: "Only a label may be repeated in the payload or body: `[topic, payload]` or `[path, body]`.",
    fix: "Keep one of the two.",
  },
  "body-on-get": {
    severity: "error",
    message: "The field `{name}` is in the body of a {method} request.",
    cause: "A {method} request has no body.",
    fix: "Remove `in`, so that it travels in the query string, or use another method.",
  },
  "query-kind": {
    severity: "error",
    message: "The field `{name}` is {kind} and cannot travel in a query string.",
    cause: "A query string carries text, numbers, true and false, and lists of these.",
    fix: "Use PUT or POST, so that it travels in the body.",
  },
  "second-whole": {
    severity: "error",
    message: "The field `{name}` is the whole payload, and so is `{other}`.",
    cause: "A payload is one value.",
    fix: "Make them members of a structure, or remove one.",
  },
  "whole-with-members": {
    severity: "error",
    message: "The field `{name}` is a member of a payload of which `{other}` is the whole.",
    cause: "A payload is either one value or an object with members.",
    fix: "Remove one of the two, or put this one into the topic or path.",
  },
  "payload-not-empty": {
    severity: "error",
    message: "The field `{name}` travels in a payload that is said to be empty.",
    fix: "Remove `payload: empty`, or the field.",
  },
  "default-of-required": {
    severity: "warning",
    message: "The field `{name}` is required, so its default never counts.",
    cause: "A default is what an absent field means.",
    fix: "Remove one of the two.",
  },
  "wrong-default": {
    severity: "error",
    message: "The default breaks the type of its field: {problem}.",
    cause: "{cause}",
    fix: "{fix}",
  },
  "wrong-example": {
    severity: "error",
    message: "The example breaks its own constraints: {problem}.",
    cause: "{cause}",
    fix: "{fix}",
  },
  "unknown-member": {
    severity: "error",
    message: "{owner} has no member `{name}`.",
    cause: "Known: {known}.",
    fix: "{suggestion}",
  },
  "missing-member": {
    severity: "error",
    message: "{owner} needs the member {names}.",
    cause: "It is required.",
    fix: "Add {names}.",
  },
  "missing-example": {
    severity: "warning",
    message: "{owner} has no example.",
    cause: "Examples end up in the documents, and tests are made of them.",
    fix: "Add one under `examples`.",
  },
  "missing-error-reply": {
    severity: "error",
    message: "{owner} can fail on {transport}, but the model does not say how an error looks there.",
    fix: "Add `{section}.error`.",
  },
  "unknown-reply-member": {
    severity: "error",
    message: "The error reply has no field `{name}`.",
    cause: "The members that hold the code and the text stand among its `fields`.",
    fix: "{suggestion}",
  },
  "no-error-code": {
    severity: "error",
    message: "Nothing tells which error it is on HTTPS.",
    cause: "The exception's name stands in a header, in members of the body, or in both.",
    fix: "Add `header` or `members`.",
  },
  "error-without-transport": {
    severity: "error",
    message: "The error `{name}` is on neither MQTT nor HTTPS.",
    fix: "Add `mqtt` with its code, `https` with its exception and status, or both.",
  },
  "duplicate-error-code": {
    severity: "error",
    message: "`{name}` has the code `{code}`, as `{other}` on line {line} does.",
    cause: "A client could not tell which of the two arrived.",
    fix: "Change one of the two.",
  },
  "error-code-kind": {
    severity: "error",
    message: "The code `{code}` is {found}, and the error reply's `{member}` is {expected}.",
    fix: "Change the code, or the type of the field.",
  },
  "unknown-carried-member": {
    severity: "error",
    message: "The error reply has no field `{name}` to carry.",
    cause: "What an error carries are optional fields of the error reply.",
    fix: "{suggestion}",
  },
  "catch-up-member": {
    severity: "error",
    message: "{owner} has no member `{path}`.",
    cause: "Catching up copies a member of the reply to each of these members of the message.",
    fix: "{suggestion}",
  },
  "catch-up-type": {
    severity: "error",
    message: "`{target}` cannot be filled from `{source}`: they have different types.",
    cause: "The one is {targetType}, the other {sourceType}.",
    fix: "Name a member of the same type.",
  },
  "catch-up-value": {
    severity: "error",
    message: "What catching up sends breaks the type of its field: {problem}.",
    cause: "{cause}",
    fix: "{fix}",
  },
  "catch-up-request": {
    severity: "error",
    message: "The request of `{operation}` needs {names}, and nothing says what to send.",
    cause: "Catching up knows the labels of the message's topic and what stands in `request`.",
    fix: "Add {names} to `request`.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
