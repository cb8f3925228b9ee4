import type { MistakeCase } from "../load-marked-model.js";

const types = `
types:
  Id: { type: string, length: 1..8, pattern: "[a-z]+" }
  Format: { type: enum, values: { json: {}, cbor: {} } }
`;
const operation = (mqtt: string, rest = ""): string =>
  `${types}operations:\n  Get:\n    description: D\n    mqtt: ${mqtt}\n    request: { id: { type: Id, required: true } }\n${rest}`;

export const topicCases: readonly MistakeCase[] = [
  { code: "malformed-template", mistake: "an empty level", model: operation('"a/{id}«/»/get"'), message: "A level is empty." },
  { code: "malformed-template", mistake: "a slash at the end", model: operation('"a/{id}/get«/»"'), message: "A level is empty." },
  { code: "malformed-template", mistake: "a wildcard in a topic", model: operation('"a/{id}/«+»/get"'), message: "A topic holds no `+`." },
  {
    code: "malformed-template",
    mistake: "a label that is only part of a level",
    model: operation('"a/{id}/«job-{id»/get"'),
    message: "A level is either a literal or one label, and `job-{id` is neither.",
  },
  {
    code: "malformed-template",
    mistake: "a label with a hyphen",
    model: operation('"a/{id}/«{job-id}»"'),
    message: "`job-id` is no name of a label.",
  },
  {
    code: "malformed-template",
    mistake: "a bracket that is never closed",
    model: operation('"a/{id}«[»/get"'),
    message: "The brackets are not balanced.",
  },
  {
    code: "malformed-template",
    mistake: "two optional parts",
    model: operation('"a[/{x}]/{id}«[»/{y}]/get"'),
    message: "A topic has one optional part, and this would be the second.",
  },
  {
    code: "malformed-template",
    mistake: "an optional part without a label",
    model: operation('"a/{id}«[/x]»/get"'),
    message: "The optional part has no label.",
  },
  {
    code: "malformed-template",
    mistake: "an optional part with two labels",
    model: operation('"a/{id}[/{x}/«{y}»]/get"'),
    message: "The optional part has a second label.",
  },
  {
    code: "malformed-template",
    mistake: "a query string in a path",
    model: `${types}operations:\n  Get:\n    description: D\n    https: GET /a/{id}/b«?»x\n    request: { id: { type: Id, required: true } }\n`,
    message: "A path holds no `?`.",
  },
  {
    code: "repeated-label",
    mistake: "one label twice",
    model: operation('"a/{id}/«{id}»/get"'),
    message: "The label `id` is already in this template.",
  },
  {
    code: "label-without-field",
    mistake: "a label that is spelt otherwise than its field",
    model: operation('"a/«{idd}»/get"'),
    message: "The label `idd` has no field in the request of `Get`.",
    fix: "Did you mean `id`?",
  },
  {
    code: "label-without-field",
    mistake: "a path with a label that has no field",
    model: operation('"a/{id}/get"', "    https: GET /a/{id}/«{thing}»\n"),
    message: "The label `thing` has no field in the request of `Get`.",
    fix: "Add the field `thing`",
  },
  {
    code: "optional-label",
    mistake: "a label whose field may be absent",
    model: `${types}operations:\n  Get:\n    description: D\n    mqtt: "a/{id}/get"\n    request: { «id»: Id }\n`,
    message: "The label `id` needs a value, and its field is not required.",
  },
  {
    code: "required-label",
    mistake: "an optional part whose field is required",
    model: operation('"a[/«{id}»]/get"'),
    message: "The field of the label `id` is required, so the part in `[…]` is never left out.",
  },
  {
    code: "label-kind",
    mistake: "a number as a level",
    model: `messages:\n  Event: { description: D, topic: "a/«{n}»", fields: { n: { type: Integer, required: true } } }\n`,
    message: "The label `n` cannot be an integer.",
  },
  {
    code: "label-kind",
    mistake: "any text as a level",
    model: `messages:\n  Event: { description: D, topic: "a/«{n}»", fields: { n: { type: String, required: true } } }\n`,
    message: "The label `n` cannot be just any text.",
  },
  {
    code: "label-length",
    mistake: "a level that may be empty",
    model: `
types:
  Id: { type: string, length: ..8, pattern: "[a-z]*" }
messages:
  Event: { description: D, topic: "a/«{id}»", fields: { id: { type: Id, required: true } } }
`,
    message: "The label `id` may be empty: its type `Id` allows empty text.",
  },
  {
    code: "label-characters",
    mistake: "a level that may hold a slash or a wildcard",
    model: `
types:
  Id: { type: string, length: 1..8, pattern: "[^#]+" }
messages:
  Event: { description: D, topic: "a/«{id}»", fields: { id: { type: Id, required: true } } }
`,
    message: "The label `id` may hold `/`, `+`, NUL: its type `Id` does not exclude them.",
  },
  {
    code: "label-unlimited",
    mistake: "a level of any length although topics are limited",
    model: `
mqtt: { limits: { topicBytes: 256 } }
types:
  Id: { type: string, length: 1.., pattern: "[a-z]+" }
messages:
  Event: { description: D, topic: "a/«{id}»", fields: { id: { type: Id, required: true } } }
`,
    message: "The label `id` may be of any length, and a topic may not.",
  },
  {
    code: "topic-too-long",
    mistake: "a topic that is too long with the longest label",
    model: `
mqtt: { limits: { topicBytes: 16 } }
types:
  Id: { type: string, length: 1..15, pattern: "[a-z]+" }
messages:
  Event: { description: D, topic: «"a/{id}"», fields: { id: { type: Id, required: true } } }
`,
    message: "The topic can be 17 bytes long, and 16 are allowed.",
  },
  {
    code: "too-many-slashes",
    mistake: "too many levels",
    model: `mqtt: { limits: { topicSlashes: 2 } }\nmessages:\n  Event: { description: D, topic: «a/b/c/d», payload: empty }\n`,
    message: "The topic has 3 slashes, and 2 are allowed.",
  },
  {
    code: "ambiguous-topics",
    mistake: "a message whose topic could be a reply",
    model: `${types}operations:
  Get: { description: D, mqtt: a/get }
messages:
  Event: { description: D, topic: «"a/get/{id}"», fields: { id: { type: Id, required: true } } }
`,
    message: "The message `Event` cannot be told from the accepted reply of `Get` on line 7: `a/get/accepted` could be either.",
  },
  {
    code: "ambiguous-topics",
    mistake: "two topics whose labels may both be a word that was added later",
    model: `types:
  Event: { type: enum, open: true, values: { lit: {} } }
  Alarm: { type: enum, open: true, values: { fire: {} } }
messages:
  Happened: { description: D, topic: "a/{event}", fields: { event: { type: Event, required: true } } }
  Alarmed: { description: D, topic: «"a/{alarm}"», fields: { alarm: { type: Alarm, required: true } } }
`,
    message: "The message `Alarmed` cannot be told from the message `Happened` on line 7: `a/{event}` could be either.",
  },
  {
    code: "unfit-wildcard",
    mistake: "replies that no wildcard covers",
    model: `operations:
  Get: { description: D, mqtt: { request: a/get, accepted: a/yes/json, rejected: a/no/json, subscribe: «wildcard» } }
`,
    message: "No single filter covers `a/yes/json` and `a/no/json`.",
  },
  {
    code: "correlation-field",
    mistake: "a token that the reply does not have",
    model: `mqtt: { correlation: { token: token } }\noperations:\n  «Get»: { description: D, mqtt: a/get, request: { token: String } }\n`,
    message: "The reply of `Get` has no field `token` on MQTT to carry the token.",
  },
  {
    code: "correlation-kind",
    mistake: "a token that is a number in the reply",
    model: `operations:
  Get:
    description: D
    mqtt: { request: a/get, correlation: «{ token: token }» }
    request: { token: String }
    reply: { token: Integer }
`,
    message: "The token `token` is an integer in the reply of `Get`.",
  },
  {
    code: "correlation-place",
    mistake: "a token that is the whole reply",
    model: `operations:
  Get:
    description: D
    mqtt: { request: a/get, correlation: «{ token: token }» }
    request: { token: String }
    reply: { token: { type: String, in: whole } }
`,
    message: "The token `token` does not travel in the payload of the reply of `Get`.",
  },
  {
    code: "correlation-level",
    mistake: "a level that a reply topic lacks",
    model: operation(
      "{ request: 'a/{id}/get', accepted: 'a/{id}/yes', rejected: 'a/no/x', subscribe: pair, correlation: «{ level: id }» }",
    ),
    message: "The rejected topic of `Get` has no label `id`.",
  },
  {
    code: "duplicate-route",
    mistake: "two operations with one path",
    model: `${types}operations:
  Get: { description: D, https: "GET /a/{id}", request: { id: { type: Id, required: true } } }
  Read: { description: D, https: «"GET /a/{name}"», request: { name: { type: Id, required: true } } }
`,
    message: "`Read` answers to `GET /a/{name}`, as `Get` on line 7 does.",
  },
  {
    code: "taken-word",
    mistake: "a sentinel that another path has in place of the label, under the same method",
    model: `${types}  LatestId: { type: Id, sentinels: { $latest: The latest. } }
operations:
  Get: { description: D, https: «"GET /a/{id}/b"», request: { id: { type: LatestId, required: true } } }
  GetLatest: { description: D, https: "GET /a/$latest/b" }
`,
    message: "The label `id` may be `$latest`, but `GetLatest` on line 9 answers to `GET /a/$latest/b`.",
  },
  {
    code: "taken-word",
    mistake: "a value of an enum that another path has in place of the label, under the same method",
    model: `${types}operations:
  Put: { description: D, https: «"PUT /a/{format}"», request: { format: { type: Format, required: true } } }
  PutCbor: { description: D, https: "PUT /a/cbor" }
`,
    message: "The label `format` may be `cbor`, but `PutCbor` on line 8 answers to `PUT /a/cbor`.",
  },
];
