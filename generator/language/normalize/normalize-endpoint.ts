import type { EndpointDefinition } from "../document/endpoint-definition.js";
import { listNameReferences } from "./name-reference.js";
import type { NormalizedEndpoint } from "./normalized-document.js";

/** Normalizes an endpoint. */
export function normalizeEndpoint(name: string, { authentication, variables = {}, ...said }: EndpointDefinition): NormalizedEndpoint {
  return {
    ...said,
    name,
    authentication: listNameReferences(authentication, ["endpoints", name, "authentication"]),
    variables: Object.entries(variables).map(([variable, facts]) => ({ name: variable, ...facts })),
  };
}
