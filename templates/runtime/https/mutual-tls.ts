import { judgeOption, readOptions } from "../client/read-options.js";
import type { OptionRules } from "../client/read-options.js";
import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "../values/inspection-result.js";
import type { Findings } from "../values/inspection-result.js";
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
 * certificate where the client's `agent` has one. What is returned shows neither keys nor passphrases to consoles and JSON.
 *
 * @throws {ValidationError} if an option is invalid, such as the path of a file.
 */
export function mutualTls(options: MutualTlsOptions = {}): ClientCertificate {
  const { alpnProtocol, ...secrets } = readOptions("mutualTls options", options, rules);
  if ((secrets.cert === undefined) !== (secrets.key === undefined)) {
    throw createMemberError("mutualTls options", secrets.key === undefined ? "key" : "cert", reportIssue("required", pem, undefined));
  }
  const shown: ClientCertificate = { scheme: "mutualTls", ...(alpnProtocol !== undefined && { alpnProtocol }) };
  // Keys and passphrases stand in no log: consoles and JSON show what is enumerable.
  return Object.defineProperties(shown, Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, { value }])));
}

const pem = "PEM, which is what the file contains and not its path";

const rules: OptionRules<MutualTlsOptions> = {
  cert: inspectPem,
  key: inspectPem,
  pfx: (value) => judgeSecret(value, value instanceof Uint8Array, "the bytes of a PKCS #12 file"),
  passphrase: (value) => judgeSecret(value, typeof value === "string", "a text"),
  ca: inspectAuthorities,
  alpnProtocol: (value) => judgeOption(value, typeof value === "string" && value !== "", "the name of a protocol"),
};

/** Finds out whether a value can be the authorities that are trusted. */
export function inspectAuthorities(value: unknown): Findings {
  return judgeSecret(value, (Array.isArray(value) ? value : [value]).every(isPem), pem);
}

function inspectPem(value: unknown): Findings {
  return judgeSecret(value, isPem(value), pem);
}

function isPem(value: unknown): boolean {
  return value instanceof Uint8Array || (typeof value === "string" && value.includes("-----BEGIN "));
}

function judgeSecret(value: unknown, isRight: boolean, expected: string): Findings {
  return judgeOption(value === undefined ? value : typeof value, isRight, expected);
}
