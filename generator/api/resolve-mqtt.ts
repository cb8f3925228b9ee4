import type { NormalizedMqttBinding, NormalizedOperation } from "../language/normalize/normalized-operation.js";
import type { NormalizedTopic } from "../language/normalize/normalized-topic.js";
import type { ErrorReplies } from "./error.js";
import type { MqttBinding, NamedStructure, Payload } from "./operation.js";
import { resolvePayload } from "./resolve-payload.js";
import { resolveTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Topic } from "./topic.js";

/** What the bindings of an operation are resolved from. `request` and `response` are what users pass and get. */
export interface BindingInput {
  readonly operation: NormalizedOperation;
  readonly types: TypeResolver;
  readonly errorReplies: ErrorReplies;
  readonly request: NamedStructure;
  readonly response: NamedStructure;
}

/** Resolves an operation's binding to MQTT. */
export function resolveMqttBinding(binding: NormalizedMqttBinding, input: BindingInput): MqttBinding {
  const { operation, types, errorReplies, response } = input;
  const resolve = (topic: NormalizedTopic): Topic => resolveTopic(topic, operation.request, types.resolve);
  return {
    request: resolve(binding.request),
    accepted: resolve(binding.accepted),
    rejected: resolve(binding.rejected),
    subscribe: binding.subscribe,
    correlation: binding.correlation,
    qos: binding.qos,
    requestPayload: binding.emptyPath === undefined ? resolveRequestPayload(binding, input) : { kind: "empty" },
    acceptedPayload: resolvePayload({
      fields: binding.replyFields,
      transport: "mqtt",
      user: response,
      description: `\`${response.name}\` as it arrives in an MQTT message.`,
      resolve: types.resolve,
    }),
    rejectedPayload: errorReplies.mqtt === undefined ? { kind: "empty" } : { kind: "structure", type: errorReplies.mqtt.type },
  };
}

function resolveRequestPayload({ requestFields }: NormalizedMqttBinding, { types, request }: BindingInput): Payload {
  return resolvePayload({
    fields: requestFields,
    transport: "mqtt",
    user: request,
    description: `The MQTT payload of \`${request.name}\`: its members except those that are levels of the topic.`,
    resolve: types.resolve,
  });
}
