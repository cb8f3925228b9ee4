import type { Topic } from "../../api/topic.js";
import { readMember } from "../../api/read-member.js";
import type { JsonObject } from "../../api/type.js";

/** A value for each label of a topic: from the model's first example, from an enum's first word, or else the label's own name. */
export function findLabelExamples({ labels }: Topic, example: JsonObject = {}): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, type } of labels) {
    const given = readMember(example, name);
    const word = type.kind === "enum" ? type.values[0]?.value : undefined;
    values.set(name, typeof given === "string" ? given : (word ?? name));
  }
  return values;
}
