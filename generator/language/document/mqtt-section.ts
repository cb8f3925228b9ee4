import type { Fields } from "./field-definition.js";

/** What is the same for every operation on MQTT, said once. */
export interface MqttSection {
  readonly qos?: 0 | 1;
  /** Reply topics; `{request}` stands for the whole topic of the request. */
  readonly accepted?: string;
  readonly rejected?: string;
  readonly subscribe?: "wildcard" | "pair";
  readonly correlation?: CorrelationDefinition;
  readonly limits?: LimitsDefinition;
  readonly error?: MqttErrorReplyDefinition;
  readonly note?: string;
}

export type CorrelationDefinition = "topic" | { readonly token: string } | { readonly level: string };

export interface LimitsDefinition {
  readonly payloadBytes?: number;
  readonly topicBytes?: number;
  readonly topicSlashes?: number;
  readonly filtersPerSubscribe?: number;
  readonly subscriptionsPerConnection?: number;
  readonly publishesPerSecond?: number;
  readonly requestsInFlight?: number;
}

/** The payload of a rejection: the members that hold the code and the text, and all of its fields. */
export interface MqttErrorReplyDefinition {
  /** The structure's name in the output; `ErrorResponse` where the model says nothing. */
  readonly name?: string;
  readonly code: string;
  readonly message: string;
  readonly fields: Fields;
  readonly note?: string;
}
