import { isRetryableStatus, readHttpsErrorReply } from "../errors/https-error-reply.js";
import type { HttpsReply } from "../errors/https-error-reply.js";
import { ServiceError } from "../errors/service-error.js";

/** Makes the error of a response of an API that does not say what its errors look like, or returns `undefined` for a success. */
export function createPlainError(response: HttpsReply, operation: string): ServiceError | undefined {
  const error = readHttpsErrorReply(response, { codeMembers: [], messageMembers: ["message"] });
  if (error === undefined) return undefined;
  const { status } = response;
  return new ServiceError(error.code, error.message, { operation, status, retryable: isRetryableStatus(status), reply: error.details });
}
