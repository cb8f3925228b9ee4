import type { OddityListener } from "../values/read-leniently.js";
import type { WarningListener } from "./warning.js";

/** How replies and messages are read that are not quite what the API says. */
export type ReplyReading = "lenient" | "strict";

/** Makes a listener that warns once for all that is odd in a value. */
export function warnOfOddities(warn: WarningListener): OddityListener {
  return (cause) => warn({ kind: "unexpected value", message: `${cause.message}\nThe rest was used.`, cause });
}

/** Makes the listener for the reading that a client asks for. */
export function chooseReading(replies: ReplyReading | undefined, warn: WarningListener): OddityListener {
  if (replies !== "strict") return warnOfOddities(warn);
  return (oddity) => {
    throw oddity;
  };
}
