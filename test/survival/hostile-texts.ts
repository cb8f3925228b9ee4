/** Texts for descriptions, notes and summaries: whatever means something in a comment, a template, a table, a page or a terminal. */
export const hostileTexts = [
  "A plain sentence.",
  "Ends a comment */ and begins one /* or // so.",
  "`code`, ``two``, and a lone ` mark.",
  "${process.exit(1)} and $& and $1 and $$.",
  "{{name}} {{{name}}} }} {{#each x}} {{> partial}}",
  "<script>alert(1)</script> <!-- --> & &amp; <b>",
  "| a | table | row |",
  "First line.\n\nSecond paragraph.\n- a list\n# a heading\n```ts\ncode",
  "@internal @throws {Error} {@link x} @",
  "\u2028separated\u2029twice\u0085and thrice",
  "\u202eright to left\u202c \u200f",
  "\\ \\\\ \\u0041 \\n \\",
  '"quotes" \'single\' """',
  "\u0000\u0007\u001b[31m bell",
  "[link](javascript:alert(1)) ![image](x) *b* _i_ ~s~",
  "---\n...\n? complex: - yaml\n%TAG",
  "constructor",
  "x".repeat(400),
  "wörter ".repeat(30),
] as const;

/** Names of members, as they may be on a wire. */
export const hostileMembers = [
  ...["constructor", "toString", "hasOwnProperty", "valueOf", "then", "prototype", "length", "name", "arguments", "eval", "undefined"],
  ...["class", "default", "function", "new", "delete", "in", "this", "await", "yield", "let", "static", "enum", "null", "true", "NaN"],
  ...[
    "a-b",
    "a b",
    "a.b",
    "1st",
    "0",
    "-1",
    "",
    "$",
    "_",
    "__type",
    "$ref",
    "$id",
    "*",
    "/",
    "~1",
    "#",
    "%",
    "ünïcödé",
    "名前",
    "🚀",
    "\u2028",
  ],
  ...["operation", "kind", "labels", "topic", "signal", "checked", "value", "found", "key", "item", "index", "level0", "options", "input"],
  ...["JSON", "writeJson", "rest", "entry", "mapValues", "decodeHttpsLamp"],
  ...[
    "is",
    "isText",
    "parse",
    "validate",
    "request",
    "reply",
    "payload",
    "body",
    "code",
    "message",
    "status",
    "Promise",
    "Object",
    "Number",
  ],
  ...["`", "${x}", "{{x}}", '"', "'", "\\", "*/", "</script>", "type", "properties", "required"],
].filter((name) => name !== "");

/** Names of labels: identifiers, among them those that code around labels uses. */
export const hostileLabels = [
  ...["id", "thingName", "checked", "labels", "topic", "value", "found", "level0", "level1", "levels", "options", "input", "request"],
  ...["class", "default", "await", "eval", "undefined", "_", "__", "_1", "A", "T", "Id", "length", "name", "parseTopic", "topics", "isId"],
  ...["call", "checkTopicLength", "async", "of", "key", "type", "never", "string", "message", "filter", "accepted", "reply"],
];

/** Names in PascalCase for whatever has a name of its own. */
export const hostileNames = [
  ...["Lamp", "Door", "A", "T", "K", "L", "X1", "ABC", "AbCd", "Get", "Type", "Any", "Never", "Unknown", "Void", "This", "Class"],
  ...["Event", "Element", "Node", "Request", "Response", "Headers", "Client", "Service", "Topics", "Topic", "Parse", "Label", "Labels"],
  ...["Iterator", "Generator", "AsyncIterator", "Iterable2", "ArrayBuffer", "DataView", "Atomics", "WebAssembly", "Global", "Console"],
  ...[
    "Process",
    "Require",
    "Module",
    "Exports",
    "Import",
    "Namespace",
    "Declare",
    "Abstract",
    "Get2",
    "Set2",
    "Mqtt5",
    "Https2",
    "URLSearch",
  ],
];

/** Names that collide with something, mostly: models that use them are refused or survive. */
export const collidingNames = [
  ...["Object", "Promise", "Error", "Validator", "Close", "Call", "Record", "Map", "Date", "Partial", "Open", "JsonObject", "String"],
  ...["MessageIterator", "LAMP", "DOOR", "Constructor", "Then", "New", "Index", "INDEX", "CallOptions", "Jsonobject", "GetRequest"],
  ...["LampRequest", "MqttLamp", "HttpsDoor", "LampMessage", "ErrorResponse", "LampInput", "Findings", "Function", "Symbol"],
];

/** Words of enums. */
export const hostileWords = [
  ...["ON", "OFF", "on", "in progress", "it's", 'say "so"', "`", "${x}", "*/", "__proto", "constructor", "toString", "is", "0", "1", "-1"],
  ...["true", "null", "~", "a-b", "a.b", "ü", "🚀", " ", "\t", "\n", "\u2028", "default", "class", "values", "parse", "{{x}}", "|", "\\"],
];

/** Words that can be a level of a topic. */
export const levelWords = ["on", "off", "json", "get", "accepted", "it's", "$next", "`", "${x}", "ü", "a b", "{{x}}", "constructor", '"'];

/** Patterns, each with texts that match it. */
export const hostilePatterns = [
  { pattern: "[a-z]+", samples: ["a", "abc"] },
  { pattern: "[a-zA-Z0-9:_-]+", samples: ["a:b", "X_1-2"] },
  { pattern: "[^/]+", samples: ["a", "ü"] },
  { pattern: "/+", samples: ["/", "//"] },
  { pattern: "a/b|c", samples: ["a/b", "c"] },
  { pattern: "\"'`", samples: ["\"'`"] },
  { pattern: "\\$\\{x\\}", samples: ["${x}"] },
  { pattern: "\\u{1F680}+", samples: ["🚀"] },
  { pattern: "\\p{L}+", samples: ["ä", "名"] },
  { pattern: "[\\p{L}\\p{N}]+", samples: ["ä1"] },
  { pattern: "\\u2028", samples: ["\u2028"] },
  { pattern: "\\n", samples: ["\n"] },
  { pattern: "\n", samples: ["\n"] },
  { pattern: "(?:a|b)c?", samples: ["a", "bc"] },
  { pattern: "[\\]\\-^]+", samples: ["]", "^"] },
  { pattern: "[^\\p{C}]+", samples: ["x"] },
  { pattern: "\\*\\/", samples: ["*/"] },
  { pattern: "(?<year>\\d{4})-\\d{2}", samples: ["2024-01"] },
  { pattern: "a{2,3}", samples: ["aa"] },
  { pattern: ".", samples: ["x", "🚀"] },
] as const;
