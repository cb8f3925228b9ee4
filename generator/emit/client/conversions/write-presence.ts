/** Whether every object inherits something under the name of a member. */
export function isInherited(member: string): boolean {
  return member in Object.prototype;
}

/** Writes the test whether a member is there. What objects inherit are functions, which JSON does not hold. */
export function writePresence(member: string, value: string): string {
  return isInherited(member) ? `${value} !== undefined && typeof ${value} !== "function"` : `${value} !== undefined`;
}

/** Writes the test whether a member is not there. */
export function writeAbsence(member: string, value: string): string {
  return isInherited(member) ? `${value} === undefined || typeof ${value} === "function"` : `${value} === undefined`;
}
