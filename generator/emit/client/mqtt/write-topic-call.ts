import type { TopicLabel } from "../../../api/topic.js";
import { quoteAccess, quoteMember } from "../../text/quote.js";
import { nameLocals } from "../../types/local-names.js";

/** A builder of `topics`, and the labels that it is given. */
export interface TopicCall {
  /** The key of the operation or message. */
  readonly key: string;
  readonly builder: string;
  readonly labels: readonly TopicLabel[];
}

/** A function of labels, or of an object that has them: its parameter, and the calls in its body. */
export interface TopicFunction {
  readonly parameter: string;
  readonly calls: readonly string[];
}

/**
 * Writes the calls of builders with labels that are taken out of one object. A label that may be left out is left out where it is not there,
 * since builders refuse one that is there without a value.
 */
export function writeTopicCalls(calls: readonly TopicCall[]): TopicFunction {
  const labels = new Map(calls.flatMap((call) => call.labels.map((label) => [label.name, label] as const)));
  const locals = nameLocals(["topics", ...labels.keys()]);
  const pattern = [...labels.keys()].map((name) => writeMember(name, locals.get(name) ?? name));
  return {
    parameter: pattern.length === 0 ? "()" : `({ ${pattern.join(", ")} })`,
    calls: calls.map(({ key, builder, labels: own }) => {
      const members = own.map((label) => writeArgument(label, locals.get(label.name) ?? label.name));
      return `${writeBuilder(key, builder)}(${members.length === 0 ? "" : `{ ${members.join(", ")} }`})`;
    }),
  };
}

/** `topics.describeJobExecution.filter` */
export function writeBuilder(key: string, builder: string): string {
  return `${quoteAccess("topics", key)}.${builder}`;
}

function writeArgument({ name, optional }: TopicLabel, local: string): string {
  const member = writeMember(name, local);
  return optional ? `...(${local} !== undefined && { ${member} })` : member;
}

function writeMember(name: string, local: string): string {
  const member = quoteMember(name);
  return member === local ? member : `${member}: ${local}`;
}
