import type { DiagnosticDefinition } from "./diagnostic-code.js";

/** Topics and paths: their form, their labels, and whether they can be told apart. */
export const topicCodes = {
  "malformed-template": {
    severity: "error",
    message: "{message}.",
    cause: "{cause}",
    fix: "{fix}",
  },
  "repeated-label": {
    severity: "error",
    message: "The label `{name}` is already in this template.",
    cause: "One field cannot fill two places.",
    fix: "Rename one of the two, and give it a field.",
  },
  "label-without-field": {
    severity: "error",
    message: "The label `{name}` has no field in {owner}.",
    cause: "A label is filled from the field of the same name.",
    fix: "{suggestion}",
  },
  "optional-label": {
    severity: "error",
    message: "The label `{name}` needs a value, and its field is not required.",
    cause: "Only a label inside `[…]` may be left out.",
    fix: "Add `required: true` to the field.",
  },
  "required-label": {
    severity: "error",
    message: "The field of the label `{name}` is required, so the part in `[…]` is never left out.",
    cause: "The part is left out when its label has no value.",
    fix: "Remove `required` from the field, or the brackets from the template.",
  },
  "label-kind": {
    severity: "error",
    message: "The label `{name}` cannot be {kind}.",
    cause: "A level of a topic, and a segment of a path, is text: a string or an enum that stands under `types`.",
    fix: "Use a type with a pattern such as `[a-zA-Z0-9_-]+`.",
  },
  "label-length": {
    severity: "error",
    message: "The label `{name}` may be empty: its type `{type}` allows empty text.",
    cause: "An empty level makes another topic.",
    fix: "Give the type a `length` that begins at 1.",
  },
  "label-characters": {
    severity: "error",
    message: "The label `{name}` may hold {characters}: its type `{type}` does not exclude them.",
    cause: "In a topic `/` separates levels, `+` and `#` are wildcards, and NUL is forbidden.",
    fix: "Give the type a pattern of characters that are safe, such as `[a-zA-Z0-9_-]+`.",
  },
  "label-unlimited": {
    severity: "warning",
    message: "The label `{name}` may be of any length, and a topic may not.",
    cause: "The model limits topics to {limit} bytes.",
    fix: "Give the type `{type}` a `length` with an upper end.",
  },
  "topic-too-long": {
    severity: "error",
    message: "The topic can be {bytes} bytes long, and {limit} are allowed.",
    cause: "Counted with the longest value of each label; the limit is `mqtt.limits.topicBytes`.",
    fix: "Shorten the topic, or the `length` of the types of its labels.",
  },
  "too-many-slashes": {
    severity: "error",
    message: "The topic has {slashes} slashes, and {limit} are allowed.",
    cause: "The limit is `mqtt.limits.topicSlashes`.",
    fix: "Use fewer levels.",
  },
  "ambiguous-topics": {
    severity: "error",
    message: "{owner} cannot be told from {other} on line {line}: `{topic}` could be either.",
    cause: "Both have as many levels, and at each level the one can be what the other is.",
    fix: "Let a literal level differ, or narrow the type of a label.",
  },
  "unfit-wildcard": {
    severity: "error",
    message: "No single filter covers `{accepted}` and `{rejected}`.",
    cause: "`subscribe: wildcard` puts `+` in place of the last level, so all other levels must be equal.",
    fix: "Write `subscribe: pair`.",
  },
  "correlation-field": {
    severity: "error",
    message: "{owner} has no field `{name}` on MQTT to carry the token.",
    cause: "A reply finds its request by the token, so the request, the reply and the rejection all have it.",
    fix: "{suggestion}",
  },
  "correlation-kind": {
    severity: "error",
    message: "The token `{name}` is {kind} in {owner}.",
    cause: "A client makes tokens, and makes them as text.",
    fix: "Give the field a string type.",
  },
  "correlation-place": {
    severity: "error",
    message: "The token `{name}` does not travel in the payload of {owner}.",
    cause: "Replies carry the token in their payload.",
    fix: "Correlate by `level` where the token is a level of the topic.",
  },
  "correlation-level": {
    severity: "error",
    message: "The {topic} topic of {owner} has no label `{name}`.",
    cause: "A reply finds its request by this level, so it is in the topics of the request and of both replies.",
    fix: "{suggestion}",
  },
  "duplicate-route": {
    severity: "error",
    message: "{owner} answers to `{route}`, as {other} on line {line} does.",
    cause: "A method and a path belong to one operation.",
    fix: "Change one of the two.",
  },
  "taken-word": {
    severity: "warning",
    message: "The label `{label}` may be `{word}`, but `{other}` on line {line} answers to `{route}`.",
    cause: "In a path a word wins over a label, so that this operation is never reached with it.",
    fix: "Change the method or the path of one of the two, or the word.",
  },
} as const satisfies Readonly<Record<string, DiagnosticDefinition>>;
