import type { Api } from "../../api/api.js";
import type { Authentication } from "../../api/endpoint.js";
import type { SecurityScheme } from "./document.js";

/** The ways to authenticate that the HTTPS endpoints take, by name, each once. */
export function createSecuritySchemes(api: Api): Readonly<Record<string, SecurityScheme>> {
  const taken = api.endpoints.filter(({ transport }) => transport === "https").flatMap(({ authentication }) => authentication);
  return Object.fromEntries(taken.map((authentication) => [authentication.name, createScheme(authentication)]));
}

function createScheme({ scheme, description, signingName }: Authentication): SecurityScheme {
  switch (scheme) {
    case "mutualTls":
      return { type: "mutualTLS", description };
    case "sigV4":
      return {
        type: "apiKey",
        in: "header",
        name: "Authorization",
        description: signingName === undefined ? description : `${description} The service name that is signed is \`${signingName}\`.`,
        "x-amazon-apigateway-authtype": "awsSigv4",
      };
    case "custom":
      return { type: "apiKey", in: "header", name: "Authorization", description };
  }
}
