import type { Members } from "../own-members.js";
import { decodeBase64, encodeBase64 } from "./base64.js";

/** What travels as a payload: nothing, a JSON object of members, or one member alone, as JSON or as the bytes that it holds in base64. */
export type PayloadForm =
  | { readonly kind: "empty" }
  | { readonly kind: "members" }
  | { readonly kind: "json"; readonly member: string }
  | { readonly kind: "bytes"; readonly member: string };

/** A payload that could not be read. The message ends the sentence that begins with its sender: `is no JSON`. */
export class PayloadProblem extends Error {}

// In Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextDecoder {
  constructor(label: "utf-8", options: { fatal: true; ignoreBOM: true });
  decode(bytes: Uint8Array): string;
}

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Writes the members of a request as its payload. */
export function encodePayload(form: PayloadForm, members: Members): string | Uint8Array {
  switch (form.kind) {
    case "empty":
      return "";
    case "members":
      return JSON.stringify(members);
    case "json":
      return JSON.stringify(members[form.member]);
    case "bytes":
      return decodeBase64(String(members[form.member]));
  }
}

/**
 * Reads a payload into members, which nobody has checked yet.
 *
 * @throws {PayloadProblem} where the bytes are not what the form says.
 */
export function decodePayload(form: PayloadForm, bytes: Uint8Array): Members {
  switch (form.kind) {
    case "empty":
      return {};
    case "members": {
      const value = parseJson(bytes);
      if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PayloadProblem("is no JSON object");
      return value as Members;
    }
    case "json":
      return { [form.member]: parseJson(bytes) };
    case "bytes":
      return { [form.member]: encodeBase64(bytes) };
  }
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw new PayloadProblem("is not UTF-8", { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PayloadProblem(text === "" ? "is empty" : "is no JSON", { cause });
  }
}
