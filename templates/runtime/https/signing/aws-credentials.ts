/** AWS credentials, in the same form as in AWS's own SDK. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Part of temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** When they expire; absent if they do not. As text or as a number where they come from JSON: seconds since 1970, or milliseconds. */
  readonly expiration?: Date | string | number | undefined;
}

/** Credentials that were checked. */
export interface KnownCredentials extends AwsCredentials {
  readonly expiration: Date | undefined;
}

/** Fetches credentials, as `fromNodeProviderChain()` of `@aws-sdk/credential-providers` does. */
export type CredentialsProvider = () => AwsCredentials | Promise<AwsCredentials>;
