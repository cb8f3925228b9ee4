import type { AgentOptions } from "node:https";
import { createSecureContext } from "node:tls";
import type { ClientCertificate, Pem } from "./authentication.js";

/** What Node is told about TLS: at least version 1.2, and nobody is talked to who cannot prove who they are. */
export function createTlsOptions({ cert, key, pfx, passphrase, ca, alpnProtocol }: Partial<ClientCertificate> = {}): AgentOptions {
  return {
    // Read once here, and not again for every connection.
    secureContext: createSecureContext({
      minVersion: "TLSv1.2",
      ...(cert !== undefined && { cert: toNode(cert) }),
      ...(key !== undefined && { key: toNode(key) }),
      ...(pfx !== undefined && { pfx: toNode(pfx) }),
      ...(passphrase !== undefined && { passphrase }),
      ...(ca !== undefined && { ca: isList(ca) ? ca.map(toNode) : toNode(ca) }),
    }),
    rejectUnauthorized: true,
    ...(alpnProtocol !== undefined && { ALPNProtocols: [alpnProtocol] }),
  };
}

function toNode(pem: Pem): string | Buffer {
  return typeof pem === "string" ? pem : Buffer.from(pem.buffer, pem.byteOffset, pem.byteLength);
}

function isList(ca: Pem | readonly Pem[]): ca is readonly Pem[] {
  return Array.isArray(ca);
}
