import type { JsonObject } from "../json.js";
import type { YamlPath } from "../yaml-path.js";
import type { NameReference } from "./name-reference.js";
import type { NormalizedField, PlacedField } from "./normalized-field.js";
import type { NormalizedTopic } from "./normalized-topic.js";

export interface NormalizedMessage {
  /** `NextJobExecutionChanged` */
  readonly name: string;
  /** `nextJobExecutionChanged` */
  readonly key: string;
  readonly path: YamlPath;
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  readonly audience: "device" | "backend";
  readonly topic: NormalizedTopic;
  readonly qos: 0 | 1;
  /** Where the model says that it has no payload at all; absent where it has one. */
  readonly emptyPath?: YamlPath;
  readonly fields: readonly NormalizedField[];
  readonly placedFields: readonly PlacedField[];
  readonly catchUp?: NormalizedCatchUp;
  readonly examples: readonly NormalizedMessageExample[];
}

export interface NormalizedCatchUp {
  readonly path: YamlPath;
  readonly operation: NameReference;
  readonly request: JsonObject;
  /** Message member to reply member. */
  readonly members: Readonly<Record<string, string>>;
  /** Absent where the model leaves the choice. */
  readonly compare?: readonly string[];
}

/** Labels and members together. */
export interface NormalizedMessageExample {
  readonly name: string;
  readonly path: YamlPath;
  readonly summary: string;
  readonly message: JsonObject;
}
