import type { Api } from "../../api/api.js";

/** A program that uses a validator: that of the first operation's request. */
export interface ValidatorsSection {
  readonly packageName: string;
  readonly requestName: string;
}

/** Creates the section on validators; `undefined` where there are no operations. */
export function createValidatorsSection({ packageName, operations: [operation] }: Api): ValidatorsSection | undefined {
  return operation && { packageName, requestName: operation.request.name };
}
