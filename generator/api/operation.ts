import type { Correlation } from "../language/normalize/normalized-operation.js";
import type { Topic } from "./topic.js";
import type { Field, JsonObject, JsonValue, StructureType, Type } from "./type.js";
import type { ErrorKind } from "./error.js";

export type NamedStructure = StructureType & { readonly name: string };

export interface Operation {
  /** The API's own name: `DescribeJobExecution`. */
  readonly name: string;
  /** The method and topic key: `describeJobExecution`. */
  readonly key: string;
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  /** Sending it again when its outcome is unknown changes nothing. */
  readonly repeatable: boolean;
  /** What a user passes and gets, whichever transport carries it: `DescribeJobExecutionRequest`, `…Response`. */
  readonly request: NamedStructure;
  readonly response: NamedStructure;
  readonly mqtt?: MqttBinding;
  readonly https?: HttpsBinding;
  /** Every error it can answer with, on any transport. */
  readonly errors: readonly ErrorKind[];
  readonly examples: readonly OperationExample[];
}

export interface MqttBinding {
  readonly request: Topic;
  readonly accepted: Topic;
  readonly rejected: Topic;
  /** One filter with `+` as its last level for both replies, or one filter for each. */
  readonly subscribe: "wildcard" | "pair";
  readonly correlation: Correlation;
  readonly qos: 0 | 1;
  readonly requestPayload: Payload;
  readonly acceptedPayload: Payload;
  readonly rejectedPayload: Payload;
}

export type Payload =
  | { readonly kind: "empty" }
  /** A JSON object of these members. The structure is a user's type where both are equal, and a wire type of its own where not. */
  | { readonly kind: "structure"; readonly type: NamedStructure }
  /** One field is the whole payload: free-form JSON or bytes. */
  | { readonly kind: "whole"; readonly field: Field };

export interface HttpsBinding {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** `/things/{thingName}/jobs/{jobId}` */
  readonly path: string;
  readonly segments: readonly PathSegment[];
  readonly query: readonly Field[];
  readonly requestBody: Payload;
  readonly successStatus: number;
  readonly responseBody: Payload;
  /** The permission that a caller needs: `iotjobsdata:DescribeJobExecution`. */
  readonly action?: string;
}

export type PathSegment =
  { readonly kind: "literal"; readonly text: string } | { readonly kind: "label"; readonly name: string; readonly type: Type };

/** What users pass and get, and what each transport makes of it. */
export interface OperationExample {
  readonly name: string;
  readonly summary: string;
  readonly request: JsonObject;
  readonly response: JsonObject;
  readonly mqtt?: { readonly topic: string; readonly request: CarriedValue; readonly accepted: CarriedValue };
  readonly https?: { readonly path: string; readonly query: JsonObject; readonly request?: CarriedValue; readonly response: CarriedValue };
}

/** What a payload holds; nothing where it is empty because the one member that is all of it was left out. */
export type CarriedValue = JsonValue | undefined;

/** Something that the service sends of its own accord. */
export interface Message {
  /** `NextJobExecutionChanged` */
  readonly name: string;
  readonly key: string;
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  /** Who may subscribe: the device itself, or a back-end that watches many. */
  readonly audience: "device" | "backend";
  readonly topic: Topic;
  readonly qos: 0 | 1;
  /** What a user gets: the payload's members and the topic's labels (`NextJobExecutionChangedMessage`). */
  readonly type: NamedStructure;
  readonly payload: Payload;
  /** Labels whose value the payload repeats under the same name. */
  readonly repeatedLabels: readonly string[];
  /** How to learn after a reconnect what was missed. */
  readonly catchUp?: CatchUp;
  readonly examples: readonly MessageExample[];
}

export interface CatchUp {
  readonly operation: string;
  readonly request: JsonObject;
  /** Message member (dotted for a map entry: `jobs.QUEUED`) to response member. */
  readonly members: Readonly<Record<string, string>>;
  /** The parts of the message that differ when something changed, dotted; `*` is every entry of a map and every item of a list. */
  readonly compare: readonly string[];
}

export interface MessageExample {
  readonly name: string;
  readonly summary: string;
  readonly topic: string;
  readonly payload: CarriedValue;
  /** Labels and members together, as the user gets them. */
  readonly message: JsonObject;
}
