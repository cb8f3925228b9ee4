import { decodeBase64 } from "../base64.js";
import type { RequestBody } from "./operation.js";
import { selectMembers } from "./select-members.js";

/** A JSON object of some of a request's members; `{}` where it has none of them. */
export function writeMembers(request: object, names: readonly string[]): RequestBody {
  return writeJson(selectMembers(request, names));
}

/** Any JSON. */
export function writeJson(value: unknown): RequestBody {
  return { contentType: "application/json", content: JSON.stringify(value) };
}

/**
 * The bytes that a text holds in base64.
 *
 * @throws {Error} where the text is no base64.
 */
export function writeBytes(text: string): RequestBody {
  return { contentType: "application/octet-stream", content: decodeBase64(text) };
}
