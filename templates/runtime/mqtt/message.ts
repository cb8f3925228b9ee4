import type { Members } from "../own-members.js";
import type { Validator } from "../validator.js";
import type { MqttOperation } from "./operation.js";
import type { PayloadForm } from "./payload-form.js";

/** All that a client needs to know of a message that the service sends on its own. `Message` is what its user gets. */
export interface MqttMessage<Message> {
  /** `nextJobExecutionChanged` */
  readonly key: string;
  /** What a client with this identity subscribes to; other labels are `+`. */
  readonly filter: (identity: Members) => string;
  readonly payload: PayloadForm;
  /** The labels that only the topic has; the message gets them from there. */
  readonly topicOnly: readonly string[];
  /** The labels that the payload has under the same name as well. */
  readonly repeatedLabels: readonly string[];
  /** Checks a message, labels and members together. */
  readonly message: Validator<Message>;
  readonly catchUp: CatchUp<Message> | undefined;
}

/** How to learn after a reconnect what was missed. */
export interface CatchUp<Message> {
  /** Asks the service for the present state. */
  readonly ask: (call: CatchUpCall) => Promise<object>;
  /** The message's members, dotted for the entry of a map, and the members of the answer that they come from. */
  readonly members: Readonly<Record<string, string>>;
  /** What is the same in two messages that tell the same. */
  readonly identify: (message: Message) => unknown;
}

/** Makes a request, to which the client adds its own labels. */
export type CatchUpCall = <Request extends object, Response extends object>(
  operation: MqttOperation<Request, Response>,
  input: Partial<Request>,
) => Promise<Response>;
