import type { Api } from "../../api/api.js";
import type { Topic, TopicLabel, TopicLevel } from "../../api/topic.js";

/** One form of one topic, and what `parseTopic` says of it. */
export interface Route {
  readonly operation: string;
  readonly kind: RouteKind;
  readonly levels: readonly TopicLevel[];
}

export type RouteKind = "request" | "accepted" | "rejected" | "message";

/** What `parseTopic` returns for some kinds of topic of one operation or message. */
export interface RouteResult {
  readonly operation: string;
  readonly kinds: readonly RouteKind[];
  readonly labels: readonly TopicLabel[];
}

/** A topic of the API with its meaning. */
interface KnownTopic {
  readonly operation: string;
  readonly kind: RouteKind;
  readonly topic: Topic;
}

/** Every form of every topic, in the order of the model. */
export function listRoutes(api: Api): readonly Route[] {
  return listTopics(api).flatMap(({ operation, kind, topic }) => topic.variants.map((levels) => ({ operation, kind, levels })));
}

/** The results that `parseTopic` tells apart: one for all topics of an operation that have the same labels. */
export function listResults(api: Api): readonly RouteResult[] {
  const results = new Map<string, RouteResult>();
  for (const { operation, kind, topic } of listTopics(api)) {
    const labels = topic.labels.map(({ name, type, optional }) => [name, type.name, optional]);
    const key = JSON.stringify([operation, labels]);
    const kinds = results.get(key)?.kinds ?? [];
    results.set(key, { operation, kinds: [...kinds, kind], labels: topic.labels });
  }
  return [...results.values()];
}

function listTopics({ operations, messages }: Api): readonly KnownTopic[] {
  const topics: KnownTopic[] = [];
  for (const { key: operation, mqtt } of operations) {
    if (mqtt === undefined) continue;
    topics.push({ operation, kind: "request", topic: mqtt.request });
    topics.push({ operation, kind: "accepted", topic: mqtt.accepted });
    topics.push({ operation, kind: "rejected", topic: mqtt.rejected });
  }
  for (const { key: operation, topic } of messages) topics.push({ operation, kind: "message", topic });
  return topics;
}
