import { createMemberError } from "../../errors/create-member-error.js";
import { listIssues, reportIssue } from "../../values/inspection-result.js";
import { hasByteLength } from "../../values/text.js";
import { ValidationError } from "../../errors/validation-error.js";
import type { MqttLimits } from "../mqtt-session.js";
import type { MqttOperation } from "../operation.js";

/** A request as it is written down for the broker, and the token that its reply will have. */
export interface WrittenRequest {
  readonly token: string;
  readonly payload: string | Uint8Array;
}

/** What is needed of an operation to write its request. */
export type RequestSide = Pick<MqttOperation<never, unknown>, "token" | "topicOnly" | "requestPayload"> & {
  readonly request: { readonly name: string };
};

/**
 * Writes a checked request, of whose object nothing is needed afterwards. The caller's own token is kept; without one a token is made. Members
 * that are `undefined` stay out, and everything else is written as it is.
 *
 * @throws {ValidationError} where the payload is larger than the broker takes.
 */
export function writeRequest(
  { token: tokenMember, topicOnly, requestPayload, request: { name } }: RequestSide,
  members: Record<string, unknown>,
  { payloadLimit }: Pick<MqttLimits, "payloadLimit">,
  createToken: () => string,
): WrittenRequest {
  for (const label of topicOnly) members[label] = undefined;
  const token = tokenMember === undefined ? "" : ((members[tokenMember] as string | undefined) ?? createToken());
  if (tokenMember !== undefined) members[tokenMember] = token;
  const payload = requestPayload.encode(members);
  if (!fits(payload, payloadLimit)) {
    throw new ValidationError(name, listIssues(reportIssue("size", `at most ${payloadLimit} bytes as a payload`, payload)));
  }
  return { token, payload };
}

/** Says that a token is in use. */
export function createTokenError(subject: string, member: string, token: string): ValidationError {
  const issue = reportIssue("unique", "a token that no other call has", token);
  return createMemberError(subject, member, issue);
}

function fits(payload: string | Uint8Array, limit: number): boolean {
  return typeof payload === "string" ? hasByteLength(payload, 0, limit) : payload.byteLength <= limit;
}
