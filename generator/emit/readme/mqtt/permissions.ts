import type { Api } from "../../../api/api.js";
import type { MqttBinding } from "../../../api/operation.js";
import type { Topic, TopicLevel } from "../../../api/topic.js";
import { toKey } from "../../../language/output-names.js";
import { listMqttOperations, speaksMqtt } from "../../client/mqtt/list-operations.js";
import { writePlainTopic } from "../../topics/topic-template.js";

/** What a broker's policy must let the client do. */
export interface PermissionsSection {
  readonly hasCalls: boolean;
  readonly hasMessages: boolean;
  /** Whether the client calls an operation after a reconnect. */
  readonly catchesUp: boolean;
  readonly permissions: readonly Permission[];
}

interface Permission {
  /** The key of an operation or message. */
  readonly name: string;
  /** The topic of the request. */
  readonly publish: string | undefined;
  /** Filters. */
  readonly subscribe: readonly string[];
}

/** Creates the section on permissions; `undefined` where the API has no MQTT. */
export function createPermissionsSection(api: Api): PermissionsSection | undefined {
  if (!speaksMqtt(api)) return undefined;
  return {
    hasCalls: listMqttOperations(api).length > 0,
    hasMessages: api.messages.length > 0,
    catchesUp: api.messages.some(({ catchUp }) => catchUp !== undefined),
    permissions: listPermissions(api),
  };
}

function listPermissions(api: Api): readonly Permission[] {
  const calls = listMqttOperations(api).map(({ key, mqtt }) => ({
    name: key,
    publish: mqtt.request.template,
    subscribe: listReplyFilters(api, mqtt),
  }));
  const messages = api.messages.map(({ key, topic, catchUp }) => {
    const asked = catchUp && calls.find(({ name }) => name === toKey(catchUp.operation));
    return { name: key, publish: asked?.publish, subscribe: [...listFilters(api, topic), ...(asked?.subscribe ?? [])] };
  });
  return [...calls, ...messages];
}

function listReplyFilters(api: Api, { subscribe, accepted, rejected }: MqttBinding): readonly string[] {
  if (subscribe === "pair") return [...listFilters(api, accepted), ...listFilters(api, rejected)];
  return listFilters(api, accepted).map((filter) => filter.replace(/[^/]*$/, "+"));
}

/** What every request has in common and an infix are part of a filter; whatever else varies is a wildcard. */
function listFilters({ identity }: Api, { variants }: Topic): readonly string[] {
  const writeLabel = ({ name, optional }: Extract<TopicLevel, { readonly kind: "label" }>): string =>
    optional || identity.some((field) => field.name === name) ? `{${name}}` : "+";
  return variants.map((levels) => writePlainTopic(levels, writeLabel));
}
