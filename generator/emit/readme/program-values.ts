import type { Api } from "../../api/api.js";
import type { Endpoint } from "../../api/endpoint.js";
import type { Operation } from "../../api/operation.js";
import { readMember } from "../../api/read-member.js";
import type { Field, JsonObject } from "../../api/type.js";
import { needsInput } from "../client/client-interface.js";
import { quoteAccess } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";

/**
 * Finds an endpoint of the transport for devices with a certificate, or else any of it, with the variables' defaults filled in; `undefined`
 * if the API names none.
 */
export function findEndpoint({ endpoints }: Api, transport: Endpoint["transport"]): Endpoint | undefined {
  const fit = endpoints.filter((endpoint) => endpoint.transport === transport);
  const endpoint =
    fit.find(({ alpn, authentication }) => alpn === undefined && authentication.some(({ scheme }) => scheme === "mutualTls")) ?? fit[0];
  if (endpoint === undefined) return undefined;
  const host = endpoint.variables.reduce((text, variable) => text.replaceAll(`{${variable.name}}`, variable.default), endpoint.host);
  return { ...endpoint, host };
}

/** Finds values for what the client is told once: those of the first example. */
export function findIdentity({ identity, operations }: Api): JsonObject {
  const example = operations.flatMap(({ examples }) => examples)[0]?.request ?? {};
  return Object.fromEntries(identity.map(({ name }) => [name, readMember(example, name) ?? "MyThing"]));
}

/** Lists the operations that can be called over some transport. */
export function listOffered({ operations }: Api): readonly Operation[] {
  return operations.filter(({ mqtt, https }) => (mqtt ?? https) !== undefined);
}

/** Writes a call of `client` as TypeScript: `client.describeJobExecution({ jobId: "job-1" })`. */
export function writeCall(api: Api, operation: Operation): string {
  return `${quoteAccess("client", operation.key)}(${needsInput(api, operation) ? writeInput(api, operation) : ""})`;
}

/** Writes what a call has to be told, with the values of the first example, as an object literal. */
export function writeInput(api: Api, operation: Operation): string {
  const example = operation.examples[0]?.request ?? {};
  return writeLiteral(Object.fromEntries(listAsked(api, operation).map(({ name }) => [name, readMember(example, name) ?? null])));
}

/** Lists the required members of a request that the client was not told before. */
export function listAsked({ identity }: Api, { request }: Operation): readonly Field[] {
  return request.fields.filter(({ name, required }) => required && !identity.some((told) => told.name === name));
}
