import type { MistakeCase } from "../load-marked-model.js";

const api = "api: { name: Test, title: A test, description: For tests., package: test, version: 1.0.0, license: MIT }";

export const yamlCases: readonly MistakeCase[] = [
  { code: "empty-file", mistake: "a file with nothing but a comment", model: "«»# topicsmith", message: "The file holds no model." },
  {
    code: "yaml-syntax",
    mistake: "a quote that is never closed",
    model: 'topicsmith: 1\ntypes: "text«»',
    message: 'This is not YAML: Missing closing quote `"`.',
  },
  {
    code: "yaml-syntax",
    mistake: "a text with a colon and without quotes",
    model: `topicsmith: 1\napi:\n  title: «J»obs: the API\n`,
    message: "This is not YAML: A second key begins inside this value.",
    fix: "Put the text in quotes where it holds a colon and a space",
  },
  {
    code: "yaml-syntax",
    mistake: "a line that is indented too far, and nothing that follows from it",
    model: `topicsmith: 1\n${api}\ntypes:\n  A:\n    type: «s»tring\n      length: 1..2\n    pattern: a\n`,
    message: "This is not YAML: A second key begins inside this value.",
    fix: "indent it as the keys around it",
  },
  {
    code: "yaml-syntax",
    mistake: "a line without a space behind the colon",
    model: `topicsmith: 1\n${api}\nmqtt:\n  «qos:1»\n  accepted: a\n`,
    message: "This is not YAML: This line has no key that ends at a colon and a space.",
  },
  {
    code: "yaml-syntax",
    mistake: "an item of a list that is indented otherwise",
    model: `topicsmith: 1\n${api}\nhttps:\n  error:\n    message:\n    - a\n«»   - b\n    fields: {}\n`,
    message: "This is not YAML: An item stands on another column than the list that it is in.",
  },
  {
    code: "yaml-syntax",
    mistake: "a brace that is never closed",
    model: `topicsmith: 1\n${api}\ntypes:\n  A: { type: strin«g»\n  B: { type: string }\n`,
    message: "This is not YAML: A `}` is missing.",
  },
  {
    code: "yaml-syntax",
    mistake: "a topic that begins with a brace and has no quotes",
    model: `topicsmith: 1\n${api}\nmqtt:\n  accepted: {request}«/accepted»\n`,
    message: "This is not YAML: A value that begins with a brace or a bracket ends with it, and here it goes on.",
    fix: "Put the value in quotes",
  },
  {
    code: "yaml-syntax",
    mistake: "a text with a colon inside braces",
    model: `topicsmith: 1\n${api}\ntypes:\n  A: { type: string, description: «Answered: when» }\n`,
    message: "This is not YAML: A text inside braces or brackets holds a colon and a space.",
  },
  {
    code: "yaml-syntax",
    mistake: "an escape that YAML does not know",
    model: 'types:\n  A: { type: string, pattern: "«\\»p{L}+" }\n',
    message: "This is not YAML: Invalid escape sequence \\p.",
    fix: "Double the backslash, or use single quotes",
  },
  {
    code: "tab-indentation",
    mistake: "a line that a tab indents",
    model: "types:\n«\t»A: { type: string }\n",
    message: "A tab indents this line.",
  },
  {
    code: "multiple-documents",
    mistake: "two documents in one file",
    model: `topicsmith: 1\n${api}\n«---»\ntopicsmith: 1\n`,
    message: "A second document begins here.",
  },
  {
    code: "nesting-too-deep",
    mistake: "lists in lists in lists",
    model: `common: { reply: { a: { type: JsonValue, default: ${"[".repeat(96)}«[]»${"]".repeat(96)} } } }
`,
    message: "The nesting is deeper than 100 levels.",
  },
  {
    code: "unknown-tag",
    mistake: "a tag of some other program",
    model: "types:\n  A: { type: «!regex» string }\n",
    message: "The tag `!regex` has no meaning in a model.",
  },
  {
    code: "unknown-anchor",
    mistake: "an alias of an anchor that is spelt otherwise",
    model: "types:\n  A: &name { type: boolean }\n  B: «*nama»\n",
    message: "There is no anchor `&nama` before this alias.",
    fix: "Did you mean `name`?",
  },
  {
    code: "alias-cycle",
    mistake: "an alias inside its own anchor",
    model: "types: &all\n  A: «*all»\n",
    message: "The alias `*all` stands inside the value that it repeats.",
  },
  {
    code: "merge-key",
    mistake: "a merge key",
    model: "types:\n  A: &base { type: boolean }\n  B: { «<<»: *base, type: boolean }\n",
    message: "Merge keys are not supported.",
  },
  {
    code: "duplicate-key",
    mistake: "the same type twice",
    model: "types:\n  A: { type: boolean }\n  B: { type: string }\n  «A»: { type: string }\n",
    message: "The key `A` is already in this map, on line 4.",
  },
  {
    code: "key-not-text",
    mistake: "a key that YAML turns into another number",
    model: 'types:\n  A: { type: enum, values: { «1.0»: {}, "2.0": {} } }\n',
    message: "The key `1.0` is no text: YAML reads it as the number 1.",
  },
  {
    code: "key-not-text",
    mistake: "a list as a key",
    model: "types:\n  A: { type: enum, values: { a: {}, ? «[b]» : {} } }\n",
    message: "The key `[b]` is no text: YAML reads it as a map or a list.",
  },
  {
    code: "unusable-key",
    mistake: "a member called __proto__",
    model: "types:\n  A: { type: structure, fields: { «__proto__»: String } }\n",
    message: "No member can be called `__proto__`.",
  },
  {
    code: "unusable-number",
    mistake: "a number that JavaScript would round",
    model: "types:\n  A: { type: structure, fields: { a: { type: Integer, default: «9007199254740993» } } }\n",
    message: "`9007199254740993` is no number that JSON can carry exactly.",
  },
  {
    code: "text-too-long",
    mistake: "a description of more than a book's chapter",
    model: `types:\n  A: { type: string, description: «"${"x".repeat(100_001)}"» }\n`,
    message: "The text has 100001 characters, and a text of a model has 100000 at most.",
  },
  {
    code: "half-character",
    mistake: "an escape that is half of an emoji",
    model: 'types:\n  A: { type: string, description: «"Go \\ud83d!"» }\n',
    message: "The text holds the half of a character, \\ud83d.",
  },
];
