import { parseTemplate } from "./parse-template.js";
import type { TemplateLevel } from "./parse-template.js";

export interface HttpsRequestLine {
  readonly method: string;
  /** Begins with a slash. */
  readonly path: string;
  /** None for `/`. */
  readonly segments: readonly TemplateLevel[];
}

/** Reads an HTTPS binding's `GET /things/{thingName}/jobs`. The schema has already refused anything without a method and a path. */
export function parsePath(request: string): HttpsRequestLine {
  const [method = "", path = ""] = request.split(" ");
  return { method, path, segments: path === "/" ? [] : parseTemplate(path.slice(1)) };
}
