import type { Lesson, RequestSigner } from "./authentication.js";
import { cacheCredentials } from "./credentials.js";
import type { AwsCredentials, CredentialsProvider } from "./credentials.js";
import { loadSigner } from "./load-signer.js";
import type { AwsSigner } from "./load-signer.js";
import { createServiceClock } from "./service-clock.js";

/** With what requests are signed. */
export interface SigV4Options {
  /** The endpoint's region: `eu-west-1`. */
  readonly region: string;
  /**
   * The credentials, or a function that fetches them. It is asked when the first request is made and again five minutes before they expire;
   * requests that are made meanwhile share the answer.
   */
  readonly credentials: AwsCredentials | CredentialsProvider;
}

/**
 * Signs requests with AWS Signature Version 4. `service` is the name to sign for. Where the service's clock turns out to differ from the
 * device's, requests are signed with the service's time from then on.
 */
export function createSigner({ region, credentials }: SigV4Options, service: string): RequestSigner {
  const cache = cacheCredentials(typeof credentials === "function" ? credentials : () => credentials);
  const clock = createServiceClock();
  let loading: Promise<AwsSigner> | undefined;

  return {
    scheme: "sigV4",
    sign: async ({ method, path, query, headers, body, authority }) => {
      const signer = await (loading ??= loadSigner({ region, service, credentials: cache.get }));
      const request = { method, protocol: "https:", hostname: authority, path, query, headers: { ...headers, host: authority }, body };
      const signed = await signer.sign(request, { signingDate: clock.now() });
      return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== "host"));
    },
    learn: ({ status, code, date }): Lesson | undefined => {
      if (status !== 403) return undefined;
      const aheadMs = clock.compare(date);
      if (aheadMs !== undefined) return { warning: describeSkew(aheadMs) };
      if (typeof credentials !== "function" || !code.startsWith("ExpiredToken")) return undefined;
      cache.forget();
      return {};
    },
  };
}

function describeSkew(aheadMs: number): string {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const direction = aheadMs > 0 ? "ahead of" : "behind";
  return `The clock of this device is ${seconds} s ${direction} the service's. Requests are signed with the service's time now.`;
}
