import type { ApiSection } from "../document.js";
import type { AuthenticationDefinition, EndpointDefinition } from "../document/endpoint-definition.js";
import type { LimitsDefinition } from "../document/mqtt-section.js";
import type { NameReference } from "./name-reference.js";
import type { NormalizedError, NormalizedHttpsErrorReply, NormalizedMqttErrorReply } from "./normalized-error.js";
import type { NormalizedField } from "./normalized-field.js";
import type { NormalizedMessage } from "./normalized-message.js";
import type { NormalizedOperation } from "./normalized-operation.js";
import type { ReplyTemplates } from "./normalized-topic.js";
import type { DeclaredType } from "./normalized-type.js";

/**
 * A model in which nothing is short for something else: short forms are written out, what sections share stands in each part that has it, and
 * defaults are filled in. Each part knows its place in the YAML. Names may still lead nowhere until the checks have passed it.
 */
export interface NormalizedDocument {
  readonly api: ApiSection;
  /** By name, in the model's order. */
  readonly types: ReadonlyMap<string, DeclaredType>;
  readonly common: NormalizedCommon;
  readonly mqtt: NormalizedMqttSection;
  readonly https: { readonly error?: NormalizedHttpsErrorReply };
  readonly operations: readonly NormalizedOperation[];
  readonly messages: readonly NormalizedMessage[];
  readonly errors: readonly NormalizedError[];
  readonly authentication: readonly NormalizedAuthentication[];
  readonly endpoints: readonly NormalizedEndpoint[];
  readonly notes: readonly ModelNote[];
}

/** What every operation has, as it is said once. */
export interface NormalizedCommon {
  readonly request: readonly NormalizedField[];
  readonly reply: readonly NormalizedField[];
  readonly errors: readonly NameReference[];
}

export interface NormalizedMqttSection {
  readonly replies: ReplyTemplates;
  readonly limits: LimitsDefinition;
  readonly error?: NormalizedMqttErrorReply;
}

export interface NormalizedAuthentication extends AuthenticationDefinition {
  readonly name: string;
}

/** It stands at `endpoints` under its name; its `path` is that of the WebSocket. */
export interface NormalizedEndpoint extends Omit<EndpointDefinition, "authentication" | "variables"> {
  readonly name: string;
  readonly authentication: readonly NameReference[];
  readonly variables: readonly NormalizedVariable[];
}

/** A part of a host that differs from user to user. */
export interface NormalizedVariable {
  readonly name: string;
  readonly default: string;
  readonly description: string;
  /** The only values, in the model's order; none where any text will do. */
  readonly values: readonly NormalizedVariableValue[];
}

export interface NormalizedVariableValue {
  readonly value: string;
  readonly description: string;
}

/** A note, and the part of the model that it speaks of: `types.EpochSeconds`. */
export interface ModelNote {
  readonly subject: string;
  readonly text: string;
}
