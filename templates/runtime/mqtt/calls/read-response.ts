import { readIncoming } from "../../values/incoming-form.js";
import type { OddityListener } from "../../values/read-leniently.js";
import { ProtocolError } from "../../errors/protocol-error.js";
import { ValidationError } from "../../errors/validation-error.js";
import type { Members } from "../../values/own-members.js";
import type { MqttOperation } from "../operation.js";

/** What is needed of an operation to read its replies. */
export type ResponseSide<Response> = Pick<MqttOperation<never, Response>, "key" | "reply">;

/**
 * Makes the user's response of a reply's members, none of which has been checked. Members that the API does not know stay.
 *
 * @throws {ProtocolError} where nothing of it can be used, or the strict reading finds fault with it.
 */
export function readResponse<Response>({ key, reply: form }: ResponseSide<Response>, reply: Members, onOddity: OddityListener): Response {
  try {
    return readIncoming(form, `reply to ${key}`, reply, onOddity);
  } catch (cause) {
    if (!(cause instanceof ValidationError)) throw cause;
    throw new ProtocolError({ operation: key, problem: "is not what the API says", issues: cause.issues, reply, cause });
  }
}
