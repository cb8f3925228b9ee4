import { decodeBase64 } from "../values/base64.js";
import type { RequestBody } from "./operation.js";

/** Any JSON. Members that are `undefined` count as absent; without a value there is no body. */
export function writeJson(value: unknown): RequestBody {
  if (value === undefined) return {};
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/**
 * The bytes that a text holds in base64; without a text there is no body.
 *
 * @throws {ValidationError} where the text is no base64.
 */
export function writeBytes(text: string | undefined): RequestBody {
  if (text === undefined) return {};
  return { headers: { "content-type": "application/octet-stream" }, body: decodeBase64(text) };
}
