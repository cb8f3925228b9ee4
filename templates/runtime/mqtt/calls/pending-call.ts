import type { CancelSignal } from "../../client/cancel-signal.js";
import { startDeadline } from "../../client/deadline.js";
import { AbortError } from "../../errors/abort-error.js";
import { ConnectionError } from "../../errors/connection-error.js";
import type { Outcome } from "../../errors/outcome.js";
import { PermissionError } from "../../errors/permission-error.js";
import type { ServiceError } from "../../errors/service-error.js";
import { TimeoutError } from "../../errors/timeout-error.js";
import type { UnansweredErrorOptions } from "../../errors/unanswered-error.js";
import { writeReason } from "../../errors/write-reason.js";
import type { Members } from "../../values/own-members.js";
import { isBrokerReason, isForbidden } from "../broker-reason.js";
import { SubscriptionError } from "../subscriptions/subscription-error.js";
import type { RequestTarget } from "./request-target.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** How long a call still waits for its reply after an unreadable one that was most likely meant for it, in milliseconds. */
const unreadablePatienceMs = 1_000;

/** A written request, and who is told what became of it. */
export interface PendingRequest {
  readonly target: RequestTarget;
  /** Less than that of every later request. */
  readonly order: number;
  /** Empty where replies have no token. */
  readonly token: string;
  readonly payload: string | Uint8Array;
  /** For the whole call, in milliseconds. */
  readonly timeoutMs: number;
  /** Not aborted yet. */
  readonly signal: CancelSignal | undefined;
  /** Called once when the call ends, before it is resolved or rejected. */
  readonly onEnd: () => void;
  /** Tells why there is no connection; `undefined` while there is one. */
  readonly readLoss: () => ConnectionLoss | undefined;
  /**
   * Called with its reply, or with what makes its error. An error is made where its promise is rejected, and not here, because only there the
   * engine knows who waits for that and adds it to the stack.
   */
  readonly settle: (end: Members | ErrorFactory) => void;
}

/** Makes the error that a call ends with. */
export type ErrorFactory = () => Error;

/** That there is no connection. */
export interface ConnectionLoss {
  /** The last reason that is known. */
  readonly cause: unknown;
}

/** What a call waits for. */
type Wait = "turn" | "connection" | "subscription" | "slot" | "reply";

/**
 * A call from its request to its end. It waits for its turn, then for the connection, then for the subscription to its replies unless that
 * stands, then until the broker's limits allow its request, then for its reply; when the connection is lost, it waits for the next one. Only the functions of this file change it. They ignore
 * a move that is not open to the call as it stands, so that what comes too late changes nothing.
 */
export type PendingCall = Readonly<CallState>;

interface CallState {
  readonly request: PendingRequest;
  /** `undefined` once it has ended. */
  waitsFor: Wait | undefined;
  /** How many copies of the request the broker may have. */
  copies: number;
  /** When the last of them was sent. */
  sentAt: number;
  /** Makes the error of an unreadable message that may have been its reply. */
  unreadable: ErrorFactory | undefined;
  /** The error of a rejection without a token that may have been its reply. */
  rejection: ServiceError | undefined;
  /** Stop its timers and the listener of its signal. */
  readonly stops: (() => void)[];
}

/** Creates a call that waits for its turn, and starts its time-out. */
export function createPendingCall(request: PendingRequest): PendingCall {
  const { timeoutMs, signal } = request;
  const call: CallState = { request, waitsFor: "turn", copies: 0, sentAt: 0, unreadable: undefined, rejection: undefined, stops: [] };
  call.stops.push(
    startDeadline(
      timeoutMs,
      () => endCall(call, call.unreadable ?? prepareTimeoutError(call)),
      signal,
      (cause) => endCall(call, () => new AbortError({ ...describeCall(call), cause })),
    ),
  );
  return call;
}

/** Its turn has come: it waits for the connection. */
export function takeTurn(call: CallState): void {
  move(call, "connection", "turn");
}

/** Its subscription is asked for: it waits for that. */
export function awaitSubscription(call: CallState): void {
  move(call, "subscription", "connection");
}

/** Its request may be published as soon as the broker's limits allow. */
export function awaitSlot(call: CallState): void {
  move(call, "slot", "connection", "subscription");
}

/** Its request is about to be published: it waits for the reply. */
export function awaitReply(call: CallState): void {
  if (!move(call, "reply", "connection", "subscription", "slot")) return;
  call.copies++;
  call.sentAt = performance.now();
}

