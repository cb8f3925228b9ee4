import { defaultTimeoutMs, readCallOptions } from "../../client/call-options.js";
import type { CallOptions } from "../../client/call-options.js";
import type { RequestWatch } from "../../client/member-watch.js";
import { readRequest } from "../../client/read-request.js";
import { AbortError } from "../../errors/abort-error.js";
import type { Members } from "../../values/own-members.js";
import type { ConnectionFollower } from "../follow-connection.js";
import type { MqttSessionOptions } from "../mqtt-session.js";
import type { MqttOperation } from "../operation.js";
import type { SessionContext } from "../session-context.js";
import type { ConnectionLoss, ErrorFactory } from "./pending-call.js";
import { createPendingCall, failConnection, loseConnection } from "./pending-call.js";
import { readResponse } from "./read-response.js";
import { addCall, findCall, removeCall } from "./reply-channel.js";
import { createReplyChannels } from "./reply-channels.js";
import type { ReplyReceiver } from "./reply-receiver.js";
import { createReplyReceiver } from "./reply-receiver.js";
import { createRequestSender } from "./request-sender.js";
import { createTokenSource } from "./token-source.js";
import { createTokenError, writeRequest } from "./write-request.js";

/** Sends requests and keeps the calls that wait for replies. */
export interface RequestCaller extends ConnectionFollower, ReplyReceiver {
  /** Sends a request, to which it adds what all have in common. Rejects with one of the package's errors. */
  readonly call: <Request extends object, Response>(
    operation: MqttOperation<Request, Response>,
    input: object,
    options?: CallOptions,
  ) => Promise<Response>;
}

/**
 * Creates a caller without a connection. What watches requests is told of those that are valid.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createRequestCaller(
  context: SessionContext,
  { identity, timeoutMs: clientTimeoutMs = defaultTimeoutMs }: MqttSessionOptions,
  watch?: RequestWatch,
): RequestCaller {
  const createToken = createTokenSource();
  const channels = createReplyChannels();
  const sender = createRequestSender(context, channels.list);
  let stopped: string | undefined;
  let loss: ConnectionLoss | undefined;
  const readLoss = (): ConnectionLoss | undefined => loss;
  let count = 0;

  return {
    call: <Request extends object, Response>(operation: MqttOperation<Request, Response>, input: object, options?: CallOptions) =>
      new Promise<Members | ErrorFactory>((settle) => {
        const { key, request: check } = operation;
        const request = readRequest(check, input, identity);
        const { signal, timeoutMs = clientTimeoutMs } = readCallOptions(options);
        if (signal?.aborted === true) throw new AbortError({ operation: key, outcome: "not sent", cause: signal.reason });
        watch?.(key, request);
        const channel = channels.open(operation, request);
        const { token, payload } = writeRequest(operation, request, context.limits, createToken);
        if (operation.token !== undefined && findCall(channel, token)) throw createTokenError(check.name, operation.token, token);
        const onEnd = (): void => {
          const next = removeCall(channel, call);
          if (next !== undefined) sender.send(next);
          channels.retire(channel);
        };
        const call = createPendingCall({ target: channel, order: count++, token, payload, timeoutMs, signal, readLoss, settle, onEnd });
        if (addCall(channel, call)) sender.send(call);
        if (stopped !== undefined) failConnection(call, stopped);
      }).then((end) => {
        if (typeof end === "function") throw end();
        return readResponse(operation, end, context.onOddity);
      }),
    ...createReplyReceiver(channels, context, sender.answered),
    connected: () => {
      stopped = undefined;
      loss = undefined;
      sender.connected();
    },
    disconnected: (cause) => {
      loss = { cause: cause ?? loss?.cause };
      sender.disconnected();
      for (const call of channels.list()) loseConnection(call, cause, sender.findProblem(call));
    },
    end: (problem) => {
      sender.disconnected();
      stopped = problem;
      for (const call of channels.list()) failConnection(call, problem);
    },
  };
}
