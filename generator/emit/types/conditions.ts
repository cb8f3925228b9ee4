import { code } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";

/** Writes the opposite of a condition as a person would. */
export function negate(condition: Code): Code {
  const { text } = condition;
  if (/^typeof [\w[\]]+ === "\w+"$/.test(text)) return { ...condition, text: text.replace("===", "!==") };
  return /^\w+\([\w[\]]+\)$/.test(text) ? code`!${condition}` : code`!(${condition})`;
}

const longestLine = 135;

/** Writes a statement under a condition: on one line where there is room, else in braces. */
export function writeCondition(condition: Piece, statement: Piece): Code {
  const line = code`if (${condition}) ${statement}`;
  return line.text.length <= longestLine ? line : code`if (${condition}) { ${statement} }`;
}
