import type { ModuleExports } from "./list-exports.js";

/** What the main entry point offers of the runtime, whatever the API: the errors, and the types that stand in signatures. */
export const runtimeExports: readonly ModuleExports[] = [
  { module: "src/runtime/errors/abort-error", values: ["AbortError"], types: [] },
  { module: "src/runtime/client/call-options", values: [], types: ["CallOptions"] },
  { module: "src/runtime/errors/connection-error", values: ["ConnectionError"], types: ["ConnectionErrorOptions"] },
  { module: "src/runtime/errors/https-error-reply", values: [], types: ["HttpsReply"] },
  { module: "src/runtime/values/issue", values: [], types: ["ValidationIssue", "ValidationRule"] },
  { module: "src/runtime/values/json", values: [], types: ["JsonObject", "JsonValue"] },
  { module: "src/runtime/values/open", values: [], types: ["Open"] },
  { module: "src/runtime/errors/outcome", values: [], types: ["Outcome"] },
  { module: "src/runtime/errors/protocol-error", values: ["ProtocolError"], types: ["ProtocolErrorOptions"] },
  { module: "src/runtime/errors/service-error", values: ["ServiceError"], types: ["ServiceErrorOptions"] },
  { module: "src/runtime/errors/timeout-error", values: ["TimeoutError"], types: ["TimeoutErrorOptions"] },
  { module: "src/runtime/errors/topicsmith-error", values: ["TopicsmithError"], types: [] },
  { module: "src/runtime/errors/validation-error", values: ["ValidationError"], types: [] },
  { module: "src/runtime/values/validator", values: [], types: ["Validator"] },
];
