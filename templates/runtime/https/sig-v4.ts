import { ConnectionError } from "../connection-error.js";
import type { RequestSigner, SignableRequest } from "./authentication.js";
import { cacheCredentials } from "./credentials.js";
import type { AwsCredentials, CredentialsProvider } from "./credentials.js";
import { loadSigner } from "./load-signer.js";
import type { AwsSigner } from "./load-signer.js";
import { createServiceClock } from "./service-clock.js";
import type { HttpsRequest } from "./transport.js";

/** Options of signed requests. */
export interface SigV4Options {
  /** The endpoint's region: `eu-west-1`. */
  readonly region: string;
  /**
   * The credentials, or a function that fetches them. It is called for the first request and again five minutes before they expire;
   * concurrent requests share the result.
   */
  readonly credentials: AwsCredentials | CredentialsProvider;
}

/**
 * Signs requests with AWS Signature Version 4. `service` is the name to sign for. If the device's clock turns out to be wrong, requests are
 * signed with the service's time from then on.
 */
export function createSigner({ region, credentials }: SigV4Options, service: string): RequestSigner {
  const cache = cacheCredentials(typeof credentials === "function" ? credentials : () => credentials);
  const clock = createServiceClock();
  let loading: Promise<AwsSigner> | undefined;

  const signRequest = async ({ authority, headers, ...request }: SignableRequest): Promise<HttpsRequest["headers"]> => {
    const signer = await (loading ??= loadSigner({ region, service, credentials: cache.get }));
    const plain = { ...request, protocol: "https:", hostname: authority, headers: { ...headers, host: authority } };
    const signed = await signer.sign(plain, { signingDate: clock.now() });
    // Whoever sends the request writes the host, and browsers let nobody else do it.
    return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== "host"));
  };

  return {
    scheme: "sigV4",
    sign: async (request, operation) => {
      try {
        return await signRequest(request);
      } catch (cause) {
        const problem = `could not be authenticated: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new ConnectionError({ operation, problem, outcome: "not sent", cause });
      }
    },
    learn: ({ status, code }, headers, warn) => {
      if (status !== 403) return false;
      const aheadMs = clock.compare(headers["date"]);
      if (aheadMs !== undefined) {
        warn({ kind: "clock skew", message: describeSkew(aheadMs) });
        return true;
      }
      if (typeof credentials !== "function" || !code.startsWith("ExpiredToken")) return false;
      cache.forget();
      return true;
    },
  };
}

function describeSkew(aheadMs: number): string {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const direction = aheadMs > 0 ? "ahead of" : "behind";
  return `The clock of this device is ${seconds} s ${direction} the service's. Requests are signed with the service's time now.`;
}
