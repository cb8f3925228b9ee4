import { readOptions } from "../../client/read-options.js";
import type { OptionRules } from "../../client/read-options.js";
import { ConnectionError } from "../../errors/connection-error.js";
import type { RequestSigner, SignableRequest, Signature } from "../authentication.js";
import { reportIssue } from "../../values/inspection-result.js";
import { isObject } from "../../values/own-members.js";
import { checkCredentials } from "./check-credentials.js";
import { cacheCredentials } from "./credentials.js";
import type { AwsCredentials, CredentialsProvider } from "./aws-credentials.js";
import { findHashing } from "./hashing.js";
import { createServiceClock, toleranceMs } from "./service-clock.js";
import { createRequestSigning } from "./sign-request.js";
import type { SignRequest } from "./sign-request.js";

/** Options of signed requests. */
export interface SigV4Options {
  /** The endpoint's region: `eu-west-1`. */
  readonly region: string;
  /**
   * The credentials, or a function that fetches them. It is called for the first request, and from five minutes before they expire on for
   * each request until it gives newer ones; concurrent requests share the result.
   */
  readonly credentials: AwsCredentials | CredentialsProvider;
}

const rules: OptionRules<SigV4Options> = {
  region: (value) =>
    typeof value === "string" && /^[a-z0-9-]+$/i.test(value) ? undefined : reportIssue("pattern", "a region, such as eu-west-1", value),
  credentials: (value) =>
    isObject(value) || typeof value === "function" ? undefined : reportIssue("type", "credentials, or a function that fetches them", value),
};

/**
 * Signs requests with AWS Signature Version 4. `service` is the name to sign for. If the device's clock turns out to be wrong, requests are
 * signed with the service's time from then on.
 *
 * @throws {ValidationError} if an option is invalid.
 */
export function createSigner(options: SigV4Options, service: string): RequestSigner {
  const { region, credentials } = readOptions("sigV4 options", options, rules);
  if (typeof credentials !== "function") checkCredentials(credentials);
  const clock = createServiceClock();
  const cache = cacheCredentials(typeof credentials === "function" ? credentials : () => credentials, clock.now);
  let signing: SignRequest | undefined;

  const signRequest = async (request: SignableRequest): Promise<Signature> => {
    signing ??= createRequestSigning({ region, service }, findHashing());
    const used = await cache.get();
    const signingDate = clock.now();
    return {
      headers: await signing(request, signingDate, used),
      learn: ({ status, code }, replyHeaders, warn) => {
        if (status !== 403) return false;
        const knownMs = clock.getAheadMs();
        if (clock.compare(signingDate, replyHeaders["date"])) {
          if (clock.getAheadMs() !== knownMs) warn({ kind: "clock skew", message: describeSkew(clock.getAheadMs()) });
          return true;
        }
        if (typeof credentials !== "function" || !code.startsWith("ExpiredToken")) return false;
        cache.forget(used);
        return true;
      },
    };
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
  };
}

function describeSkew(aheadMs: number): string {
  if (Math.abs(aheadMs) < toleranceMs) return "The clock of this device is right again. Requests are signed with its time now.";
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const direction = aheadMs > 0 ? "ahead of" : "behind";
  return `The clock of this device is ${seconds} s ${direction} the service's. Requests are signed with the service's time now.`;
}
