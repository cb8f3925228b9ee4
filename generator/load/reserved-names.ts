/** What every generated package exports, or its users import under this name. */
export const packageExports: ReadonlySet<string> = new Set([
  "AbortError",
  "ConnectionError",
  "JsonObject",
  "JsonValue",
  "Open",
  "ParsedTopic",
  "ProtocolError",
  "ServiceError",
  "StandardSchema",
  "TimeoutError",
  "TopicsmithError",
  "ValidationError",
  "ValidationIssue",
  "Validator",
  "createServiceError",
  "parseTopic",
  "topics",
]);

/** What generated code takes from the language; a type of that name would stand in its way. */
export const languageNames: ReadonlySet<string> = new Set([
  ...["AbortSignal", "Array", "AsyncIterable", "BigInt", "Buffer", "Date", "Error", "Exclude", "Extract", "Function", "Infinity", "Intl"],
  ...["Iterable", "JSON", "Map", "Math", "NaN", "Object", "Omit", "Partial", "Pick", "Promise", "PropertyKey", "Proxy", "RangeError"],
  ...["Readonly", "ReadonlyArray", "ReadonlyMap", "ReadonlySet", "Record", "Reflect", "RegExp", "Required", "ReturnType", "Set", "Symbol"],
  ...["SyntaxError", "TypeError", "URL", "Uint8Array", "WeakMap", "WeakSet"],
]);

/** Members that every object has, and the one that makes `await` take an object for a promise. */
export const objectMembers: ReadonlySet<string> = new Set([
  ...["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "then", "toLocaleString", "toString", "valueOf"],
]);

/** The members of what `parseTopic` returns, beside the labels. */
export const parsedTopicMembers: ReadonlySet<string> = new Set(["operation", "kind"]);

/** Words that cannot name a function. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...["arguments", "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do"],
  ...["else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof"],
  ...[
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
  ],
  ...["true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"],
]);
