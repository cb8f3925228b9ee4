import { firstRefusalCode } from "./refusal-code.js";

/** What a broker said when it refused something or ended the connection. */
export interface BrokerReason extends Error {
  /** The reason code of MQTT 5, or the return code of MQTT 3.1.1. */
  readonly reasonCode: number;
  /** The broker's own words, which MQTT 5 has room for. */
  readonly reasonString?: string | undefined;
}

/** The return or reason code of a filter in a SUBACK, or an error with that as its `reasonCode`, where the broker said more. */
export type SubackCode = number | BrokerReason;

/** What the reason codes from 0x81 on mean, one after another, as far as a client of ours can meet them. They are kept short. */
const meanings = [
  "protocol error",
  "protocol error",
  "refused",
  "wrong version of MQTT",
  "wrong client identifier",
  "wrong user name or password",
  "not authorized",
  "server unavailable",
  "server busy",
  "banned",
  "server shutting down",
  "refused",
  "keep-alive timeout",
  "another client took over this client identifier",
  "wrong topic filter",
  "wrong topic",
  "refused",
  "refused",
  "too many messages",
  "refused",
  "packet too large",
  "too many messages",
  "quota exceeded",
  "administrative action",
  "refused",
  "refused",
  "QoS not supported",
  "server moved",
  "server moved",
  "refused",
  "too many connections",
  "connected for too long",
];

/** What the return codes 1 to 5 of MQTT 3.1.1 are called in MQTT 5. */
const returnCodes = [0, 0x84, 0x85, 0x88, 0x86, 0x87];

/** Says in words what a broker gave as its reason. `cause` is what the MQTT library made of it. */
export function createBrokerReason(reasonCode: number, reasonString?: string, cause?: unknown): BrokerReason {
  const meaning = meanings[toReasonCode(reasonCode) - 0x81] ?? "refused";
  // The text comes from the network, and must not bring control characters into a log.
  const text = reasonString ? `, ${JSON.stringify(reasonString)}` : "";
  const message = `${meaning} (reason code 0x${reasonCode.toString(16)}${text})`;
  return Object.assign(new Error(message, { cause }), { reasonCode, reasonString });
}

/** Adds to the code of a filter what the broker said, where that is a refusal. */
export function explainSubackCode(code: number, reasonString: string | undefined): SubackCode {
  return code < firstRefusalCode ? code : createBrokerReason(code, reasonString);
}

/** Whether something says what a broker gave as its reason. A connection of one's own may give any error that has a `reasonCode`. */
export function isBrokerReason(cause: unknown): cause is BrokerReason {
  return cause instanceof Error && "reasonCode" in cause && typeof cause.reasonCode === "number";
}

/** Whether something says that the broker's policy is the reason. */
export function isForbidden(cause: unknown): cause is BrokerReason {
  return isBrokerReason(cause) && toReasonCode(cause.reasonCode) === 0x87;
}

function toReasonCode(code: number): number {
  return returnCodes[code] ?? code;
}
