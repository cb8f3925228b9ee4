/** A number written as text, as some devices send it: so few digits that a number holds it exactly. */
export type Numeral = `${number}`;

/** Whether a value is an integer that is not negative, as text. */
export function isNumeral(value: unknown): value is Numeral {
  return typeof value === "string" && /^\d{1,15}$/.test(value);
}

/** Whether a value is an integer as text. */
export function isSignedNumeral(value: unknown): value is Numeral {
  return typeof value === "string" && /^-?\d{1,15}$/.test(value);
}

/** Whether a value is a number that is not negative, as text. */
export function isDecimal(value: unknown): value is Numeral {
  return typeof value === "string" && /^\d{1,15}(?:\.\d{1,15})?$/.test(value);
}

/** Whether a value is a number as text. */
export function isSignedDecimal(value: unknown): value is Numeral {
  return typeof value === "string" && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value);
}
