import type { ClientCertificate, Pem } from "./authentication.js";

/** The device's certificate, and the authorities that it trusts. */
export interface MutualTlsOptions {
  /** The device's certificate in PEM, followed by any intermediate certificates. The contents of the file, not its path. */
  readonly cert?: Pem | undefined;
  /** The certificate's private key in PEM. The contents of the file, not its path. */
  readonly key?: Pem | undefined;
  /** Certificate and key in one, as PKCS #12; instead of `cert` and `key`. */
  readonly pfx?: Uint8Array | undefined;
  /** Decrypts an encrypted `key` or `pfx`. */
  readonly passphrase?: string | undefined;
  /** The authorities trusted to have signed the service's certificate, in PEM. Default: those that come with Node.js. */
  readonly ca?: Pem | readonly Pem[] | undefined;
  /**
   * A protocol to negotiate in the TLS handshake (ALPN), by which some gateways accept client certificates on port 443; with it, 443 is the
   * default port. AWS's data endpoint does so with `x-amzn-http-ca`, its endpoint for jobs does not.
   */
  readonly alpnProtocol?: string | undefined;
}

/**
 * Authenticates with an X.509 certificate during the TLS handshake. Node.js only: elsewhere certificates are managed by the platform. Without a
 * certificate where the client's `agent` has one.
 */
export function mutualTls(options: MutualTlsOptions = {}): ClientCertificate {
  return { scheme: "mutualTls", ...options };
}
