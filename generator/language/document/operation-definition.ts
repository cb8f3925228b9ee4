import type { JsonObject } from "../json.js";
import type { Fields } from "./field-definition.js";
import type { CorrelationDefinition } from "./mqtt-section.js";

export interface OperationDefinition {
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  readonly repeatable?: boolean;
  readonly mqtt?: string | MqttBindingDefinition;
  readonly https?: string | HttpsBindingDefinition;
  readonly request?: Fields;
  readonly reply?: Fields;
  readonly errors?: readonly string[];
  readonly examples?: Readonly<Record<string, OperationExampleDefinition>>;
}

export interface MqttBindingDefinition {
  readonly request: string;
  readonly accepted?: string;
  readonly rejected?: string;
  readonly subscribe?: "wildcard" | "pair";
  readonly correlation?: CorrelationDefinition;
  readonly qos?: 0 | 1;
  /** The request has no payload at all, not even `{}`. */
  readonly payload?: "empty";
}

export interface HttpsBindingDefinition {
  /** `GET /things/{thingName}/jobs` */
  readonly request: string;
  readonly status?: number;
  readonly action?: string;
}

/** One call as users see it. What a transport lacks is left out of its form, and JSON text is made from the JSON given here. */
export interface OperationExampleDefinition {
  readonly summary: string;
  readonly request: JsonObject;
  readonly reply: JsonObject;
}
