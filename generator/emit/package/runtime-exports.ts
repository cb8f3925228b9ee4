import type { ModuleExports } from "./list-exports.js";

/** What the main entry point offers of the runtime, whatever the API: the errors, and the types that stand in signatures. */
export const runtimeExports: readonly ModuleExports[] = [
  { module: "src/runtime/abort-error", values: ["AbortError"], types: [] },
  { module: "src/runtime/client/call-options", values: [], types: ["CallOptions"] },
  { module: "src/runtime/connection-error", values: ["ConnectionError"], types: ["ConnectionErrorOptions"] },
  { module: "src/runtime/https-error-reply", values: [], types: ["HttpsReply"] },
  { module: "src/runtime/issue", values: [], types: ["ValidationIssue", "ValidationRule"] },
  { module: "src/runtime/json", values: [], types: ["JsonObject", "JsonValue"] },
  { module: "src/runtime/open", values: [], types: ["Open"] },
  { module: "src/runtime/outcome", values: [], types: ["Outcome"] },
  { module: "src/runtime/protocol-error", values: ["ProtocolError"], types: ["ProtocolErrorOptions"] },
  { module: "src/runtime/service-error", values: ["ServiceError"], types: ["ServiceErrorOptions"] },
  { module: "src/runtime/timeout-error", values: ["TimeoutError"], types: ["TimeoutErrorOptions"] },
  { module: "src/runtime/topicsmith-error", values: ["TopicsmithError"], types: [] },
  { module: "src/runtime/validation-error", values: ["ValidationError"], types: [] },
  { module: "src/runtime/validator", values: [], types: ["Validator"] },
];
