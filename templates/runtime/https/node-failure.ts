import type { Outcome } from "../outcome.js";
import type { TransportFailure } from "./transport.js";

/** Tells what became of a connection from the error that Node reports. */
export function describeFailure(error: Error, outcome: Outcome): TransportFailure {
  const code = readCode(error);
  if (code.startsWith("HPE_")) return { kind: "reply", problem: `is no proper HTTP: ${error.message}`, cause: error };
  const problem = isRefusedCertificate(error)
    ? "was refused: the service wants another client certificate"
    : `${outcome === "not sent" ? "could not be made" : "was lost"}: ${error.message || code}`;
  return { kind: "connection", problem, transient: isNetworkCode(code), cause: error };
}

/** Whether the service refused the certificate. TLS 1.3 says so only after the request has left, but without having read it. */
export function isRefusedCertificate(error: Error): boolean {
  return /_ALERT_.*(CERT|UNKNOWN_CA|DENIED|HANDSHAKE)/.test(readCode(error));
}

function readCode(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The codes of the operating system (`ECONNRESET`), not those of TLS, where trying again does not help. */
function isNetworkCode(code: string): boolean {
  return /^E(?!RR_|PROTO$)/.test(code);
}
