import { isIdentifier } from "../../language/identifier.js";

/**
 * Writes any string as a JavaScript string literal. Every literal that comes from a model goes through here, so that no `"`, `\`,
 * line separator or lone surrogate in a model can end the literal early or change its value.
 */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, escapeUnit);
}

/** Writes text as the inside of a template literal, where `` ` ``, `\` and `${` mean something else. */
export function quoteTemplate(text: string): string {
  const escaped = text.replace(/[`\\]|\$(?=\{)/g, "\\$&").replace(/\r/g, "\\r");
  return escaped.replace(/[\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escapeUnit);
}

/** Writes a regular expression literal with the `u` flag that matches the whole of a string. */
export function quotePattern(pattern: string): string {
  return new RegExp(`^(?:${pattern})$`, "u").toString();
}

/** Writes a member name as TypeScript does: bare where it is an identifier, quoted where it is not. */
export function quoteMember(name: string): string {
  // Any other spelling of this one sets an object literal's prototype instead of making a member.
  if (name === "__proto__") return `[${quote(name)}]`;
  return isIdentifier(name) ? name : quote(name);
}

/** Writes the access of a member: `value.name` or `value["x-name"]`. */
export function quoteAccess(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${quote(name)}]`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
