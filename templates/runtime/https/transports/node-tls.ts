import type { AgentOptions } from "node:https";
import type { SecureContextOptions } from "node:tls";
import type { ClientCertificate } from "../authentication.js";
import type { HttpsAgent } from "../client-options.js";

/**
 * What Node is told about TLS: at least version 1.2, and nobody is talked to who cannot prove who they are. Where someone else's agent makes the
 * connections, what that was given comes first.
 */
export function createTlsOptions(certificate: ClientCertificate | undefined, agent?: HttpsAgent): AgentOptions {
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  // Node takes bytes of any kind and leaves out what is undefined; its types know only buffers and what is absent.
  const { cert, key, pfx, passphrase, ca } = certificate ?? {};
  const identity = { cert, key, pfx, passphrase, ca, minVersion: "TLSv1.2" } as SecureContextOptions;
  return {
    // Made once here, and not again for every connection.
    ...(agent === undefined ? { secureContext: createSecureContext(identity) } : identity),
    rejectUnauthorized: true,
    ...(certificate?.alpnProtocol !== undefined && { ALPNProtocols: [certificate.alpnProtocol] }),
  };
}
