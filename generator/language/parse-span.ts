/** Both ends included; an end that the model leaves open is absent. */
export interface Span {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Reads `1..128`, `..128`, `1..` or a single number that is both ends. The schema has already refused anything else. */
export function parseSpan(span: string | number): Span {
  if (typeof span === "number") return { minimum: span, maximum: span };
  const [minimum = "", maximum = ""] = span.split("..");
  return { ...(minimum !== "" && { minimum: Number(minimum) }), ...(maximum !== "" && { maximum: Number(maximum) }) };
}
