import { startDeadline } from "../../client/deadline.js";
import type { ProtocolError } from "../../errors/protocol-error.js";
import type { PendingCall, ReplyChannel } from "./pending-call.js";
import { listCalls } from "./reply-channels.js";

/** How long a call still waits for its reply after an unreadable one that was most likely meant for it, in milliseconds. */
const patienceMs = 1_000;

/**
 * Takes note of an unreadable message where replies are expected. Where replies have no token, it is the reply. Otherwise the calls that wait
 * there end with its error if nothing better comes: the only one soon, several with their time-outs, since one of them was meant. No call ends
 * at once, because whoever may publish there could then end all calls without knowing a token.
 */
export function suspectCalls(channel: ReplyChannel, problem: ProtocolError, fail: (call: PendingCall, error: ProtocolError) => void): void {
  const { calls, operation } = channel;
  for (const call of listCalls(channel)) {
    if (!call.mayHaveArrived || call.suspicion !== undefined) continue;
    if (operation.token === undefined) return fail(call, problem);
    call.suspicion = problem;
    if (calls.size === 1) shortenWait(call, () => fail(call, problem));
  }
}

function shortenWait(call: PendingCall, onTimeout: () => void): void {
  const stopWaiting = call.stop;
  const stopPatience = startDeadline({ timeoutMs: patienceMs, onTimeout });
  call.stop = () => {
    stopWaiting();
    stopPatience();
  };
}
