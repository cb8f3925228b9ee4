import { describePage } from "../errors/foreign-page.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class TextDecoder {
  constructor(encoding?: "utf-8", options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** What a body says. */
export interface ParsedBody {
  /** What the JSON says, the text itself where it is no JSON, or the bytes. */
  readonly value: unknown;
  /** The end of a sentence about the reply, where it could not be read. */
  readonly problem?: string;
  readonly cause?: unknown;
}

const strict = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

/** Reads a body as JSON. An empty one counts as an object without members. */
export function parseJson(body: Uint8Array): ParsedBody {
  if (body.byteLength === 0) return { value: {} };
  try {
    return { value: JSON.parse(strict.decode(body)) };
  } catch (cause) {
    const value = new TextDecoder().decode(body);
    return { value, problem: /^\s*</.test(value) ? `is no JSON but ${describePage(value)}` : "is no JSON in UTF-8", cause };
  }
}

/** The same where the body is one value, of which an empty one has none. */
export function parseValue(body: Uint8Array): ParsedBody {
  return body.byteLength === 0 ? { value: undefined } : parseJson(body);
}

/** Takes a body as it is. */
export function keepBytes(body: Uint8Array): ParsedBody {
  return { value: body };
}
