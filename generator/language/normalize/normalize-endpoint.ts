import type { EndpointDefinition, VariableDefinition } from "../document/endpoint-definition.js";
import { listNameReferences } from "./name-reference.js";
import type { NormalizedEndpoint, NormalizedVariable } from "./normalized-document.js";

/** Normalizes an endpoint. */
export function normalizeEndpoint(name: string, { authentication, variables = {}, ...said }: EndpointDefinition): NormalizedEndpoint {
  return {
    ...said,
    name,
    authentication: listNameReferences(authentication, ["endpoints", name, "authentication"]),
    variables: Object.entries(variables).map(([variable, definition]) => normalizeVariable(variable, definition)),
  };
}

function normalizeVariable(name: string, { values = {}, ...said }: VariableDefinition): NormalizedVariable {
  return { ...said, name, values: Object.entries(values).map(([value, description]) => ({ value, description })) };
}
