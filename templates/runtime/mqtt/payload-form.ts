import { TopicsmithError } from "../errors/topicsmith-error.js";
import { getOwnMember, isObject } from "../values/own-members.js";
import type { Members } from "../values/own-members.js";
import { decodeBase64, encodeBase64 } from "../values/base64.js";

/** How members travel as a payload. */
export interface PayloadForm {
  readonly encode: (members: Members) => string | Uint8Array;
  /**
   * Reads a payload into members, which nobody has checked yet.
   *
   * @throws {PayloadProblem} where the bytes are not what the form says.
   */
  readonly decode: (bytes: Uint8Array) => Members;
}

/** A payload that could not be read. The message ends the sentence that begins with its sender: `is no JSON`. */
export class PayloadProblem extends TopicsmithError {
  static override readonly brand: string = "PayloadProblem";
}

// In Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextDecoder {
  constructor(label: "utf-8", options: { fatal: true });
  decode(bytes: Uint8Array): string;
}

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

/** A JSON object of the members. */
export const membersPayload: PayloadForm = {
  encode: (members) => JSON.stringify(members),
  decode: (bytes) => {
    const value = parseJsonPayload(bytes);
    if (!isObject(value)) throw new PayloadProblem("is no JSON object");
    return value;
  },
};

/** No payload at all. */
export const emptyPayload: PayloadForm = { encode: () => "", decode: () => ({}) };

/** One member alone, as JSON. Without it the payload is empty. */
export function createJsonPayload(member: string): PayloadForm {
  return {
    encode: (members) => {
      const value = getOwnMember(members, member);
      return value === undefined ? "" : JSON.stringify(value);
    },
    decode: (bytes) => (bytes.byteLength === 0 ? {} : { [member]: parseJsonPayload(bytes) }),
  };
}

/** One member alone, as the bytes that it holds in base64. An empty payload is one without bytes, or without the member where that may be. */
export function createBytesPayload(member: string, optional = false): PayloadForm {
  return {
    encode: (members) => {
      const text = getOwnMember(members, member);
      return typeof text === "string" ? decodeBase64(text) : "";
    },
    decode: (bytes) => (optional && bytes.byteLength === 0 ? {} : { [member]: encodeBase64(bytes) }),
  };
}

function parseJsonPayload(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw new PayloadProblem(cause instanceof SyntaxError ? "is no JSON" : "is not UTF-8", cause);
  }
}
