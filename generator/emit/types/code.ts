import type { Reference } from "../typescript/reference.js";

/** A piece of TypeScript and the names that it takes from other files. */
export interface Code {
  readonly text: string;
  readonly references: readonly Reference[];
}

/** Code that takes these names from other files, or none. */
export function createCode(text: string, ...references: readonly Reference[]): Code {
  return { text, references };
}

/** Joins pieces of code, with everything that they need. */
export function joinCode(pieces: readonly Code[], separator: string): Code {
  return { text: pieces.map(({ text }) => text).join(separator), references: pieces.flatMap(({ references }) => references) };
}

/** Puts more text around code. */
export function wrapCode({ text, references }: Code, wrap: (text: string) => string): Code {
  return { text: wrap(text), references };
}

/** Writes the opposite of a condition as a person would. */
export function negate(condition: string): string {
  if (/^typeof [\w[\]]+ === "\w+"$/.test(condition)) return condition.replace("===", "!==");
  return /^\w+\([\w[\]]+\)$/.test(condition) ? `!${condition}` : `!(${condition})`;
}

/** Puts lines under each other; what is missing leaves none. */
export function joinLines(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined).join("\n");
}

const longestLine = 135;

/** Writes a statement under a condition: on one line where there is room, else in braces. */
export function writeCondition(condition: string, statement: string): string {
  const line = `if (${condition}) ${statement}`;
  return line.length <= longestLine ? line : `if (${condition}) {\n${statement}\n}`;
}
