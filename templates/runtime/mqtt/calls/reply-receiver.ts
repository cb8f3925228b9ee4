import type { WarningListener } from "../../client/warning.js";
import type { Members } from "../../values/own-members.js";
import { ProtocolError } from "../../errors/protocol-error.js";
import { membersPayload, PayloadProblem } from "../payload-form.js";
import type { PendingCall } from "./pending-call.js";
import type { ReplyRoute } from "./reply-channels.js";
import type { RequestCaller } from "./request-caller.js";
import { suspectCalls } from "./unreadable-reply.js";

/** What replies are received with. */
export interface ReplyReceiverOptions {
  readonly caller: Pick<RequestCaller, "end">;
  readonly warn: WarningListener;
}

/** Ends the call that a reply belongs to; a message that belongs to none changes nothing and is reported. */
export type ReplyReceiver = (route: ReplyRoute, topic: string, payload: Uint8Array) => void;

/** Creates what gives replies to the calls that wait for them. */
export function createReplyReceiver({ caller, warn }: ReplyReceiverOptions): ReplyReceiver {
  const fail = (call: PendingCall, error: unknown): void => {
    caller.end(call);
    call.reject(error);
  };

  return ({ channel, accepted }, topic, payload) => {
    if (channel.calls.size === 0) return warn({ kind: "unmatched message", message: "No call waits for a reply on this topic.", topic });
    const { token: tokenMember, acceptedPayload } = channel.operation;
    let members: Members;
    try {
      members = (accepted ? acceptedPayload : membersPayload).decode(payload);
    } catch (cause) {
      if (!(cause instanceof PayloadProblem)) throw cause;
      warn({ kind: "malformed message", message: `A reply ${cause.message}.`, topic, cause });
      return suspectCalls(channel, new ProtocolError({ operation: channel.operation.key, problem: cause.message, cause }), fail);
    }
    const token = tokenMember === undefined ? "" : members[tokenMember];
    const call = typeof token === "string" ? channel.calls.get(token)?.call : undefined;
    if (!call?.mayHaveArrived) return warn({ kind: "unmatched message", message: "No call waits for a reply with this token.", topic });
    if (!accepted) return fail(call, channel.operation.createError(members, channel.operation.key));
    caller.end(call);
    try {
      call.accept(members);
    } catch (error) {
      call.reject(error);
    }
  };
}
