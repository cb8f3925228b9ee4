import type { Api } from "../../../api/api.js";
import type { HttpsBinding, Operation } from "../../../api/operation.js";

/** An operation that HTTPS offers. */
export type OperationOnHttps = Operation & { readonly https: HttpsBinding };

/** The operations that HTTPS offers, in the order of the API. */
export function listHttpsOperations({ operations }: Api): readonly OperationOnHttps[] {
  return operations.filter((operation): operation is OperationOnHttps => operation.https !== undefined);
}
