import type { IncomingForm } from "../values/incoming-form.js";
import type { MqttOperation } from "./operation.js";
import type { PayloadForm } from "./payload-form.js";

/**
 * All that a client needs to know of a message that the service sends on its own. `Message` is what its user gets, `Labels` are the levels of
 * its topic that can be chosen.
 */
export interface MqttMessage<Message, Labels> {
  /** `nextJobExecutionChanged` */
  readonly key: string;
  /** What to subscribe to; labels that are left out are `+`. */
  readonly filter: (labels: Labels) => string;
  readonly payload: PayloadForm;
  /** The labels that only the topic has; the message gets them from there. */
  readonly topicOnly: readonly string[];
  /** The labels of an infix that a topic can be without. */
  readonly optionalLabels?: readonly string[];
  /** The labels that the payload has under the same name as well. */
  readonly repeatedLabels?: readonly string[];
  /** How labels and members together become what users get. */
  readonly message: IncomingForm<Message>;
  readonly catchUp?: CatchUp<Labels>;
}

/** How to learn after a reconnect what was missed. */
export interface CatchUp<Labels> {
  /** Asks the service for the present state. */
  readonly ask: (call: CatchUpCall, labels: Labels) => Promise<object>;
  /** The message's members and the members of the answer that they come from; dotted for the entry of a map or a member of a member. */
  readonly members: Readonly<Record<string, string>>;
  /** The parts that are the same in two messages that tell the same, dotted; `*` is every entry of a map and every item of a list. */
  readonly compare: readonly string[];
}

/** Makes a request, to which the client adds its own labels. */
export type CatchUpCall = <Request extends object, Response extends object>(
  operation: MqttOperation<Request, Response>,
  input: Partial<Request>,
) => Promise<Response>;
