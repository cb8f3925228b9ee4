import { warnOfOddities } from "../../client/report-oddity.js";
import { ProtocolError } from "../../errors/protocol-error.js";
import type { ServiceError } from "../../errors/service-error.js";
import type { Members } from "../../values/own-members.js";
import type { ConnectionClient } from "../connection-clients.js";
import type { ConnectionFollower } from "../follow-connection.js";
import { countWaiting, isWanted } from "../incoming-check.js";
import type { IncomingCheck } from "../incoming-check.js";
import { membersPayload, PayloadProblem } from "../payload-form.js";
import { endCall, noteRejection } from "./pending-call.js";
import { findCall, listSentCalls, noteUnreadableReply } from "./reply-channel.js";
import type { ReplyChannels, ReplyRoute } from "./reply-channels.js";

/** What takes the messages on the topics of replies. */
export interface ReplyReceiver extends Pick<ConnectionFollower, "receive" | "reads"> {
  readonly waits: ConnectionClient["waits"];
}

/**
 * Creates what takes the messages on the topics of replies. A reply ends the call that it belongs to, and one without a token the only call that
 * waits on its topic. Where several do, a rejection without a token is told with their time-outs. A reply that belongs to none changes nothing
 * and is reported, unless a call of another client may wait for it. `onAnswered` is told of every request that has a reply.
 */
export function createReplyReceiver(
  channels: Pick<ReplyChannels, "find">,
  context: IncomingCheck,
  onAnswered: (requestTopic: string) => void,
): ReplyReceiver {
  const { clients, warn } = context;
  /** The last payload that ended a call. */
  let taken: Uint8Array | undefined;

  const waits: ConnectionClient["waits"] = (topic, payload) =>
    payload === taken ? 1 : listSentCalls(channels.find(topic)?.channel).length;

  const reportUnmatched = (topic: string, payload: Uint8Array): void => {
    if (countWaiting(clients, topic, payload) > waits(topic, payload)) return;
    warn({ kind: "unmatched message", message: "No call waits for this reply.", topic });
  };

  const receive = ({ channel, accepted }: ReplyRoute, topic: string, payload: Uint8Array): void => {
    if (channel.slots.size === 0) return reportUnmatched(topic, payload);
    const { key, token: tokenMember, acceptedPayload, createError } = channel.operation;
    let members: Members;
    try {
      members = (accepted ? acceptedPayload : membersPayload).decode(payload);
    } catch (cause) {
      if (!(cause instanceof PayloadProblem)) throw cause;
      warn({ kind: "malformed message", message: `A reply ${cause.message}.`, topic, cause });
      return noteUnreadableReply(channel, () => new ProtocolError({ operation: key, problem: cause.message, cause }));
    }
    const createRejection = (): ServiceError => createError(members, key, warnOfOddities(warn));
    const token = tokenMember === undefined ? "" : (members[tokenMember] ?? undefined);
    let call = typeof token === "string" ? findCall(channel, token) : undefined;
    const sent = token === undefined ? listSentCalls(channel) : [];
    if (sent.length > 0) {
      warn({ kind: "malformed message", message: `A reply has no ${tokenMember ?? ""}.`, topic });
      if (countWaiting(clients, topic, payload) === 1) [call] = sent;
      else return accepted ? undefined : sent.forEach((one) => noteRejection(one, createRejection()));
    }
    if (call === undefined || call.copies === 0) return reportUnmatched(topic, payload);
    taken = payload;
    onAnswered(channel.topic);
    endCall(call, accepted ? members : createRejection);
  };

  return {
    receive: (topic, payload, retained) => {
      const route = channels.find(topic);
      if (route !== undefined && isWanted(context, topic, payload, retained)) receive(route, topic, payload);
      return route !== undefined;
    },
    reads: (topic) => channels.find(topic) !== undefined,
    waits,
  };
}
