import { readText, unknownCode } from "./error-reply.js";
import type { ErrorReply } from "./error-reply.js";

/** The members of a rejection that hold its code and its text. */
export interface MqttErrorForm {
  readonly code: string;
  readonly message: string;
}

/** Reads the payload of a rejection, parsed but not checked. Whatever it holds, a code and a message come out. */
export function readMqttErrorReply(payload: unknown, form: MqttErrorForm): ErrorReply {
  const code = readText(payload, [form.code]) ?? unknownCode;
  const message = readText(payload, [form.message]) ?? `The service refused the request with the code ${code} and gave no reason.`;
  return { code, message };
}
