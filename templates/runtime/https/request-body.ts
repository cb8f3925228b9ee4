import { decodeBase64 } from "../values/base64.js";
import type { RequestBody } from "./operation.js";

/** Any JSON. Members that are `undefined` count as absent. */
export function writeJson(value: unknown): RequestBody {
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/**
 * The bytes that a text holds in base64.
 *
 * @throws {ValidationError} where the text is no base64.
 */
export function writeBytes(text: string): RequestBody {
  return { headers: { "content-type": "application/octet-stream" }, body: decodeBase64(text) };
}
