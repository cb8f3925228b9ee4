import type { Members } from "../../values/own-members.js";
import { ProtocolError } from "../../errors/protocol-error.js";
import type { Validator } from "../../values/validator.js";
import type { MqttOperation } from "../operation.js";

/** What is needed of an operation to read its replies. */
export type ResponseSide<Response> = Pick<MqttOperation<never, Response>, "key" | "isResponse" | "decodeReply">;

/**
 * The validators of what operations answer, by the operations' keys. They tell what is wrong with a reply, and are apart from the operations so
 * that a bundle can do without.
 */
export type ResponseValidators = Readonly<Record<string, Pick<Validator<unknown>, "validate">>>;

/**
 * Makes the user's response of a reply's members, none of which has been checked. Members that the API does not know stay.
 *
 * @throws {ProtocolError} where they are not what the API says, with every issue where there is a validator.
 */
export function readResponse<Response>(
  { key, isResponse, decodeReply }: ResponseSide<Response>,
  members: Members,
  validators?: ResponseValidators,
): Response {
  const candidate: unknown = decodeReply === undefined ? members : decodeReply(members);
  if (isResponse(candidate)) return candidate;
  const issues = validators?.[key]?.validate(candidate) ?? [];
  throw new ProtocolError({ operation: key, problem: "is not what the API says", issues, reply: members });
}
