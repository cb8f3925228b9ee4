import type { EndpointDefinition, ModelDocument } from "../language/document.js";
import type { Authentication, Endpoint } from "./endpoint.js";

/** Resolves the ways to authenticate, in the model's order. */
export function resolveAuthentication(document: ModelDocument): readonly Authentication[] {
  return Object.entries(document.authentication ?? {}).map(([name, definition]) => ({ name, ...definition }));
}

/** Resolves the endpoints, in the model's order. */
export function resolveEndpoints(document: ModelDocument, authentication: readonly Authentication[]): readonly Endpoint[] {
  return Object.entries(document.endpoints ?? {}).map(([name, definition]) => resolveEndpoint(name, definition, authentication));
}

function resolveEndpoint(name: string, definition: EndpointDefinition, authentication: readonly Authentication[]): Endpoint {
  return {
    ...definition,
    name,
    authentication: authentication.filter((known) => definition.authentication.includes(known.name)),
    variables: Object.entries(definition.variables ?? {}).map(([variable, said]) => ({ name: variable, ...said })),
  };
}
