import type { NormalizedEndpoint } from "../language/normalize/normalized-document.js";
import type { Authentication, Endpoint } from "./endpoint.js";

/** Resolves an endpoint with the ways to authenticate there, which stand in the model's order. */
export function resolveEndpoint(endpoint: NormalizedEndpoint, authentication: readonly Authentication[]): Endpoint {
  const names = new Set(endpoint.authentication.map(({ name }) => name));
  return { ...endpoint, authentication: authentication.filter(({ name }) => names.has(name)) };
}
