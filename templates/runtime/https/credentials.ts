/** AWS credentials, in the same form as in AWS's own SDK. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Part of temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** When they expire; absent if they do not. */
  readonly expiration?: Date | undefined;
}

/** Fetches credentials, as `fromNodeProviderChain()` of `@aws-sdk/credential-providers` does. */
export type CredentialsProvider = () => AwsCredentials | Promise<AwsCredentials>;

/** Keeps what a provider has fetched. */
export interface CredentialsCache {
  /** Asks the provider only where it has to; calls that come meanwhile share the answer. Rejects with what the provider rejects with. */
  readonly get: () => Promise<AwsCredentials>;
  /** Lets the next `get` ask the provider, unless there are other credentials than these by now. */
  readonly forget: (refused: AwsCredentials) => void;
}

/** How long before their end credentials are fetched anew, in milliseconds. */
const renewalMs = 300_000;

/** After this time in milliseconds nobody joins those who wait for an answer, but the provider is asked again. */
const patienceMs = 5_000;

/**
 * Makes a cache that reads the time from `now`. Where new credentials cannot be had the old ones are used as long as they are valid.
 */
export function cacheCredentials(provide: CredentialsProvider, now: () => Date): CredentialsCache {
  let current: AwsCredentials | undefined;
  let fetching: { readonly answer: Promise<AwsCredentials>; readonly since: number } | undefined;

  const isValidFor = (ms: number, { expiration }: AwsCredentials): boolean =>
    expiration === undefined || expiration.getTime() - now().getTime() > ms;

  const fetchAnew = async (): Promise<AwsCredentials> => {
    try {
      current = await provide();
      return current;
    } catch (error) {
      if (current !== undefined && isValidFor(0, current)) return current;
      throw error;
    }
  };

  const startFetching = (): Promise<AwsCredentials> => {
    const started = { answer: fetchAnew(), since: Date.now() };
    fetching = started;
    return started.answer.finally(() => {
      if (fetching === started) fetching = undefined;
    });
  };

  return {
    get: async () => {
      if (current !== undefined && isValidFor(renewalMs, current)) return current;
      if (fetching !== undefined && Date.now() - fetching.since < patienceMs) return fetching.answer;
      return startFetching();
    },
    forget: (refused) => {
      if (current === refused) current = undefined;
    },
  };
}
