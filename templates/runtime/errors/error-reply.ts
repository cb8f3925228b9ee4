import { getOwnMember } from "../values/own-members.js";

/** What an error reply says, whichever transport carried it. */
export interface ErrorReply {
  /** The name or number of the error, as the service wrote it. */
  readonly code: string;
  readonly message: string;
}

/** The code of a reply that names none. */
export const unknownCode = "Unknown";

/** The first of these members that a value itself has as text, or as a number; empty text counts as none. */
export function readText(value: unknown, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = getOwnMember(value, name);
    if (typeof text === "string" && text !== "") return text;
    if (typeof text === "number") return String(text);
  }
  return undefined;
}

/** A member that an error carries, where the reply has it and it is what its type says; whatever else stands there is left out. */
export function readCarried<T>(reply: unknown, name: string, is: (value: unknown) => value is T): T | undefined {
  const value = getOwnMember(reply, name);
  return is(value) ? value : undefined;
}
