import type { AuthenticationDefinition, EndpointDefinition } from "./document/endpoint-definition.js";
import type { ErrorDefinition } from "./document/error-definition.js";
import type { Fields } from "./document/field-definition.js";
import type { HttpsSection } from "./document/https-section.js";
import type { MessageDefinition } from "./document/message-definition.js";
import type { MqttSection } from "./document/mqtt-section.js";
import type { OperationDefinition } from "./document/operation-definition.js";
import type { TypeDefinition } from "./document/type-definition.js";

/**
 * A model as its author wrote it, once the schema has passed it. Short forms are still short, and what it leaves out is absent; `normalize`
 * fills both in. `model/model.schema.json` is the definition that these types follow.
 */
export interface ModelDocument {
  readonly topicsmith: 1;
  readonly api: ApiSection;
  readonly mqtt?: MqttSection;
  readonly https?: HttpsSection;
  readonly common?: CommonSection;
  readonly types?: Readonly<Record<string, TypeDefinition>>;
  readonly operations?: Readonly<Record<string, OperationDefinition>>;
  readonly messages?: Readonly<Record<string, MessageDefinition>>;
  readonly errors?: Readonly<Record<string, ErrorDefinition>>;
  readonly authentication?: Readonly<Record<string, AuthenticationDefinition>>;
  readonly endpoints?: Readonly<Record<string, EndpointDefinition>>;
}

export interface ApiSection {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly package: string;
  readonly version: string;
  readonly license: string;
  readonly documentation?: string;
  readonly contact?: { readonly name: string; readonly url: string };
  readonly note?: string;
}

/** Fields and errors that every operation has. */
export interface CommonSection {
  readonly request?: Fields;
  readonly reply?: Fields;
  readonly errors?: readonly string[];
}
