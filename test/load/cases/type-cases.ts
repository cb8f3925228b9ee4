import type { MistakeCase } from "../load-marked-model.js";

const string = (rest: string): string => `types:\n  Word: { type: string, ${rest} }\n`;

export const typeCases: readonly MistakeCase[] = [
  {
    code: "inverted-span",
    mistake: "a span that ends before it begins",
    model: string("length: «8..1»"),
    message: "The span `8..1` is empty: it ends before it begins.",
    fix: "`1..8`",
  },
  { code: "negative-length", mistake: "a negative length", model: string("length: «-1..8»"), message: "A length is never negative." },
  {
    code: "unsafe-span",
    mistake: "a range of 64-bit integers",
    model: "types:\n  Long: { type: integer, range: «0..9223372036854775807» }\n",
    message: "The span `0..9223372036854775807` goes beyond the whole numbers that JavaScript represents exactly.",
  },
  { code: "unlimited-span", mistake: "a span without ends", model: string("length: «..»"), message: "The span `..` limits nothing." },
  {
    code: "pattern-syntax",
    mistake: "a possessive quantifier of Java",
    model: string("pattern: '[^\\p{C}]*«+»'"),
    message: "The pattern is no JavaScript regular expression: Nothing to repeat.",
    fix: "Remove the plus behind the quantifier.",
  },
  {
    code: "pattern-syntax",
    mistake: "an inline flag of PCRE",
    model: string('pattern: "«(?i»)[a-z]+"'),
    message: "The pattern is no JavaScript regular expression: Invalid group.",
    fix: "Spell out what the flag stands for, such as `[a-zA-Z]`.",
  },
  {
    code: "pattern-doubled-backslash",
    mistake: "a backslash that was doubled for Java",
    model: string("pattern: '[^«\\\\p»{C}]+'"),
    message: "`\\\\p` matches a backslash and the letter behind it.",
  },
  {
    code: "pattern-anchor",
    mistake: "an anchor in one branch",
    model: string('pattern: "[a-z]+|«^»next"'),
    message: "The pattern holds the anchor `^`.",
    fix: "Escape it (`\\^`)",
  },
  {
    code: "pattern-anchor",
    mistake: "a dollar sign that was meant as a character",
    model: string('pattern: "[a-z]+|«$»next"'),
    message: "The pattern holds the anchor `$`.",
    fix: "Escape it (`\\$`)",
  },
  {
    code: "pattern-backtracks",
    mistake: "a repetition in a repetition",
    model: string('pattern: «"(a+)+"»'),
    message: "The pattern can take exponential time: `'a' + 'a'.repeat(31) + '\\x00'` would keep it busy for longer than anyone waits.",
  },
  {
    code: "pattern-slow",
    mistake: "neighbouring repetitions of one character",
    model: string('pattern: «"a*a*b"»'),
    message: "The pattern takes polynomial time, and nothing limits the length of the text.",
  },
  {
    code: "pattern-unchecked",
    mistake: "a pattern with a property that the checker does not know",
    model: string("length: 1..8, pattern: «'\\p{Script=Kawi}+a*'»"),
    message: "Nothing tells how long the pattern may take: it is too complex, or uses what the checker does not know.",
  },
  {
    code: "redundant-sentinel",
    mistake: "a sentinel that the pattern allows",
    model: string('length: 1..8, pattern: "[$a-z]+", sentinels: { «$next»: The next one. }'),
    message: "The sentinel `$next` is an ordinary value already.",
  },
  {
    code: "sentinel-not-integer",
    mistake: "a word as a sentinel of an integer",
    model: `
types:
  Minutes: { type: integer, range: 1..60 }
  Timeout: { type: Minutes, sentinels: { «never»: No timeout. } }
`,
    message: "The sentinel `never` is no whole number.",
  },
  {
    code: "refines-nothing",
    mistake: "a type that is another one under a new name",
    model: "types:\n  A: { type: string }\n  B: { type: «A» }\n",
    message: "`B` is the same as `A`.",
  },
  {
    code: "refined-kind",
    mistake: "a subset of text",
    model: "types:\n  A: { type: string }\n  B: { type: A, «where»: { terminal: true }, predicate: isB }\n",
    message: "`A` is text, which cannot be refined by `where`.",
  },
  {
    code: "refined-kind",
    mistake: "a sentinel of an enum",
    model: "types:\n  A: { type: enum, values: { X: {} } }\n  B: { type: A, «sentinels»: { Y: Another. } }\n",
    message: "`A` is an enum, which cannot be refined by `sentinels`.",
  },
  {
    code: "map-key-type",
    mistake: "a map with numbers as keys",
    model: "types:\n  A: { type: map, keys: «Integer», values: String }\n",
    message: "The keys of a map are text, and `Integer` is an integer.",
  },
  {
    code: "infinite-type",
    mistake: "a structure that must hold itself",
    model: "types:\n  «Node»: { type: structure, fields: { next: { type: Node, required: true } } }\n",
    message: "No value of `Node` ever ends: `Node` -> `Node`.",
  },
  {
    code: "empty-structure",
    mistake: "a union without members",
    model: "types:\n  «Result»: { type: structure, union: true, fields: {} }\n",
    message: "The union `Result` has no members.",
  },
  {
    code: "union-member",
    mistake: "a required member of a union",
    model: "types:\n  A: { type: structure, union: true, fields: { a: { type: String, «required»: true }, b: String } }\n",
    message: "A member of a union is neither `required` nor has a `default`.",
    fix: "Remove `required`.",
  },
  {
    code: "transport-types",
    mistake: "a number on one transport and text on the other",
    model: "common:\n  reply: { a: { type: «{ mqtt: Integer, https: String }» } }\n",
    message: "Nothing converts between an integer on MQTT and text on HTTPS.",
  },
  {
    code: "transport-types",
    mistake: "a JSON object whose text may be any value",
    model: "common:\n  reply: { a: { type: «{ mqtt: JsonObject, https: JsonText }» } }\n",
    message: "Nothing converts between JSON (an object) on MQTT and JSON text (any value) on HTTPS.",
  },
  {
    code: "open-enum-in-request",
    mistake: "an open enum in a request",
    model: `
types:
  Status: { type: enum, open: true, values: { A: {} } }
operations:
  Update: { description: D, mqtt: a/update, request: { status: «Status» } }
`,
    message: "The open enum `Status` stands in a request.",
    fix: "Use a closed subset of it: a type with `type: Status` and `where`",
  },
  {
    code: "open-enum-in-request",
    mistake: "an open enum deep in a request",
    model: `
types:
  Status: { type: enum, open: true, values: { A: {} } }
  Report: { type: structure, fields: { status: Status } }
operations:
  Update: { description: D, mqtt: a/update, request: { reports: { type: «"Report[]"» } } }
`,
    message: "The open enum `Status` stands in a request: the type `Report[]` holds it as `status`.",
  },
  {
    code: "accepts-kind",
    mistake: "text that is accepted as a number",
    model: "common:\n  request: { a: { type: String, accepts: «numericString» } }\n",
    message: "`accepts: numericString` speaks of a number, and `String` is text.",
  },
  {
    code: "accepts-place",
    mistake: "a reply whose number may be text",
    model: "common:\n  reply: { a: { type: Integer, «accepts»: numericString } }\n",
    message: "`accepts` stands outside a request.",
    fix: "Remove it, or say it of a member of a request.",
  },
  {
    code: "accepts-place",
    mistake: "a structure whose number may be text",
    model: "types:\n  Lamp: { type: structure, fields: { a: { type: Integer, «accepts»: numericString } } }\n",
    message: "`accepts` stands outside a request.",
  },
  {
    code: "refinement-cycle",
    mistake: "two types that refine each other",
    model: "types:\n  A: { type: string }\n  B: { type: «B», sentinels: { x: X. } }\n",
    message: "`B` refines itself: `B` -> `B`.",
  },
];
