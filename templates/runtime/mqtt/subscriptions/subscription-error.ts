import { TopicsmithError } from "../../errors/topicsmith-error.js";
import { firstRefusalCode } from "../refusal-code.js";

/** The broker refused a subscription, or granted it with a lower QoS than requested. */
export class SubscriptionError extends TopicsmithError {
  static override readonly brand: string = "SubscriptionError";

  /** The filter that was refused. */
  declare readonly filter: string;
  /** The return code (MQTT 3.1.1) or reason code (MQTT 5) of the SUBACK. */
  declare readonly reasonCode: number;
  /** Requests are not sent before their replies can arrive. */
  readonly outcome = "not sent";

  constructor(filter: string, reasonCode: number) {
    super(
      reasonCode < firstRefusalCode
        ? `The broker grants the subscription to ${filter} with QoS ${reasonCode} only.`
        : `The broker refused the subscription to ${filter} (code 0x${reasonCode.toString(16)}). ` +
            "Most likely the policy of this client does not allow it.",
    );
    this.filter = filter;
    this.reasonCode = reasonCode;
  }
}
