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

/** Bytes as they are. */
export function writeBytes(content: Uint8Array): RequestBody {
  return { contentType: "application/octet-stream", content };
}
