import type { Topic, TopicLabel, TopicLevel } from "../../api/topic.js";

/** One function of `topics`, before it is written. */
export interface TopicBuilder {
  readonly name: "request" | "accepted" | "rejected" | "message" | "filter" | "acceptedFilter" | "rejectedFilter";
  /** What the topic is for, as a sentence. */
  readonly purpose: string;
  /** As in a topic: one entry, or the short and the long form around an optional infix. */
  readonly variants: readonly (readonly TopicLevel[])[];
  readonly labels: readonly TopicLabel[];
  /** Whether every label may be left out, and becomes `+`. */
  readonly filter: boolean;
}

/** A builder of the topic itself. */
export function describeBuilder(name: TopicBuilder["name"], purpose: string, { variants, labels }: Topic): TopicBuilder {
  return { name, purpose, variants, labels, filter: false };
}

/** A builder of a filter for the topic. */
export function describeFilter(name: TopicBuilder["name"], purpose: string, { variants, labels }: Topic): TopicBuilder {
  return { name, purpose, variants, labels, filter: true };
}

/** A builder of one filter for both replies: what tells them apart is the last level, and `+` takes its place. */
export function describeReplyFilter(purpose: string, accepted: Topic): TopicBuilder {
  const variants = accepted.variants.map((levels) => [...levels.slice(0, -1), { kind: "literal", text: "+" } as const]);
  return { name: "filter", purpose, variants, labels: accepted.labels, filter: true };
}
