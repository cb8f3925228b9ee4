import type { IncomingForm } from "../values/incoming-form.js";
import { addFindings } from "../values/inspection-result.js";
import type { Inspection } from "../values/inspection-result.js";
import { getOwnMember } from "../values/own-members.js";
import { readLeniently } from "../values/read-leniently.js";
import type { OddityListener } from "../values/read-leniently.js";

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

const ignore: OddityListener = () => undefined;

/** A member that an error carries, where the reply has it: as much of it as can be used. */
export function readCarried<T>(
  reply: unknown,
  name: string,
  { inspect }: IncomingForm<T>,
  onOddity: OddityListener = ignore,
): T | undefined {
  const inspectHolder: Inspection = (holder) => {
    const member = getOwnMember(holder, name);
    return member === undefined ? undefined : addFindings(undefined, name, inspect(member));
  };
  const holder = readLeniently(inspectHolder, "error reply", { [name]: getOwnMember(reply, name) ?? undefined }, onOddity);
  return getOwnMember(holder, name) as T | undefined;
}
