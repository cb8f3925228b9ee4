import type { Transport } from "./transport.js";

/**
 * A model as its author wrote it, once the schema and every check have passed it. Short forms are still short; `api/` resolves them.
 * `model/model.schema.json` is the definition that these types follow.
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

/** What is the same for every operation on MQTT, said once. */
export interface MqttSection {
  readonly qos?: 0 | 1;
  /** Reply topics; `{request}` stands for the whole topic of the request. */
  readonly accepted?: string;
  readonly rejected?: string;
  readonly subscribe?: "wildcard" | "pair";
  readonly correlation?: CorrelationDefinition;
  readonly limits?: LimitsDefinition;
  readonly error?: MqttErrorReply;
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
export interface MqttErrorReply {
  /** The structure's name in the output; `ErrorResponse` where the model says nothing. */
  readonly name?: string;
  readonly code: string;
  readonly message: string;
  readonly fields: Fields;
  readonly note?: string;
}

export interface HttpsSection {
  readonly error?: HttpsErrorReply;
  readonly note?: string;
}

export interface HttpsErrorReply {
  readonly name?: string;
  readonly code: { readonly header?: string; readonly members?: readonly string[] };
  /** The members that may hold the text, in the order to look. */
  readonly message: readonly string[];
  readonly fields: Fields;
  readonly note?: string;
}

/** Fields and errors that every operation has. */
export interface CommonSection {
  readonly request?: Fields;
  readonly reply?: Fields;
  readonly errors?: readonly string[];
}

export type Fields = Readonly<Record<string, FieldDefinition>>;

/** A field: the name of its type, or the type and what else there is to say. */
export type FieldDefinition = string | FieldObject;

export interface FieldObject {
  readonly type: string | PerTransport<string>;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly only?: Transport;
  readonly in?: Place | readonly Place[] | PerTransport<Place | readonly Place[]>;
  readonly accepts?: "numericString";
  readonly description?: string;
  readonly note?: string;
}

export interface PerTransport<T> {
  readonly mqtt: T;
  readonly https: T;
}

/**
 * Where a field travels. Without a word: a topic level or path segment where a template names it, the query string of a GET or DELETE,
 * and a member of the payload or body otherwise. `whole`: the field is the whole payload.
 */
export type Place = "topic" | "path" | "query" | "payload" | "body" | "whole";

/** Told apart by `type`: one of the words below in lower case, or the name of a type that this one refines. */
export type TypeDefinition =
  | StringDefinition
  | IntegerDefinition
  | NumberDefinition
  | BooleanDefinition
  | EnumDefinition
  | MapDefinition
  | ListDefinition
  | StructureDefinition
  | JsonDefinition
  | JsonTextDefinition
  | BytesDefinition
  | RefinedDefinition;

interface DefinitionFacts {
  readonly description?: string;
  readonly note?: string;
}

export interface StringDefinition extends DefinitionFacts {
  readonly type: "string";
  /** `1..128`, `..128`, `1..` or `36`, in Unicode code points. */
  readonly length?: string | number;
  readonly pattern?: string;
  readonly sentinels?: Readonly<Record<string, string>>;
}

export interface IntegerDefinition extends DefinitionFacts {
  readonly type: "integer";
  readonly range?: string | number;
  readonly unit?: UnitName;
  /** Value to description. */
  readonly sentinels?: Readonly<Record<string, string>>;
}

export interface NumberDefinition extends DefinitionFacts {
  readonly type: "number";
  readonly range?: string | number;
  readonly unit?: UnitName;
}

export type UnitName = "epoch seconds" | "epoch milliseconds" | "seconds" | "minutes" | "milliseconds" | "bytes";

export interface BooleanDefinition extends DefinitionFacts {
  readonly type: "boolean";
}

export interface EnumDefinition extends DefinitionFacts {
  readonly type: "enum";
  readonly open?: boolean;
  /** Fact to its description (a boolean fact), or to its words. */
  readonly facts?: Readonly<Record<string, FactDefinition>>;
  /** The state in which a state machine starts. */
  readonly start?: string;
  readonly values: Readonly<Record<string, EnumValueDefinition | null>>;
}

export interface FactDefinition {
  readonly description?: string;
  readonly words?: readonly string[];
}

export interface EnumValueDefinition {
  readonly description?: string;
  readonly to?: readonly string[];
  readonly [fact: string]: unknown;
}

export interface MapDefinition extends DefinitionFacts {
  readonly type: "map";
  readonly keys: string;
  readonly values: string;
  readonly size?: string | number;
}

export interface ListDefinition extends DefinitionFacts {
  readonly type: "list";
  readonly of: string;
  readonly size?: string | number;
}

export interface StructureDefinition extends DefinitionFacts {
  readonly type: "structure";
  readonly fields: Fields;
  readonly union?: boolean;
}

export interface JsonDefinition extends DefinitionFacts {
  readonly type: "json";
  readonly shape?: "value" | "object";
}

export interface JsonTextDefinition extends DefinitionFacts {
  readonly type: "jsonText";
  readonly shape?: "value" | "object";
  readonly length?: string | number;
}

export interface BytesDefinition extends DefinitionFacts {
  readonly type: "bytes";
}

/** A type that narrows an enum by its facts, or widens a string or an integer by sentinels. */
export interface RefinedDefinition extends DefinitionFacts {
  readonly type: string;
  readonly where?: Readonly<Record<string, boolean | string>>;
  readonly predicate?: string;
  readonly sentinels?: Readonly<Record<string, string>>;
}

export interface OperationDefinition {
  readonly description: string;
  readonly note?: string;
  readonly documentation?: string;
  readonly repeatable?: boolean;
  readonly mqtt?: string | MqttOperation;
  readonly https?: string | HttpsOperation;
  readonly request?: Fields;
  readonly reply?: Fields;
  readonly errors?: readonly string[];
  readonly examples?: Readonly<Record<string, OperationExampleDefinition>>;
}

export interface MqttOperation {
  readonly request: string;
  readonly accepted?: string;
  readonly rejected?: string;
  readonly subscribe?: "wildcard" | "pair";
  readonly correlation?: CorrelationDefinition;
  readonly qos?: 0 | 1;
  /** The request has no payload at all, not even `{}`. */
  readonly payload?: "empty";
}

export interface HttpsOperation {
  /** `GET /things/{thingName}/jobs` */
  readonly request: string;
  readonly status?: number;
  readonly action?: string;
}

/** The user's view of one call. What a transport lacks is left out of its form, and JSON text is made from the JSON given here. */
export interface OperationExampleDefinition {
  readonly summary: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

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
  readonly request?: Readonly<Record<string, unknown>>;
  /** Message member to reply member. */
  readonly members: Readonly<Record<string, string>>;
  /** The parts of the message that differ when something changed. */
  readonly compare?: readonly string[];
}

export interface MessageExampleDefinition {
  readonly summary: string;
  readonly message: Readonly<Record<string, unknown>>;
}

export interface ErrorDefinition {
  readonly description: string;
  readonly note?: string;
  readonly retryable?: boolean;
  readonly mqtt?: string | number;
  readonly https?: { readonly exception: string; readonly status: number };
  readonly carries?: readonly string[];
  readonly example?: Readonly<Record<string, unknown>>;
}

export interface AuthenticationDefinition {
  readonly scheme: "mutualTls" | "sigV4" | "custom";
  readonly description: string;
  readonly signingName?: string;
}

export interface EndpointDefinition {
  readonly description: string;
  readonly note?: string;
  readonly transport: "mqtt" | "https" | "websocket";
  readonly host: string;
  readonly port: number;
  readonly path?: string;
  readonly alpn?: string;
  readonly authentication: readonly string[];
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
}
