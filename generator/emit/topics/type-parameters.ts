import type { TopicLabel } from "../../api/topic.js";

/** Gives every label of a topic a type parameter: the first letter of its name, numbered where that is taken by another one or by a type. */
export function nameTypeParameters(labels: readonly TopicLabel[]): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  const taken = new Set<string>(labels.map(({ type }) => type.name));
  for (const { name } of labels) {
    const letter = /[a-z]/i.exec(name)?.[0].toUpperCase() ?? "L";
    let parameter = letter;
    for (let number = 2; taken.has(parameter); number++) parameter = `${letter}${number}`;
    taken.add(parameter);
    parameters.set(name, parameter);
  }
  return parameters;
}
