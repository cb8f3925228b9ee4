import type { Authentication, Endpoint } from "./endpoint.js";
import type { ErrorKind, ErrorReplies } from "./error.js";
import type { Message, Operation } from "./operation.js";
import type { Field, NamedType } from "./type.js";

/** What emitters read: one API, every reference followed, every default applied, every derived fact computed once. */
export interface Api {
  /** PascalCase, the prefix of the clients: `Jobs`. */
  readonly name: string;
  /** The folder of the output, from the model's file name: `aws-iot-jobs`. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly packageName: string;
  readonly version: string;
  /** An SPDX identifier. */
  readonly license: string;
  readonly documentation?: string;
  readonly contact?: { readonly name: string; readonly url: string };
  /** The command that regenerates the output; stands in the first line of every file. */
  readonly command: string;
  /** The model's own types in its order, then the ones derived for a transport (`HttpsJobExecution`). Not the operations' and messages' structures. */
  readonly types: readonly NamedType[];
  /** What a client is told once, not with every call: the required fields that all requests share (`thingName`). */
  readonly identity: readonly Field[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly errors: readonly ErrorKind[];
  readonly errorReplies: ErrorReplies;
  readonly endpoints: readonly Endpoint[];
  readonly authentication: readonly Authentication[];
  readonly limits: Limits;
  /** Every note of the model, with the place it speaks of: `types.EpochSeconds`. */
  readonly notes: readonly { readonly subject: string; readonly text: string }[];
}

/** Broker limits that builders and clients keep. */
export interface Limits {
  readonly payloadBytes?: number;
  readonly topicBytes?: number;
  readonly topicSlashes?: number;
  readonly filtersPerSubscribe?: number;
  readonly subscriptionsPerConnection?: number;
  readonly publishesPerSecond?: number;
  readonly requestsInFlight?: number;
}
