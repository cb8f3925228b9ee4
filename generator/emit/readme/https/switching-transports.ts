import type { Api } from "../../../api/api.js";
import { nameClients } from "../../../language/output-names.js";
import { writeCall } from "../program-values.js";

/** A program that runs on either transport. */
export interface SwitchingTransportsSection {
  readonly packageName: string;
  /** The interface of the clients. */
  readonly common: string;
  /** A call of the client, as TypeScript. */
  readonly call: string;
  readonly hasMessages: boolean;
}

/** Creates the section on switching transports; `undefined` where no operation is on both. */
export function createSwitchingTransportsSection(api: Api): SwitchingTransportsSection | undefined {
  const operation = api.operations.find(({ mqtt, https }) => mqtt !== undefined && https !== undefined);
  if (operation === undefined) return undefined;
  return {
    packageName: api.packageName,
    common: nameClients(api.name).shared,
    call: writeCall(api, operation),
    hasMessages: api.messages.length > 0,
  };
}
