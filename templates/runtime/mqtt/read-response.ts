import type { Members } from "../own-members.js";
import { ProtocolError } from "../protocol-error.js";
import type { MqttOperation } from "./operation.js";

/** What is needed of an operation to read its replies. */
export type ResponseSide<Response> = Pick<MqttOperation<never, Response>, "key" | "response" | "createDefaults">;

/**
 * Makes the user's response of a reply's members, none of which has been checked. Members that the API does not know stay.
 *
 * @throws {ProtocolError} where they are not what the API says.
 */
export function readResponse<Response>({ key, response, createDefaults }: ResponseSide<Response>, members: Members): Response {
  const candidate = createDefaults === undefined ? members : { ...createDefaults(), ...members };
  if (response.is(candidate)) return candidate;
  throw new ProtocolError({ operation: key, problem: "is not what the API says", issues: response.validate(candidate), reply: members });
}
