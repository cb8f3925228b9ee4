import { parseTemplate } from "./parse-template.js";
import type { TemplateLevel } from "./parse-template.js";

const methods = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;

export type HttpsMethod = (typeof methods)[number];

export interface HttpsRequestLine {
  readonly method: HttpsMethod;
  /** Begins with a slash. */
  readonly path: string;
  /** None for `/`. */
  readonly segments: readonly TemplateLevel[];
}

/**
 * Reads an HTTPS binding's `GET /things/{thingName}/jobs`.
 *
 * @throws Error for another method, which the schema has already refused.
 */
export function parsePath(request: string): HttpsRequestLine {
  const [word = "", path = ""] = request.split(" ");
  const method = methods.find((known) => known === word);
  if (method === undefined) throw new Error(`The method ${word} was not checked.`);
  return { method, path, segments: path === "/" ? [] : parseTemplate(path.slice(1)) };
}
