import type { Outcome } from "../../errors/outcome.js";
import type { Members } from "../../values/own-members.js";
import type { ProtocolError } from "../../errors/protocol-error.js";
import type { MqttOperation } from "../operation.js";

/** What is needed of an operation once its request is written. */
export type ReplySide = Pick<MqttOperation<never, unknown>, "key" | "repeatable" | "qos" | "token" | "acceptedPayload" | "createError">;

/** The topics of one request and its replies, and the calls that wait for a reply there. */
export interface ReplyChannel {
  readonly operation: ReplySide;
  readonly requestTopic: string;
  readonly acceptedTopic: string;
  readonly rejectedTopic: string;
  readonly filters: readonly string[];
  /** By token; one at most, under the empty token, where replies have none. */
  readonly calls: Map<string, CallSlot>;
  /** Calls that wait until the topics are free; used only where replies have no token. */
  readonly queue: PendingCall[];
}

/**
 * The place of a call, empty once the call has ended. A map whose entries come and go leaves behind tables that refer to each other and to
 * entries long gone. Without slots the garbage collector would take thousands of finished calls for living ones.
 */
export interface CallSlot {
  call: PendingCall | undefined;
}

/** A call that has not ended. */
export interface PendingCall {
  readonly channel: ReplyChannel;
  /** Less than that of every later call. */
  readonly order: number;
  /** Empty where replies have no token. */
  readonly token: string;
  readonly payload: string | Uint8Array;
  /** Ends it with the members of its reply. Throws a `ProtocolError` where they are no reply to it. */
  readonly accept: (members: Members) => void;
  readonly reject: (error: unknown) => void;
  /** Ends its timers and no longer listens to its signal. */
  stop: () => void;
  /** What it waits for: its turn, the connection, its subscription, its reply, or nothing once it has ended. */
  waitsFor: "turn" | "connection" | "subscription" | "reply" | "nothing";
  /** Whether the broker may have the request. */
  mayHaveArrived: boolean;
  /** An unreadable message on its topics, which may have been its reply. */
  suspicion: ProtocolError | undefined;
}

/** What is known of a call that ends without a reply. */
export function tellOutcome({ mayHaveArrived }: PendingCall): Outcome {
  return mayHaveArrived ? "unknown" : "not sent";
}
