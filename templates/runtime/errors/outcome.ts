/**
 * What is known about a request that got no reply. `not sent`: it had no effect and can safely be sent again. `unknown`: it may have taken
 * effect, so read the current state first.
 */
export type Outcome = "not sent" | "unknown";

/** What to do next, in one sentence for an error's message. */
export function adviseOn(outcome: Outcome, repeatable = false): string {
  if (outcome === "unknown" && !repeatable) return "It may have taken effect: read the current state before sending it again.";
  return `It ${outcome === "unknown" ? "" : "was not sent, so it "}is safe to send it again.`;
}
