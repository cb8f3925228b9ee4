import { noteUnreadable, takeTurn } from "./pending-call.js";
import type { ErrorFactory, PendingCall } from "./pending-call.js";
import type { RequestTarget } from "./request-target.js";

/**
 * The place of a call, empty once the call has ended. A map whose entries come and go leaves behind tables that refer to each other and to
 * entries long gone. Without slots the garbage collector would take thousands of finished calls for living ones.
 */
interface CallSlot {
  call: PendingCall | undefined;
}

/** The calls that wait for a reply on the same topics. Where replies have no token they take turns. */
export interface ReplyChannel extends RequestTarget {
  readonly replyTopics: readonly string[];
  /** The calls whose turn it is, by token; one at most, under the empty token, where replies have none. */
  readonly slots: Map<string, CallSlot>;
  /** The calls that wait for their turn. */
  readonly queue: PendingCall[];
}

/** The call with this token whose turn it is. */
export function findCall({ slots }: ReplyChannel, token: string): PendingCall | undefined {
  return slots.get(token)?.call;
}

/** All calls, in no particular order. */
export function listCalls(channel: ReplyChannel): readonly PendingCall[] {
  return [...listCurrent(channel), ...channel.queue];
}

/** Adds a call. Returns it if its turn has come. */
export function addCall(channel: ReplyChannel, call: PendingCall): PendingCall | undefined {
  channel.queue.push(call);
  return admitNext(channel);
}

/** Removes a call. Returns the one whose turn has come thereby. */
export function removeCall(channel: ReplyChannel, call: PendingCall): PendingCall | undefined {
  const { slots, queue } = channel;
  const { token } = call.request;
  const slot = slots.get(token);
  if (slot?.call === call) {
    slot.call = undefined;
    slots.delete(token);
  } else queue.splice(queue.indexOf(call), 1);
  return admitNext(channel);
}

/** The calls on a channel whose request the broker may have; none where there is no channel. */
export function listSentCalls(channel: ReplyChannel | undefined): readonly PendingCall[] {
  return channel === undefined ? [] : listCurrent(channel).filter(({ copies }) => copies > 0);
}

/** Tells every call that it may have been meant by an unreadable message. */
export function noteUnreadableReply(channel: ReplyChannel, createError: ErrorFactory): void {
  const calls = listCurrent(channel);
  for (const call of calls) noteUnreadable(call, createError, calls.length === 1);
}

function admitNext({ slots, queue }: ReplyChannel): PendingCall | undefined {
  const [next] = queue;
  if (next === undefined || slots.has(next.request.token)) return undefined;
  queue.shift();
  slots.set(next.request.token, { call: next });
  takeTurn(next);
  return next;
}

function listCurrent({ slots }: ReplyChannel): readonly PendingCall[] {
  return [...slots.values()].flatMap(({ call }) => call ?? []);
}
