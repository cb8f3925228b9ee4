import type { WarningListener } from "../client/warning.js";

/** What is needed to tell which messages are looked into. */
export interface AdmissionOptions {
  /** In bytes. */
  readonly payloadLimit: number;
  readonly warn: WarningListener;
}

/** Whether a message is looked into. One that is not has been reported. */
export type Admission = (topic: string, payload: Uint8Array, retained: boolean) => boolean;

/** Creates the check that comes before a payload is read. */
export function createAdmission({ payloadLimit, warn }: AdmissionOptions): Admission {
  return (topic, payload, retained) => {
    if (payload.byteLength > payloadLimit) {
      warn({ kind: "oversized message", message: `A message of ${payload.byteLength} bytes is larger than the service sends.`, topic });
      return false;
    }
    // The service retains nothing: what was kept for whoever subscribes next is of no use to a call or consumer of now.
    if (retained) warn({ kind: "unmatched message", message: "A retained message is no answer to anything.", topic });
    return !retained;
  };
}
