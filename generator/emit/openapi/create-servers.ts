import type { Api } from "../../api/api.js";
import type { Endpoint, EndpointVariable } from "../../api/endpoint.js";
import type { Server, ServerVariable } from "./document.js";

/** Lists the HTTPS endpoints of an API, with a variable for each part of an address that differs between accounts or regions. */
export function createServers(api: Api): readonly Server[] {
  return api.endpoints.filter(({ transport }) => transport === "https").map(createServer);
}

function createServer({ host, port, description, authentication, variables }: Endpoint): Server {
  const schemes = authentication.map(({ name }) => `\`${name}\``).join(", ");
  return {
    url: `https://${host}${port === 443 ? "" : `:${port}`}`,
    description: schemes === "" ? description : `${description} Security: ${schemes}.`,
    ...(variables.length > 0 && {
      variables: Object.fromEntries(variables.map((variable) => [variable.name, createVariable(variable)])),
    }),
  };
}

function createVariable({ default: usual, description, values }: EndpointVariable): ServerVariable {
  if (values.length === 0) return { default: usual, description };
  const meanings = values.map(({ value, description: meaning }) => `- \`${value}\`: ${meaning}`);
  return { default: usual, enum: values.map(({ value }) => value), description: `${description}\n\n${meanings.join("\n")}` };
}