/**
 * The connection is lost, or could not be made again: it waits for the next one. It ends where the request may have taken effect and must not
 * be repeated, where the broker's policy does not permit the connection, and where there is another `problem`.
 */
export function loseConnection(call: CallState, cause: unknown, problem?: string): void {
  const { copies, waitsFor } = call;
  if (problem !== undefined) failConnection(call, problem, cause);
  else if (isForbidden(cause) && (copies === 0 || waitsFor === "connection")) failConnection(call, "could not be made", cause);
  else if (copies > 0 && !call.request.target.operation.repeatable) failConnection(call, "was lost", cause);
  else move(call, "connection", "subscription", "slot", "reply");
}

/** The subscription that it waits for cannot be had: it ends. */
export function failSubscription(call: CallState, cause: unknown): void {
  if (call.waitsFor !== "subscription") return;
  if (!(cause instanceof SubscriptionError)) return failConnection(call, "could not subscribe to the replies", cause);
  const { filter, reasonCode, cause: reason } = cause;
  if (call.copies > 0 || isForbidden(cause)) failConnection(call, `could not subscribe to ${filter}`, reason ?? cause);
  else endCall(call, () => new SubscriptionError(filter, isBrokerReason(reason) ? reason : reasonCode));
}

/** The request was not taken: it ends where it waits for the reply. `outcome` is that of this publish alone. */
export function failPublish(call: CallState, cause: unknown, outcome: Outcome): void {
  if (call.waitsFor !== "reply") return;
  if (outcome === "not sent") call.copies--;
  failConnection(call, `did not take the request to ${call.request.target.topic}`, cause);
}

/**
 * An unreadable message came where its reply is expected. Where replies have no token, that was the reply, and it ends. Otherwise it ends with
 * this error unless its reply still comes: soon where no other call waits there, else with its time-out. It does not end at once, because then
 * anyone who may publish there could end every call without knowing a token.
 */
export function noteUnreadable(call: CallState, error: ErrorFactory, isAlone: boolean): void {
  if (call.copies === 0 || call.unreadable !== undefined) return;
  if (call.request.target.operation.token === undefined) return endCall(call, error);
  call.unreadable = error;
  if (isAlone) postpone(call, unreadablePatienceMs, () => endCall(call, error));
}

/** A rejection came that does not say whose it is: the time-out will tell of it. */
export function noteRejection(call: CallState, error: ServiceError): void {
  call.rejection = error;
}

/** Calls a function when it ends. */
export function followCall(call: CallState, onEnd: () => void): void {
  if (call.waitsFor === undefined) onEnd();
  else call.stops.push(onEnd);
}

/** Does something later, unless it has ended by then. */
export function postpone(call: CallState, timeoutMs: number, onTimeout: () => void): void {
  call.stops.push(startDeadline(timeoutMs, onTimeout));
}

/** Ends it with the members of its reply, or with an error. Nothing happens where it has ended before. */
export function endCall(call: CallState, end: Members | ErrorFactory): void {
  if (call.waitsFor === undefined) return;
  call.waitsFor = undefined;
  for (const stop of call.stops) stop();
  call.request.onEnd();
  call.request.settle(end);
}

/**
 * Ends it with a `ConnectionError`, or with a `PermissionError` where the broker's policy is the cause. `problem` ends the sentence that begins
 * with the connection; what the cause says is added to it.
 */
export function failConnection(call: CallState, problem: string, cause?: unknown): void {
  const known = { ...describeCall(call), problem: problem + writeReason(cause) };
  endCall(call, () => (isForbidden(cause) ? new PermissionError({ ...known, cause }) : new ConnectionError({ ...known, cause })));
}

function move(call: CallState, to: Wait, ...from: readonly CallState["waitsFor"][]): boolean {
  const isOpen = from.includes(call.waitsFor);
  if (isOpen) call.waitsFor = to;
  return isOpen;
}

function prepareTimeoutError(call: CallState): ErrorFactory {
  const { request, rejection } = call;
  const loss = request.readLoss();
  const cause = loss === undefined ? rejection : loss.cause;
  const remark = loss ? ", as it has no connection" : rejection && ", but a rejection that may be its own";
  const known = { ...describeCall(call), timeoutMs: request.timeoutMs, remark: remark && remark + writeReason(cause) };
  return () => new TimeoutError({ ...known, cause });
}

/** What is known of a call that ends without a reply. */
function describeCall({ request, copies }: CallState): UnansweredErrorOptions {
  const { key, repeatable } = request.target.operation;
  return { operation: key, outcome: copies > 0 ? "unknown" : "not sent", repeatable };
}
