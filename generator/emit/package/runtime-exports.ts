import { locateRuntime } from "../../language/output-modules.js";
import type { ModuleExports } from "./write-exports.js";

/** The entry points that offer anything of the runtime. */
export type RuntimeEntry = "main" | "jsonSchema" | "mqtt" | "https" | "sigV4" | "proxy";

/** What each entry point offers of the runtime, whatever the API: functions to call, errors, and the types that stand in signatures. */
export const runtimeExports: Readonly<Record<RuntimeEntry, readonly ModuleExports[]>> = {
  main: [
    { module: locateRuntime("errors/abort-error"), values: ["AbortError"] },
    { module: locateRuntime("client/call-options"), types: ["CallOptions"] },
    { module: locateRuntime("errors/connection-error"), values: ["ConnectionError"], types: ["ConnectionErrorOptions"] },
    { module: locateRuntime("errors/https-error-reply"), types: ["HttpsReply"] },
    { module: locateRuntime("values/issue"), types: ["ValidationIssue", "ValidationRule"] },
    { module: locateRuntime("values/json"), types: ["JsonObject", "JsonValue"] },
    { module: locateRuntime("values/open"), types: ["Open"] },
    { module: locateRuntime("values/read-leniently"), types: ["OddityListener"] },
    { module: locateRuntime("errors/outcome"), types: ["Outcome"] },
    { module: locateRuntime("values/parse-with"), values: ["parseWith"], types: ["AnyStandardSchema"] },
    { module: locateRuntime("errors/protocol-error"), values: ["ProtocolError"], types: ["ProtocolErrorOptions"] },
    { module: locateRuntime("errors/service-error"), types: ["ServiceErrorClass", "ServiceErrorOptions"] },
    { module: locateRuntime("errors/timeout-error"), values: ["TimeoutError"], types: ["TimeoutErrorOptions"] },
    { module: locateRuntime("errors/topicsmith-error"), values: ["TopicsmithError"] },
    { module: locateRuntime("errors/validation-error"), values: ["ValidationError"] },
    { module: locateRuntime("values/validator"), types: ["Validator"] },
  ],
  jsonSchema: [{ module: locateRuntime("values/json-schema"), types: ["JsonSchemaConverter", "JsonSchemaOptions", "StandardJsonSchema"] }],
  mqtt: [
    { module: locateRuntime("mqtt/adapters/from-mqtt-js"), values: ["fromMqttJs"] },
    { module: locateRuntime("mqtt/adapters/from-aws-crt"), values: ["fromAwsCrt"] },
    { module: locateRuntime("mqtt/adapters/from-aws-crt-mqtt5"), values: ["fromAwsCrtMqtt5"] },
    { module: locateRuntime("errors/permission-error"), values: ["PermissionError"], types: ["PermissionErrorOptions"] },
    { module: locateRuntime("mqtt/subscriptions/subscription-error"), values: ["SubscriptionError"] },
    { module: locateRuntime("errors/abort-error"), values: ["AbortError"] },
    { module: locateRuntime("client/call-options"), types: ["CallOptions"] },
    { module: locateRuntime("client/report-oddity"), types: ["ReplyReading"] },
    { module: locateRuntime("client/warning"), types: ["ClientWarning", "WarningKind", "WarningListener"] },
    { module: locateRuntime("mqtt/broker-reason"), types: ["SubackCode"] },
    { module: locateRuntime("mqtt/connection"), types: ["ConnectionStatus", "MqttConnection"] },
    { module: locateRuntime("mqtt/messages/message-hub"), types: ["ReadOptions"] },
    { module: locateRuntime("mqtt/messages/message-iterator"), types: ["MessageIterator"] },
    { module: locateRuntime("mqtt/operation"), types: ["MqttOperation"] },
    { module: locateRuntime("mqtt/mqtt-session"), types: ["MqttClientOptions", "MqttSession"] },
  ],
  https: [
    { module: locateRuntime("client/call-options"), types: ["CallOptions"] },
    { module: locateRuntime("client/report-oddity"), types: ["ReplyReading"] },
    { module: locateRuntime("client/warning"), types: ["ClientWarning", "WarningKind", "WarningListener"] },
    { module: locateRuntime("https/authentication"), types: ["HttpsAuthentication"] },
    { module: locateRuntime("https/client-options"), types: ["FetchFunction", "HttpsAgent"] },
    { module: locateRuntime("https/mutual-tls"), values: ["mutualTls"], types: ["MutualTlsOptions"] },
  ],
  proxy: [
    {
      module: locateRuntime("https/proxy/node-proxy-agent"),
      values: ["environmentProxyAgent", "proxyAgent"],
      types: ["ProxyAgentOptions"],
    },
  ],
  sigV4: [
    { module: locateRuntime("https/signing/aws-credentials"), types: ["AwsCredentials", "CredentialsProvider"] },
    { module: locateRuntime("https/signing/sig-v4"), types: ["SigV4Options"] },
  ],
};
