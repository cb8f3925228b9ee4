import type { JsonObject } from "../json.js";
import type { Fields } from "./field-definition.js";

export interface MessageDefinition {
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  readonly audience?: "device" | "backend";
  readonly topic: string;
  readonly qos?: 0 | 1;
  readonly payload?: "empty";
  readonly fields?: Fields;
  readonly catchUp?: CatchUpDefinition;
  readonly examples?: Readonly<Record<string, MessageExampleDefinition>>;
}

export interface CatchUpDefinition {
  readonly operation: string;
  /** Request members besides the topic's own labels. */
  readonly request?: JsonObject;
  /** Message member to reply member. */
  readonly members: Readonly<Record<string, string>>;
  /** The parts of the message that differ when something changed. */
  readonly compare?: readonly string[];
}

export interface MessageExampleDefinition {
  readonly summary: string;
  readonly message: JsonObject;
}
