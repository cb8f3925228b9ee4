import type { Api } from "../../api/api.js";
import type { Endpoint, VariableValue } from "../../api/endpoint.js";

/** Where the service is, and how to authenticate there. */
export interface EndpointsSection {
  readonly endpoints: readonly EndpointRow[];
  /** What stands in braces in addresses. The same word may mean something else in another address. */
  readonly variables: readonly VariableText[];
  readonly authentication: readonly NamedText[];
}

interface EndpointRow {
  /** A URL with variables: `mqtts://{prefix}-ats.iot.{region}.amazonaws.com:8883`. */
  readonly address: string;
  readonly alpn: string | undefined;
  /** The names of the ways to authenticate. */
  readonly authentication: string;
  readonly description: string;
}

interface NamedText {
  readonly name: string;
  readonly description: string;
}

interface VariableText extends NamedText {
  /** The only values; none where any text will do. */
  readonly values: readonly VariableValue[];
}

const schemes = { mqtt: "mqtts", https: "https", websocket: "wss" } as const satisfies Record<Endpoint["transport"], string>;

/** Creates the section on endpoints; `undefined` where the API names none. */
export function createEndpointsSection({ endpoints, authentication }: Api): EndpointsSection | undefined {
  if (endpoints.length === 0) return undefined;
  return {
    endpoints: endpoints.map(describeEndpoint),
    variables: listVariables(endpoints),
    authentication: authentication.map(({ name, description }) => ({ name, description })),
  };
}

function describeEndpoint({ description, transport, host, port, path = "", alpn, authentication }: Endpoint): EndpointRow {
  return {
    address: `${schemes[transport]}://${host}:${port}${path}`,
    alpn,
    authentication: authentication.map(({ name }) => name).join(", "),
    description,
  };
}

function listVariables(endpoints: readonly Endpoint[]): readonly VariableText[] {
  const variables = endpoints.flatMap((endpoint) => endpoint.variables);
  const texts = variables.map(({ name, description, values }): VariableText => ({ name: `{${name}}`, description, values }));
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}
