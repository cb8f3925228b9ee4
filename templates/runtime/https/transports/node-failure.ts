import type { Outcome } from "../../errors/outcome.js";
import type { TransportFailure } from "./transport.js";

/** Tells what became of a connection from the error that Node reports. */
export function describeFailure(error: Error, outcome: Outcome): TransportFailure {
  const code = readCode(error);
  const reason = error.message || code;
  if (code.startsWith("HPE_")) return { kind: "reply", problem: `is no proper HTTP: ${reason}`, cause: error };
  const problem = `${outcome === "not sent" ? "could not be made" : "was lost"}: ${reason}`;
  // The codes of the operating system (`ECONNRESET`), and not those of TLS, where trying again does not help.
  return { kind: "connection", problem, transient: /^E(?!RR_|PROTO$)/.test(code), cause: error };
}

/** Whether the service refused the client's certificate. TLS 1.3 says so only after the request has left, but without having read it. */
export function isRefusedCertificate(error: Error): boolean {
  return /_ALERT_.*(CERT|_CA$|DENIED|HANDSHAKE)/.test(readCode(error));
}

function readCode(error: Error & { readonly code?: unknown }): string {
  return String(error.code);
}
