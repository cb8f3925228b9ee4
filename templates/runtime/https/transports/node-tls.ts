import type { AgentOptions } from "node:https";
import type { SecureContextOptions } from "node:tls";
import type { ClientCertificate } from "../authentication.js";

/** What Node is told about TLS: at least version 1.2, and nobody is talked to who cannot prove who they are. */
export function createTlsOptions(certificate: ClientCertificate | undefined): AgentOptions {
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  // Node takes bytes of any kind and leaves out what is undefined; its types know only buffers and what is absent.
  const identity = { ...certificate, minVersion: "TLSv1.2" } as SecureContextOptions;
  return {
    // Made once here, and not again for every connection.
    secureContext: createSecureContext(identity),
    rejectUnauthorized: true,
    ...(certificate?.alpnProtocol !== undefined && { ALPNProtocols: [certificate.alpnProtocol] }),
  };
}
