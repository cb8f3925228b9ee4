import type { JsonObject } from "../json.js";
import type { HttpsRequestLine } from "../parse-path.js";
import type { YamlPath } from "../yaml-path.js";
import type { NormalizedField, PlacedField } from "./normalized-field.js";
import type { NameReference } from "./name-reference.js";
import type { NormalizedTopic } from "./normalized-topic.js";

export interface NormalizedOperation {
  /** `DescribeJobExecution` */
  readonly name: string;
  /** `describeJobExecution` */
  readonly key: string;
  readonly path: YamlPath;
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  readonly repeatable: boolean;
  /** Its own fields amid those that all operations have: required ones before, optional ones behind. */
  readonly request: readonly NormalizedField[];
  readonly reply: readonly NormalizedField[];
  readonly mqtt?: NormalizedMqttBinding;
  readonly https?: NormalizedHttpsBinding;
  /** Those that all operations have, and its own. */
  readonly errors: readonly NameReference[];
  readonly examples: readonly NormalizedOperationExample[];
}

export interface NormalizedMqttBinding {
  readonly request: NormalizedTopic;
  readonly accepted: NormalizedTopic;
  readonly rejected: NormalizedTopic;
  readonly subscribe: "wildcard" | "pair";
  readonly subscribePath: YamlPath;
  readonly correlation: Correlation;
  readonly correlationPath: YamlPath;
  readonly qos: 0 | 1;
  /** Where the model says that the request has no payload at all; absent where it has one. */
  readonly emptyPath?: YamlPath;
  readonly requestFields: readonly PlacedField[];
  readonly replyFields: readonly PlacedField[];
}

/** How a reply finds its request. */
export type Correlation =
  | { readonly by: "token"; readonly field: string }
  /** One request of a kind at a time: whatever arrives on the reply topic is its answer. */
  | { readonly by: "topic" }
  | { readonly by: "level"; readonly label: string };

export interface NormalizedHttpsBinding {
  /** Where the request line stands. */
  readonly path: YamlPath;
  /** `GET /things/{thingName}/jobs` */
  readonly line: string;
  readonly request: HttpsRequestLine;
  /** The names of the labels in its path. */
  readonly labels: ReadonlySet<string>;
  readonly status: number;
  readonly action?: string;
  readonly requestFields: readonly PlacedField[];
  readonly replyFields: readonly PlacedField[];
}

/** What a user passes and gets. */
export interface NormalizedOperationExample {
  readonly name: string;
  readonly path: YamlPath;
  readonly summary: string;
  readonly request: JsonObject;
  readonly reply: JsonObject;
}
