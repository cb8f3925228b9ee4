import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import type { Topic } from "../../api/topic.js";
import { quote, quoteAccess } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { findLabelExamples } from "../topics/label-examples.js";
import { writePlainTopic } from "../topics/topic-template.js";

/** A program that builds and parses topics: those of the operation with the most labels. All but the package's name stands as TypeScript. */
export interface TopicsSection {
  readonly packageName: string;
  /** The call that builds the topic of the request, and what it returns. */
  readonly build: string;
  readonly built: string;
  /** The call that builds the filter of the replies, and what it returns. */
  readonly filter: string;
  readonly filtered: string;
  /** The call that parses the topic of a reply, and what it returns. */
  readonly parse: string;
  readonly parsed: string;
}

/** Creates the section on topics, with values of an example; `undefined` where no operation has any. */
export function createTopicsSection({ packageName, operations }: Api): TopicsSection | undefined {
  const [operation] = operations.filter(({ mqtt }) => mqtt !== undefined).sort((a, b) => countLabels(b) - countLabels(a));
  if (operation?.mqtt === undefined) return undefined;
  const { request, accepted, subscribe } = operation.mqtt;
  const values = findLabelExamples(request, operation.examples[0]?.request);
  const labels = Object.fromEntries(values);
  const builders = quoteAccess("topics", operation.key);
  const reply = fill(accepted, values);
  return {
    packageName,
    build: `${builders}.request(${writeLiteral(labels)})`,
    built: quote(fill(request, values)),
    filter: subscribe === "wildcard" ? `${builders}.filter()` : `${builders}.acceptedFilter()`,
    filtered: quote(writeFilter(accepted, subscribe)),
    parse: `parseTopic(${quote(reply)})`,
    parsed: writeLiteral({ operation: operation.key, kind: "accepted", ...labels }),
  };
}

function countLabels({ mqtt }: Operation): number {
  return mqtt?.request.labels.length ?? 0;
}

function fill({ levels }: Topic, values: ReadonlyMap<string, string>): string {
  return writePlainTopic(levels, ({ name }) => values.get(name) ?? name);
}

function writeFilter({ variants }: Topic, subscribe: "wildcard" | "pair"): string {
  const [levels = []] = variants;
  const filter = writePlainTopic(levels, () => "+");
  return subscribe === "wildcard" ? filter.replace(/[^/]*$/, "+") : filter;
}
