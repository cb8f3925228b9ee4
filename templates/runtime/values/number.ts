/** Whether a value is an integer that a number holds exactly and that lies between two bounds, both included. */
export function isInteger(value: unknown, minimum: number = -Number.MAX_VALUE, maximum: number = Number.MAX_VALUE): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= minimum && value <= maximum;
}

/** Whether a value is a number between two bounds, both included; by default any that JSON can say, so neither NaN nor an infinity. */
export function isNumber(value: unknown, minimum: number = -Number.MAX_VALUE, maximum: number = Number.MAX_VALUE): value is number {
  return typeof value === "number" && value >= minimum && value <= maximum;
}
