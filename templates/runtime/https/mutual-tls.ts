import type { ClientCertificate, Pem } from "./authentication.js";

/** Who the device is, and whom it trusts. */
export interface MutualTlsOptions {
  /** The device's certificate, and those between it and its authority, in PEM. */
  readonly cert?: Pem | undefined;
  /** The certificate's private key in PEM. */
  readonly key?: Pem | undefined;
  /** Certificate and key in one, as PKCS #12; instead of `cert` and `key`. */
  readonly pfx?: Uint8Array | undefined;
  /** Opens an encrypted `key` or `pfx`. */
  readonly passphrase?: string | undefined;
  /** The authorities that may have signed the service's certificate, in PEM. Without it the ones that Node ships with. */
  readonly ca?: Pem | readonly Pem[] | undefined;
  /**
   * Asks for a protocol while TLS connects (ALPN), which lets some gateways take client certificates on port 443; with it that is the default
   * port. AWS serves its device APIs so under `x-amzn-http-ca` on the data endpoint, but not on the endpoint for jobs.
   */
  readonly alpnProtocol?: string | undefined;
}

/** Authenticates with an X.509 certificate while TLS connects. Only where there is Node: elsewhere certificates belong to the platform. */
export function mutualTls(options: MutualTlsOptions): ClientCertificate {
  return { scheme: "mutualTls", ...options };
}
