import { TopicsmithError } from "../../errors/topicsmith-error.js";
import { createBrokerReason } from "../broker-reason.js";
import type { SubackCode } from "../broker-reason.js";
import { firstRefusalCode } from "../refusal-code.js";

/** The broker refused a subscription without naming its policy as the reason, or granted it with a lower QoS than requested. */
export class SubscriptionError extends TopicsmithError {
  static override readonly brand: string = "SubscriptionError";

  /** The filter that was refused. */
  declare readonly filter: string;
  /** The return code (MQTT 3.1.1) or reason code (MQTT 5) of the SUBACK. */
  declare readonly reasonCode: number;
  /** Requests are not sent before their replies can arrive, and would be refused again. */
  readonly outcome = "refused";

  constructor(filter: string, code: SubackCode) {
    const reason = typeof code === "number" ? createBrokerReason(code) : code;
    const { reasonCode } = reason;
    if (reasonCode < firstRefusalCode) super(`The broker refused the subscription to ${filter}: it grants QoS ${reasonCode} only.`);
    else
      super(`The broker refused the subscription to ${filter}: ${reason.message}. Most likely the broker's policy forbids that.`, reason);
    this.filter = filter;
    this.reasonCode = reasonCode;
  }
}
