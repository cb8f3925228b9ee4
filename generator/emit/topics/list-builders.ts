import type { Message, MqttBinding } from "../../api/operation.js";
import { describeBuilder, describeFilter, describeReplyFilter } from "./builder.js";
import type { TopicBuilder } from "./builder.js";

/** The builders of an operation: its three topics, then its filters. */
export function listOperationBuilders(binding: MqttBinding): readonly TopicBuilder[] {
  return [
    describeBuilder("request", "Where a request is published", binding.request),
    describeBuilder("accepted", "Where the reply to a request arrives", binding.accepted),
    describeBuilder("rejected", "Where the refusal of a request arrives", binding.rejected),
    ...listReplyFilters(binding),
  ];
}

/** The builders of a message: its topic, and the filter to subscribe with. */
export function listMessageBuilders({ topic }: Message): readonly TopicBuilder[] {
  return [
    describeBuilder("message", "Where the message arrives", topic),
    describeFilter("filter", "What to subscribe with for the message", topic),
  ];
}

function listReplyFilters({ subscribe, accepted, rejected }: MqttBinding): readonly TopicBuilder[] {
  if (subscribe === "wildcard") return [describeReplyFilter("What to subscribe with for replies and refusals", accepted)];
  return [
    describeFilter("acceptedFilter", "What to subscribe with for replies", accepted),
    describeFilter("rejectedFilter", "What to subscribe with for refusals", rejected),
  ];
}
