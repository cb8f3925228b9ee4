import type { Api } from "../../../api/api.js";
import { nameClients } from "../../../language/output-names.js";
import { writeLiteral } from "../../text/write-literal.js";
import { findEndpoint, findIdentity, writeCall } from "../program-values.js";

/** What programs over HTTPS have in common. */
export interface HttpsValues {
  readonly packageName: string;
  /** The class of the client. */
  readonly client: string;
  /** The members that tell the client of the endpoint and of what all calls share, as TypeScript. */
  readonly told: string;
  /** A call of the client, as TypeScript. */
  readonly call: string;
}

/** Finds what programs over HTTPS have in common; `undefined` where there is nothing to call. */
export function findHttpsValues(api: Api): HttpsValues | undefined {
  const operation = api.operations.find(({ https }) => https !== undefined);
  if (operation === undefined) return undefined;
  const endpoint = findEndpoint(api, "https")?.host ?? "api.example.com";
  return {
    packageName: api.packageName,
    client: nameClients(api.name).https,
    told: writeLiteral({ endpoint, ...findIdentity(api) }).slice(2, -2),
    call: writeCall(api, operation),
  };
}
