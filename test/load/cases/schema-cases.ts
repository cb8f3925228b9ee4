import type { MistakeCase } from "../load-marked-model.js";

const api = "api: { name: Test, title: A test, description: For tests., package: test, version: 1.0.0, license: MIT }";

export const schemaCases: readonly MistakeCase[] = [
  {
    code: "unsupported-version",
    mistake: "a version of the language that is not there yet",
    model: `topicsmith: «2»\n${api}\n`,
    message: "The number 2 is no version of the model language that this generator knows.",
  },
  {
    code: "unknown-key",
    mistake: "a misspelt key",
    model: "types:\n  A: { type: string, «lenght»: 1..8 }\n",
    message: "The key `lenght` is not known here.",
    fix: "Did you mean `length`?",
  },
  {
    code: "unknown-key",
    mistake: "a misspelt section",
    model: "«opertaions»: {}\n",
    message: "The key `opertaions` is not known here.",
    fix: "Did you mean `operations`?",
  },
  {
    code: "missing-key",
    mistake: "an API without a title and a licence",
    model: "topicsmith: 1\n«api»: { name: Test, description: For tests., package: test, version: 1.0.0 }\n",
    message: "`api` lacks `title`, `license`.",
  },
  {
    code: "missing-key",
    mistake: "a map that does not say what its keys are",
    model: "types:\n  «A»: { type: map, values: String }\n",
    message: "`A` lacks `keys`.",
  },
  {
    code: "wrong-kind",
    mistake: "a version that is a number",
    model: "topicsmith: 1\napi: { name: Test, title: T, description: D, package: test, version: «1.0», license: MIT }\n",
    message: "Expected text, found the number 1.",
    fix: 'Put it in quotes: `"1.0"`.',
  },
  {
    code: "wrong-kind",
    mistake: "a key that was left without a value",
    model: "types:\n  A:\n    type: string\n    «description»:\n",
    message: "Expected text, found nothing.",
    fix: "Give it a value, or remove the key.",
  },
  {
    code: "wrong-kind",
    mistake: "a field that is a list",
    model: "common:\n  request: { a: «[String]» }\n",
    message: "Expected text or a map (`key: value`), found a list.",
  },
  {
    code: "unknown-word",
    mistake: "a misspelt kind of type",
    model: "types:\n  A: { type: «strng» }\n",
    message: "The text `strng` is not one of the words that can stand here.",
    fix: "Did you mean `string`?",
  },
  {
    code: "unknown-word",
    mistake: "a place that does not exist",
    model: "common:\n  request: { a: { type: String, in: «header» } }\n",
    message: "The text `header` is not one of the words that can stand here.",
    fix: "Use one of: `topic`, `path`, `query`, `payload`, `body`, `whole`.",
  },
  {
    code: "wrong-form",
    mistake: "a kind in place of a type's name",
    model: "common:\n  request: { a: «string» }\n",
    message: "The text `string` does not have the form that is needed here.",
    fix: "Write `String`.",
  },
  {
    code: "wrong-form",
    mistake: "a span with a hyphen",
    model: "types:\n  A: { type: string, length: «1-8» }\n",
    message: "The text `1-8` does not have the form that is needed here.",
  },
  {
    code: "bad-name",
    mistake: "a type in snake case",
    model: "types:\n  «job_id»: { type: string }\n",
    message: "`job_id` cannot be a name here.",
    fix: "Write `JobId`.",
  },
  {
    code: "out-of-bounds",
    mistake: "a port that does not exist",
    model: `
endpoints:
  main: { description: D, transport: mqtt, host: example.com, port: «88830», authentication: [tls] }
authentication:
  tls: { scheme: mutualTls, description: D }
`,
    message: "The number 88830 is out of bounds: 65535 or less.",
  },
  {
    code: "out-of-bounds",
    mistake: "an empty description",
    model: 'types:\n  A: { type: string, description: «""» }\n',
    message: "Empty text is out of bounds: text that is not empty.",
  },
  {
    code: "repeated-item",
    mistake: "the same error twice",
    model: "common: { errors: [A, B, «A»] }\n",
    message: "The text `A` is already in this list.",
  },
  {
    code: "capital-kind",
    mistake: "a kind of type that is written like a type",
    model: "types:\n  A: { type: «String», length: 1..8 }\n",
    message: "`String` refines a type of that name; the kind of a new type is written `string`.",
    fix: "Write `type: string`.",
  },
  {
    code: "split-text",
    mistake: "commas in a text inside braces",
    model: "types:\n  A: { type: string, description: Once, «twice», thrice }\n",
    message: "A comma ends the text of `description`, so that `twice` is a key of its own.",
    fix: "Put the whole text of `description` in quotes.",
  },
  {
    code: "split-text",
    mistake: "a comma in the description of an enum's word",
    model: "types:\n  A: { type: enum, values: { ON: { description: It shines, «brightly» } } }\n",
    message: "A comma ends the text of `description`, so that `brightly` is a key of its own.",
  },
  {
    code: "unknown-key",
    mistake: "a misspelt section, and nothing that is said to be missing from it",
    model: `
«operatons»:
  GetJobs: { description: D, mqtt: jobs/get, reply: { jobs: Integer } }
messages:
  JobsChanged: { description: D, topic: jobs/notify, fields: { jobs: Integer }, catchUp: { operation: GetJobs, members: { jobs: jobs } } }
`,
    message: "The key `operatons` is not known here.",
    fix: "Did you mean `operations`?",
  },
];
