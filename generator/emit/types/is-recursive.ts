import type { Type } from "../../api/type.js";
import { listParts } from "./type-parts.js";

/** What is known of types, none of which changes once an API is resolved; one without an answer is being looked at further up. */
const answers = new WeakMap<Type, boolean | "open">();

/** Whether values of a type can be nested without end, because it, or a type that it is made of, contains itself. */
export function isRecursive(type: Type): boolean {
  const known = answers.get(type);
  if (known !== undefined) return known === "open" || known;
  answers.set(type, "open");
  const answer = listParts(type).some(isRecursive);
  answers.set(type, answer);
  return answer;
}
