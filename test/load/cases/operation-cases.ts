import type { MistakeCase } from "../load-marked-model.js";

const types = `
types:
  Id: { type: string, length: 1..8, pattern: "[a-z]+" }
  Ids: { type: list, of: Id, size: 1..2 }
  Status: { type: enum, values: { RUNNING: {}, DONE: {} } }
  Count: { type: integer, range: 0..9, sentinels: { "-1": None. } }
  Details: { type: map, keys: Id, values: Id }
  Result: { type: structure, union: true, fields: { ok: String, failed: String } }
`;

const request = (field: string, bindings = "mqtt: a/get"): string =>
  `operations:\n  Get:\n    description: D\n    ${bindings}\n    request:\n      ${field}\n`;

const example = (type: string, value: string): string => `${types}
messages:
  Event:
    description: D
    topic: a/event
    fields: { it: { type: "${type}" } }
    examples: { one: { summary: S, message: { it: ${value} } } }
`;

const catchUp = (definition: string): string => `${types}
operations:
  GetJobs:
    description: D
    mqtt: a/{id}/get
    request: { id: { type: Id, required: true } }
    reply: { count: Count, names: Details }
messages:
  JobsChanged:
    description: D
    topic: a/{id}/notify
    fields: { id: { type: Id, required: true }, count: Count }
    ${definition}
`;

const reply = `mqtt: { error: { code: code, message: message, fields: { code: String, message: String } } }\n`;

