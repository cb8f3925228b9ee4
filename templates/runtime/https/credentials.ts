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
  /** Lets the next `get` ask the provider. */
  readonly forget: () => void;
}

/** How long before their end credentials are fetched anew, in milliseconds. */
const renewalMs = 300_000;

/** Makes a cache. Where new credentials cannot be had the old ones are used as long as they are valid. */
export function cacheCredentials(provide: CredentialsProvider): CredentialsCache {
  let current: AwsCredentials | undefined;
  let fetching: Promise<AwsCredentials> | undefined;

  const fetchAnew = async (): Promise<AwsCredentials> => {
    try {
      current = await provide();
      return current;
    } catch (error) {
      if (current !== undefined && isValidFor(current, 0)) return current;
      throw error;
    } finally {
      fetching = undefined;
    }
  };

  return {
    get: async () => {
      if (current !== undefined && isValidFor(current, renewalMs)) return current;
      return await (fetching ??= fetchAnew());
    },
    forget: () => {
      current = undefined;
    },
  };
}

function isValidFor({ expiration }: AwsCredentials, ms: number): boolean {
  return expiration === undefined || expiration.getTime() - Date.now() > ms;
}
