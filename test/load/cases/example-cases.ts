import type { MistakeCase } from "../load-marked-model.js";

const types = `
types:
  Id: { type: string, length: 1..8, pattern: "[a-z]+" }
  Tag: { type: string, length: 1..4, unit: bytes }
  Ids: { type: list, of: Id, size: 1..2 }
  Status: { type: enum, values: { RUNNING: {}, DONE: {} } }
  Count: { type: integer, range: 0..9, sentinels: { "-1": None. } }
  Details: { type: map, keys: Id, values: Id }
  Result: { type: structure, union: true, fields: { ok: String, failed: String } }
`;

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

export const exampleCases: readonly MistakeCase[] = [
  {
    code: "wrong-default",
    mistake: "a default that its type refuses",
    model: `${types}common: { request: { a: { type: Count, default: «10» } } }\n`,
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
    mistake: "an example of text that has too many bytes",
    model: example("Tag", "«süß»"),
    message: "The example breaks its own constraints: expected at most 4 bytes, found 5 in `süß`.",
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
    code: "catch-up-member",
    mistake: "comparing a part that the message does not have",
    model: catchUp("catchUp: { operation: GetJobs, members: { count: count }, compare: [count, «count.total»] }"),
    message: "The message `JobsChanged` has no member `count.total`.",
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
