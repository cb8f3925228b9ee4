import { ValidationError } from "../errors/validation-error.js";
import { listIssues, reportIssue } from "./inspection-result.js";

// In Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare function atob(text: string): string;
declare function btoa(characters: string): string;

/** How many bytes become characters in one call: more arguments than this can exhaust the stack. */
const sliceLength = 8_192;

/** Writes bytes as text. */
export function encodeBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += sliceLength)
    characters += String.fromCharCode(...bytes.subarray(start, start + sliceLength));
  return btoa(characters);
}

/**
 * Reads bytes from text.
 *
 * @throws {ValidationError} where the text is no base64.
 */
export function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new ValidationError("bytes", listIssues(reportIssue("pattern", "base64", text)));
  }
}