export const operationCases: readonly MistakeCase[] = [
  {
    code: "no-transport",
    mistake: "an operation that is nowhere",
    model: "operations:\n  «Get»: { description: D }\n",
    message: "The operation `Get` is on neither MQTT nor HTTPS.",
  },
  {
    code: "missing-transport",
    mistake: "a field for a transport that the operation lacks",
    model: request("token: { type: String, only: «https» }"),
    message: "The field `token` is on HTTPS only, where the operation `Get` is not.",
  },
  {
    code: "field-without-label",
    mistake: "a field in the topic that has no label there",
    model: request("id: { type: String, in: «topic» }"),
    message: "The field `id` has no label in the topic of the request of `Get`.",
  },
  {
    code: "field-bound-twice",
    mistake: "a field that is a label and in the payload",
    model: types + request("id: { type: Id, required: true, in: «payload» }", "mqtt: a/{id}/get"),
    message: "The field `id` is bound twice: by a label of the topic, and by `in: payload`.",
    fix: "`in: [topic, payload]`",
  },
  {
    code: "wrong-place",
    mistake: "a query string on MQTT",
    model: request("id: { type: String, in: «query» }"),
    message: "The request of `Get` has no `query` on MQTT.",
  },
  {
    code: "wrong-place",
    mistake: "a path segment of a reply",
    model: "operations:\n  Get: { description: D, https: GET /a, reply: { id: { type: String, in: «path» } } }\n",
    message: "The reply of `Get` has no `path` on HTTPS.",
  },
  {
    code: "place-conflict",
    mistake: "a field in the query string and in the body",
    model: request("id: { type: String, in: «[query, body]» }", "https: POST /a"),
    message: "The field `id` cannot be in `query` and in `body`.",
  },
  {
    code: "body-on-get",
    mistake: "a body of a GET request",
    model: request("id: { type: String, in: «body» }", "https: GET /a"),
    message: "The field `id` is in the body of a GET request.",
  },
  {
    code: "query-kind",
    mistake: "a map in a query string",
    model: request("«id»: JsonObject", "https: GET /a"),
    message: "The field `id` is JSON and cannot travel in a query string.",
  },
  {
    code: "second-whole",
    mistake: "two fields that are the whole payload",
    model: request("a: { type: JsonValue, in: whole }\n      «b»: { type: Bytes, in: whole }"),
    message: "The field `b` is the whole payload, and so is `a`.",
  },
  {
    code: "whole-with-members",
    mistake: "a member beside the whole payload",
    model: request("a: { type: JsonValue, in: whole }\n      «b»: String"),
    message: "The field `b` is a member of a payload of which `a` is the whole.",
  },
  {
    code: "payload-not-empty",
    mistake: "a field in an empty payload",
    model: request("a: String", "mqtt: { request: a/get, payload: «empty» }"),
    message: "The field `a` travels in a payload that is said to be empty.",
  },
  {
    code: "default-of-required",
    mistake: "a default of a field that is always there",
    model: request("a: { type: Integer, required: true, «default»: 1 }"),
    message: "The field `a` is required, so its default never counts.",
  },
  {
    code: "wrong-default",
    mistake: "a default that its type refuses",
    model: types + request("a: { type: Count, default: «10» }"),
    message: "The default breaks the type of its field: expected 0 to 9, found the number 10.",
  },
  {
    code: "wrong-example",
    mistake: "an example of text that is too long",
    model: example("Id", "«abcdefghi»"),
    message: "The example breaks its own constraints: expected at most 8 characters, found 9 in `abcdefghi`.",
  },
  {
    code: "wrong-example",
    mistake: "an example of text that does not match",
    model: example("Id", "«A»"),
    message: "The example breaks its own constraints: `A` does not match `[a-z]+`.",
  },
  {
    code: "wrong-example",
    mistake: "an example of text that YAML reads as a number",
    model: example("String", "«1.10»"),
    message: "The example breaks its own constraints: expected text, found the number 1.1.",
    fix: "Put it in quotes.",
  },
  {
    code: "wrong-example",
    mistake: "an example with a misspelt word",
    model: example("Status", "«RUNING»"),
    message: "The example breaks its own constraints: expected one of `RUNNING`, `DONE`, found the text `RUNING`.",
    fix: "Did you mean `RUNNING`?",
  },
  {
    code: "wrong-example",
    mistake: "an example with a fraction",
    model: example("Count", "«1.5»"),
    message: "The example breaks its own constraints: expected a whole number, found the number 1.5.",
  },
  {
    code: "wrong-example",
    mistake: "an example of a list with a wrong item",
    model: example("Ids", "[a, «B»]"),
    message: "The example breaks its own constraints: `B` does not match `[a-z]+`.",
  },
  {
    code: "wrong-example",
    mistake: "an example of a list that is too long",
    model: example("Ids", "«[a, b, c]»"),
    message: "The example breaks its own constraints: expected 1 to 2 items, found 3.",
  },
  {
    code: "wrong-example",
    mistake: "an example of a map with a wrong key",
    model: example("Details", "{ «A»: b }"),
    message: "The example breaks its own constraints: as a key, `A` does not match `[a-z]+`.",
  },
  {
    code: "wrong-example",
    mistake: "an example of a union with two members",
    model: example("Result", "«{ ok: a, failed: b }»"),
    message: "The example breaks its own constraints: exactly one member of a union is there, and here are 2.",
  },
  {
    code: "wrong-example",
    mistake: "an example of bytes that is no base64",
    model: example("Bytes", "«abc»"),
    message: "The example breaks its own constraints: expected bytes as base64 text, found the text `abc`.",
  },
  {
    code: "unknown-member",
    mistake: "an example with a misspelt member",
    model: `operations:
  Get:
    description: D
    mqtt: a/get
    request: { token: String }
    examples: { one: { summary: S, request: { «tokn»: a }, reply: {} } }
`,
    message: "The request of `Get` has no member `tokn`.",
    fix: "Did you mean `token`?",
  },
  {
    code: "missing-member",
    mistake: "an example without a label",
    model: `${types}
operations:
  Get:
    description: D
    mqtt: a/{id}/get
    request: { id: { type: Id, required: true } }
    examples: { one: { summary: S, «request»: {}, reply: {} } }
`,
    message: "The request of `Get` needs the member `id`.",
  },
  {
    code: "missing-example",
    mistake: "an operation without an example",
    model: "operations:\n  «Get»: { description: D, mqtt: a/get }\n",
    message: "The operation `Get` has no example.",
  },
  {
    code: "missing-error-reply",
    mistake: "errors without a shape",
    model: "operations:\n  «Get»: { description: D, mqtt: a/get, errors: [Broken] }\nerrors:\n  Broken: { description: D, mqtt: Broken }\n",
    message: "The operation `Get` can fail on MQTT, but the model does not say how an error looks there.",
    fix: "Add `mqtt.error`.",
  },
  {
    code: "unknown-reply-member",
    mistake: "a code in a member that the rejection does not have",
    model: "mqtt: { error: { code: «cod», message: message, fields: { code: String, message: String } } }\n",
    message: "The error reply has no field `cod`.",
    fix: "Did you mean `code`?",
  },
  {
    code: "unknown-reply-member",
    mistake: "a text in members that the error answer does not have",
    model: "https: { error: { code: { header: x-error }, message: [«text»], fields: { message: String } } }\n",
    message: "The error reply has no field `text`.",
  },
  {
    code: "no-error-code",
    mistake: "an error answer that does not say which error it is",
    model: "https: { error: { «code»: {}, message: [message], fields: { message: String } } }\n",
    message: "Nothing tells which error it is on HTTPS.",
  },
  {
    code: "error-without-transport",
    mistake: "an error that nothing carries",
    model: "errors:\n  «Broken»: { description: D }\n",
    message: "The error `Broken` is on neither MQTT nor HTTPS.",
  },
  {
    code: "duplicate-error-code",
    mistake: "two errors with one code",
    model: "errors:\n  A: { description: D, mqtt: Broken }\n  B: { description: D, mqtt: «Broken» }\n",
    message: "`B` has the code `Broken`, as `A` on line 4 does.",
  },
  {
    code: "duplicate-error-code",
    mistake: "two errors with one exception",
    model: `errors:
  A: { description: D, https: { exception: Broken, status: 400 } }
  B: { description: D, https: { exception: «Broken», status: 409 } }
`,
    message: "`B` has the code `Broken`, as `A` on line 4 does.",
  },
  {
    code: "error-code-kind",
    mistake: "a number as a code that is text",
    model: `${reply}errors:\n  A: { description: D, mqtt: «400» }\n`,
    message: "The code `400` is the number 400, and the error reply's `code` is text.",
  },
  {
    code: "unknown-carried-member",
    mistake: "an error that carries what the rejection does not have",
    model: `${reply}errors:\n  A: { description: D, mqtt: A, carries: [«state»] }\n`,
    message: "The error reply has no field `state` to carry.",
  },
  {
    code: "catch-up-member",
    mistake: "catching up a member that the message does not have",
    model: catchUp("catchUp: { operation: GetJobs, members: { «cuont»: count } }"),
    message: "The message `JobsChanged` has no member `cuont`.",
    fix: "Did you mean `count`?",
  },
  {
    code: "catch-up-member",
    mistake: "catching up from a member that the reply does not have",
    model: catchUp("catchUp: { operation: GetJobs, members: { count: «number» } }"),
    message: "The reply of `GetJobs` has no member `number`.",
  },
  {
    code: "catch-up-type",
    mistake: "catching up a number from a map",
    model: catchUp("catchUp: { operation: GetJobs, members: { count: «names» } }"),
    message: "`count` cannot be filled from `names`: they have different types.",
  },
  {
    code: "catch-up-value",
    mistake: "catching up with a request that the operation refuses",
    model: catchUp("catchUp: { operation: GetJobs, request: { id: «A» }, members: { count: count } }"),
    message: "What catching up sends breaks the type of its field: `A` does not match `[a-z]+`.",
  },
  {
    code: "catch-up-request",
    mistake: "catching up without all that the request needs",
    model: `${types}
operations:
  GetJobs: { description: D, mqtt: "a/{id}/get", request: { id: { type: Id, required: true } }, reply: { count: Count } }
messages:
  JobsChanged:
    description: D
    topic: a/notify
    fields: { count: Count }
    «catchUp»: { operation: GetJobs, members: { count: count } }
`,
    message: "The request of `GetJobs` needs `id`, and nothing says what to send.",
  },
];
