import type { Api } from "../../../api/api.js";
import type { Authentication } from "../../../api/endpoint.js";

/** Where HTTPS requests go if the model does not say. */
const usualPort = 443;

/** Whether the API has operations on HTTPS. */
export function speaksHttps({ operations }: Api): boolean {
  return operations.some(({ https }) => https !== undefined);
}

/** On which port the API takes which authentication over HTTPS. */
export function findPorts({ endpoints }: Api): Readonly<Record<"mutualTls" | "sigV4", number>> {
  const find = (scheme: Authentication["scheme"]): number => {
    const endpoint = endpoints.find(
      ({ transport, authentication }) => transport === "https" && authentication.some((one) => one.scheme === scheme),
    );
    return endpoint?.port ?? usualPort;
  };
  return { mutualTls: find("mutualTls"), sigV4: find("sigV4") };
}

/** The service name that HTTPS requests are signed with; `undefined` where the API takes no signatures. */
export function findSigningName({ endpoints }: Api): string | undefined {
  const ways = endpoints.flatMap(({ transport, authentication }) => (transport === "https" ? authentication : []));
  return ways.find(({ scheme }) => scheme === "sigV4")?.signingName;
}
