import type { Findings } from "../values/inspection-result.js";
import type { OddityListener } from "../values/read-leniently.js";
import { judgeOption } from "./read-options.js";
import type { WarningListener } from "./warning.js";

/** How replies and messages are read that are not quite what the API says. */
export type ReplyReading = "lenient" | "strict";

/** Finds out whether a value is a way of reading. */
export function inspectReading(value: unknown): Findings {
  return judgeOption(value, value === "lenient" || value === "strict", '"lenient" or "strict"', "enum");
}

/** Makes a listener that warns once for all that is odd in a value. */
export function warnOfOddities(warn: WarningListener): OddityListener {
  return (cause) => warn({ kind: "unexpected value", message: `${cause.message}\nWhat can be used was used.`, cause });
}

/** Makes the listener for the reading that a client asks for. */
export function chooseReading(replies: ReplyReading | undefined, warn: WarningListener): OddityListener {
  if (replies !== "strict") return warnOfOddities(warn);
  return (oddity) => {
    throw oddity;
  };
}
