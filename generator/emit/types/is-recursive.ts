import type { Type } from "../../api/type.js";

/** Whether values of a type can be nested without end, because it, or a type that it is made of, contains itself. */
export function isRecursive(type: Type): boolean {
  return reachesItself(type, new Map());
}

/** `answers` has every type that was met; one without an answer is being looked at further up. */
function reachesItself(type: Type, answers: Map<Type, boolean | undefined>): boolean {
  if (answers.has(type)) return answers.get(type) ?? true;
  answers.set(type, undefined);
  const answer = listParts(type).some((part) => reachesItself(part, answers));
  answers.set(type, answer);
  return answer;
}

function listParts(type: Type): readonly Type[] {
  if (type.kind === "map") return [type.values];
  if (type.kind === "list") return [type.items];
  return type.kind === "structure" ? type.fields.map((field) => field.type) : [];
}
