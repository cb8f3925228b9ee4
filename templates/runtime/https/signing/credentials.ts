import type { CredentialsProvider, KnownCredentials } from "./aws-credentials.js";
import { checkCredentials } from "./check-credentials.js";

/** Keeps what a provider has fetched. */
export interface CredentialsCache {
  /** Asks the provider only where it has to; calls that come meanwhile share the answer. Rejects with what the provider rejects with. */
  readonly get: () => Promise<KnownCredentials>;
  /** Lets the next `get` ask the provider, unless there are other credentials than these by now. */
  readonly forget: (refused: KnownCredentials) => void;
}

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** A provider that was asked. */
interface Fetching {
  readonly answer: Promise<KnownCredentials>;
  /** In milliseconds, on a clock that nobody sets. */
  readonly since: number;
}

/** How long before their end credentials are fetched anew, in milliseconds. */
const renewalMs = 300_000;

/** After this time in milliseconds nobody joins those who wait for an answer, but the provider is asked again. */
const providerPatienceMs = 5_000;

/**
 * Makes a cache that reads the time from `now`. Where new credentials cannot be had the old ones are used as long as they are valid.
 */
export function cacheCredentials(provide: CredentialsProvider, now: () => Date): CredentialsCache {
  let current: KnownCredentials | undefined;
  let fetching: Fetching | undefined;

  const isValidFor = (ms: number, { expiration }: KnownCredentials): boolean =>
    expiration === undefined || expiration.getTime() - now().getTime() > ms;

  const startFetching = (): Promise<KnownCredentials> => {
    // Not at once, since a provider that throws at once would be over before this is known to be the one that is asked.
    const answer = Promise.resolve().then(async () => {
      try {
        const fetched = checkCredentials(await provide());
        // One that answers after a later one has the older credentials.
        if (fetching === started) current = fetched;
        return fetched;
      } catch (error) {
        if (current !== undefined && isValidFor(0, current)) return current;
        throw error;
      } finally {
        if (fetching === started) fetching = undefined;
      }
    });
    const started = { answer, since: performance.now() };
    fetching = started;
    return answer;
  };

  return {
    get: async () => {
      if (current !== undefined && isValidFor(renewalMs, current)) return current;
      if (fetching !== undefined && performance.now() - fetching.since < providerPatienceMs) return fetching.answer;
      return startFetching();
    },
    forget: (refused) => {
      if (current === refused) current = undefined;
    },
  };
}
