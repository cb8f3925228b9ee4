import type { MistakeCase } from "../load-marked-model.js";

export const nameCases: readonly MistakeCase[] = [
  {
    code: "unknown-type",
    mistake: "a misspelt type",
    model: "types:\n  JobId: { type: string }\ncommon:\n  request: { a: { type: '«JobIdd»[]' }, b: JobId }\n",
    message: "There is no type `JobIdd`.",
    fix: "Did you mean `JobId`?",
  },
  {
    code: "unknown-error",
    mistake: "an error that nobody declared",
    model: "common: { errors: [«InvalidRequest»] }\n",
    message: "There is no error `InvalidRequest`.",
    fix: "Declare it under `errors`",
  },
  {
    code: "unknown-operation",
    mistake: "catching up by an operation that is spelt otherwise",
    model: `
operations:
  GetJobs: { description: D, mqtt: jobs/get, reply: { jobs: Integer } }
messages:
  JobsChanged:
    description: D
    topic: jobs/notify
    fields: { jobs: Integer }
    catchUp: { operation: «GetJob», members: { jobs: jobs } }
`,
    message: "There is no operation `GetJob`.",
    fix: "Did you mean `GetJobs`?",
  },
  {
    code: "unknown-authentication",
    mistake: "an endpoint with an authentication that nobody declared",
    model: "endpoints:\n  main: { description: D, transport: mqtt, host: example.com, port: 8883, authentication: [«mutualTls»] }\n",
    message: "There is no authentication `mutualTls`.",
  },
  {
    code: "unused-type",
    mistake: "a type that nothing uses",
    model: "types:\n  «A»: { type: string }\n",
    message: "Nothing uses the type `A`.",
  },
  {
    code: "unused-error",
    mistake: "an error that no operation lists",
    model: "errors:\n  «Broken»: { description: D, mqtt: Broken }\n",
    message: "No operation can answer with the error `Broken`.",
  },
  {
    code: "unused-authentication",
    mistake: "an authentication that no endpoint takes",
    model: "authentication:\n  «tls»: { scheme: mutualTls, description: D }\n",
    message: "No endpoint takes the authentication `tls`.",
  },
  {
    code: "built-in-name",
    mistake: "a type with the name of a built-in one",
    model: "types:\n  «Integer»: { type: string }\n",
    message: "`Integer` is the name of a built-in type.",
  },
  {
    code: "duplicate-name",
    mistake: "a type with the name of an operation's structure",
    model: "types:\n  GetRequest: { type: string }\noperations:\n  «Get»: { description: D, mqtt: a/get }\n",
    message: "The operation `Get` makes the output export `GetRequest`, which the type `GetRequest` on line 4 makes too.",
  },
  {
    code: "duplicate-name",
    mistake: "an operation and a message with one name",
    model: `
operations:
  Notify: { description: D, mqtt: a/get }
messages:
  «Notify»: { description: D, topic: a/notify, payload: empty }
`,
    message: "The message `Notify` makes the output export `notify`, which the operation `Notify` on line 4 makes too.",
  },
  {
    code: "duplicate-name",
    mistake: "two subsets with one predicate",
    model: `
types:
  Status: { type: enum, facts: { over: {} }, values: { A: { over: true }, B: {} } }
  Over: { type: Status, where: { over: true }, predicate: isOver }
  Rest: { type: Status, where: { over: false }, «predicate»: isOver }
`,
    message: "The predicate of `Rest` makes the output export `isOver`, which the predicate of `Over` on line 5 makes too.",
  },
  {
    code: "duplicate-name",
    mistake: "a type with the name of the form that another has on HTTPS",
    model: `
types:
  Job: { type: structure, fields: { document: { type: { mqtt: JsonValue, https: JsonText } } } }
  «HttpsJob»: { type: string }
operations:
  Read: { description: D, https: GET /job, reply: { job: Job } }
`,
    message: "The type `HttpsJob` makes the output export `HttpsJob`, which the form of `Job` on HTTPS on line 4 makes too.",
  },
  {
    code: "duplicate-file",
    mistake: "two types that differ in capitals only",
    model: "types:\n  JobURL: { type: string }\n  «JobUrl»: { type: string }\n",
    message: "The type `JobUrl` would be written to the same file as the type `JobURL` on line 4.",
  },
  {
    code: "duplicate-file",
    mistake: "a type and a payload that differ in capitals only",
    model: "types:\n  GetJOBRequest: { type: string }\noperations:\n  «GetJob»: { description: D, mqtt: a/get }\n",
    message: "The operation `GetJob` would be written to the same file as the type `GetJOBRequest` on line 4.",
  },
  {
    code: "duplicate-name",
    mistake: "a predicate with the name of the one that another type has by itself",
    model: `
types:
  State: { type: enum, facts: { over: {} }, values: { ON: , OFF: { over: true } } }
  Over: { type: State, where: { over: true }, «predicate»: isState }
`,
    message: "The predicate of `Over` makes the output export `isState`, which the type `State` on line 4 makes too.",
  },
  {
    code: "reserved-name",
    mistake: "a type with the name of what another entry point exports",
    model: "types:\n  «CallOptions»: { type: string }\n",
    message: "The type `CallOptions` makes the output export `CallOptions`, which is taken.",
  },
  {
    code: "reserved-name",
    mistake: "a message whose type is one of the client's own",
    model: "messages:\n  «Mqtt»: { description: D, topic: a/b }\n",
    message: "The message `Mqtt` makes the output export `MqttMessage`, which is taken.",
  },
  {
    code: "reserved-key",
    mistake: "an operation with the name of a method of every client",
    model: "operations:\n  «Close»: { description: D, mqtt: a/close }\n",
    message: "The operation `Close` becomes the member `close`, which is taken.",
  },
  {
    code: "reserved-key",
    mistake: "a field of every request with the name of a message",
    model: `
common: { request: { «doorbell»: { type: String, required: true } } }
messages:
  Doorbell: { description: D, topic: door/bell }
`,
    message: "The field `doorbell` becomes the member `doorbell`, which is taken.",
  },
  {
    code: "reserved-label",
    mistake: "a label with the name of a member of every object",
    model: `
types:
  Word: { type: string, length: 1..8, pattern: "[a-z]+" }
messages:
  Event: { description: D, topic: "a/«{constructor}»", fields: { constructor: { type: Word, required: true } } }
`,
    message: "No label can be called `constructor`.",
  },
  {
    code: "reserved-name",
    mistake: "a type with the name of a runtime class",
    model: "types:\n  «ValidationError»: { type: string }\n",
    message: "The type `ValidationError` makes the output export `ValidationError`, which is taken.",
  },
  {
    code: "reserved-name",
    mistake: "an error whose class is a runtime class",
    model: "errors:\n  «Timeout»: { description: D, mqtt: Timeout }\n",
    message: "The error `Timeout` makes the output export `TimeoutError`, which is taken.",
  },
  {
    code: "reserved-key",
    mistake: "an operation that would make a client a promise",
    model: "operations:\n  «Then»: { description: D, mqtt: a/then }\n",
    message: "The operation `Then` becomes the member `then`, which is taken.",
  },
  {
    code: "reserved-label",
    mistake: "a label with the name of a member of every parsed topic",
    model: `
types:
  Word: { type: string, length: 1..8, pattern: "[a-z]+" }
messages:
  Event: { description: D, topic: "a/«{operation}»", fields: { operation: { type: Word, required: true } } }
`,
    message: "No label can be called `operation`.",
    fix: "`topicOperation`",
  },
  {
    code: "empty-model",
    mistake: "a model with types only",
    model: "topicsmith: 1\n«api»: { name: Test, title: T, description: D, package: test, version: 1.0.0, license: MIT }\n",
    message: "The model has neither operations nor messages.",
  },
];
