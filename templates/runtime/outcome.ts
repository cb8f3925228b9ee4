/**
 * What is known of a request that got no reply: it never left (`not sent`), so that sending it again is safe, or it may have taken effect
 * (`unknown`), so that the current state should be read first.
 */
export type Outcome = "not sent" | "unknown";

/** What to do next, in one sentence for an error's message. */
export function adviseOn(outcome: Outcome): string {
  return outcome === "not sent"
    ? "It was not sent, so nothing has changed and it is safe to send it again."
    : "It may have taken effect all the same: read the current state before sending it again.";
}
