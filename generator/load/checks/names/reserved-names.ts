/** What every generated package exports, or its users import under this name. */
export const packageExports: ReadonlySet<string> = new Set([
  ...[
    "AbortError",
    "AnyStandardSchema",
    "AwsCredentials",
    "CallOptions",
    "ClientWarning",
    "ConnectionError",
    "ConnectionErrorOptions",
    "ConnectionStatus",
  ],
  ...[
    "CredentialsProvider",
    "HttpsAuthentication",
    "HttpsReply",
    "JsonObject",
    "JsonValue",
    "MessageIterator",
    "MqttClientOptions",
    "MqttConnection",
  ],
  ...["MutualTlsOptions", "OddityListener", "Open", "Outcome", "ParsedTopic", "PermissionError", "PermissionErrorOptions", "ProtocolError"],
  ...[
    "ProtocolErrorOptions",
    "ReadOptions",
    "ReplyReading",
    "ServiceError",
    "ServiceErrorClass",
    "ServiceErrorOptions",
    "SigV4Options",
    "SubackCode",
    "SubscriptionError",
    "TimeoutError",
  ],
  ...["TimeoutErrorOptions", "TopicsmithError", "ValidationError", "ValidationIssue", "ValidationRule", "Validator", "WarningKind"],
  ...["WarningListener", "createHttpsServiceError", "createMqttServiceError", "createServiceError", "fromAwsCrt", "fromAwsCrtMqtt5"],
  ...["fromMqttJs", "mutualTls", "parseTopic", "parseWith", "sigV4", "topics"],
  ...["FetchFunction", "HttpsAgent", "ProxyAgentOptions", "environmentProxyAgent", "proxyAgent"],
]);

/** What generated modules take from the runtime and offer nobody; a type of that name would stand in its way. */
export const runtimeNames: ReadonlySet<string> = new Set([
  ...[
    "BaseServiceError",
    "Findings",
    "HttpsCaller",
    "HttpsClientOptions",
    "HttpsOperation",
    "JsonSchemaConverter",
    "JsonSchemaOf",
    "JsonSchemaOptions",
  ],
  ...["LabelRule", "MessagingSession", "MqttLimits", "MqttMessage", "MqttOperation", "MqttSession", "Numeral", "RequestSigner"],
  ...["StandardJsonSchema", "TransportFactory"],
]);

/** What generated code takes from the language; a type of that name would stand in its way. */
export const languageNames: ReadonlySet<string> = new Set([
  ...["AbortSignal", "Array", "AsyncIterable", "BigInt", "Buffer", "Date", "Error", "Exclude", "Extract"],
  ...["Function", "Infinity", "Intl", "Iterable", "JSON", "Map", "Math", "NaN", "Object", "Omit", "Partial", "Pick", "Promise"],
  ...["PropertyKey", "Proxy", "RangeError", "Readonly", "ReadonlyArray", "ReadonlyMap", "ReadonlySet", "Record", "Reflect", "RegExp"],
  ...["Required", "ReturnType", "Set", "Symbol", "SyntaxError", "TypeError", "URL", "Uint8Array", "WeakMap", "WeakSet"],
]);

/** Members that every object has, and the one that makes `await` take an object for a promise. */
export const objectMembers: ReadonlySet<string> = new Set([
  ...["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "then", "toLocaleString", "toString", "valueOf"],
]);

/** Members that clients have beside operations, messages and what every request needs, and why there can be no second one of that name. */
export const clientMembers: ReadonlyMap<string, string> = new Map([
  ["close", "Every client has a method of that name."],
  ["new", "In an interface, `new` declares a constructor."],
]);

/** Labels that would hide something that stands beside the labels of a topic. */
export const reservedLabels: ReadonlyMap<string, string> = new Map([
  ["operation", "`parseTopic` gives the labels beside its own members `operation` and `kind`."],
  ["kind", "`parseTopic` gives the labels beside its own members `operation` and `kind`."],
  ["signal", "Clients take the labels of messages beside the option `signal`."],
]);
