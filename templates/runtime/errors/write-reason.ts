/** What a cause says, to be added to a sentence before its full stop; empty where it says nothing. */
export function writeReason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : cause;
  return typeof message === "string" && message !== "" ? `: ${message.replace(/\.$/, "")}` : "";
}
