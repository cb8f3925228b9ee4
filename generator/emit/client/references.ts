import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { locateOperation, locateRuntime, operationsModules, outputModules } from "../../language/output-modules.js";
import { nameClients, nameInput, nameOperationDescription } from "../../language/output-names.js";
import type { Transport } from "../../language/transport.js";
import { importType, importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";

/** What a user says about one call. */
export const callOptions = importType(locateRuntime("client/call-options"), "CallOptions");

/** What an operation is asked, as a type. */
export function referToRequest({ name, request }: Operation): Reference {
  return importType(locateOperation(name), request.name);
}

/** What an operation answers, as a type. */
export function referToResponse({ name, response }: Operation): Reference {
  return importType(locateOperation(name), response.name);
}

/** What a call of an operation is told. */
export function referToInput({ name }: Operation): Reference {
  return importType(outputModules.client, nameInput(name));
}

/** The interface that the clients of all transports share. */
export function referToSharedClient({ name }: Api): Reference {
  return importType(outputModules.client, nameClients(name).shared);
}

/** How an operation travels over a transport. */
export function referToDescription(transport: Transport, { name }: Operation): Reference {
  return importValue(operationsModules[transport], nameOperationDescription(name));
}
