import { AbortError } from "../../errors/abort-error.js";
import { chooseTimeoutMs } from "../../client/call-options.js";
import type { CallOptions } from "../../client/call-options.js";
import { startDeadline } from "../../client/deadline.js";
import { ConnectionError } from "../../errors/connection-error.js";
import { listIssues } from "../../values/inspection-result.js";
import { TimeoutError } from "../../errors/timeout-error.js";
import { ValidationError } from "../../errors/validation-error.js";
import type { MqttConnection } from "../connection.js";
import type { MqttOperation } from "../operation.js";
import { tellOutcome } from "./pending-call.js";
import type { PendingCall } from "./pending-call.js";
import { createReplyChannels } from "./reply-channels.js";
import type { ReplyRoute } from "./reply-channels.js";
import { readResponse } from "./read-response.js";
import type { ResponseValidators } from "./read-response.js";
import { SubscriptionError } from "../subscription-error.js";
import type { SubscriptionSet } from "../subscription-set.js";
import { createTokenSource } from "./token-source.js";
import { createTokenError, writeRequest } from "./write-request.js";

/** What requests are made with. */
export interface RequestCallerOptions {
  readonly connection: Pick<MqttConnection, "publish">;
  readonly subscriptions: Pick<SubscriptionSet, "isGranted" | "ensure">;
  /** In bytes. */
  readonly payloadLimit: number;
  /** For calls that do not say theirs, in milliseconds. */
  readonly timeoutMs: number;
  readonly validators: ResponseValidators | undefined;
}

/** Sends requests and keeps the calls that wait for replies. */
export interface RequestCaller {
  /** Sends a whole request, labels included, and makes what is sent of that object. Rejects with one of the package's errors. */
  readonly call: <Request extends object, Response>(
    operation: MqttOperation<Request, Response>,
    request: Record<string, unknown>,
    options: CallOptions,
  ) => Promise<Response>;
  readonly findRoute: (topic: string) => ReplyRoute | undefined;
  /** Removes a call that has got its reply, and lets the next one have its turn. */
  readonly end: (call: PendingCall) => void;
  readonly connected: () => void;
  /** Ends the calls that were sent and cannot be repeated; the others wait for the next connection. */
  readonly disconnected: (cause: unknown) => void;
  /** Ends all calls, and every later one until there is a connection again. `problem` ends the sentence that begins with the connection. */
  readonly stop: (problem: string) => void;
}

/** Creates a caller without a connection. */
export function createRequestCaller({
  connection,
  subscriptions,
  payloadLimit,
  timeoutMs,
  validators,
}: RequestCallerOptions): RequestCaller {
  const channels = createReplyChannels();
  const writer = { payloadLimit, createToken: createTokenSource() };
  let online = false;
  let stopped: string | undefined;
  let count = 0;

  const fail = (call: PendingCall, error: unknown): void => {
    end(call);
    call.reject(error);
  };

  const failConnection = (call: PendingCall, problem: string, cause?: unknown): void => {
    fail(call, new ConnectionError({ operation: call.channel.operation.key, problem, outcome: tellOutcome(call), cause }));
  };

  const end = (call: PendingCall): void => {
    const { channel, token, waitsFor } = call;
    call.stop();
    call.waitsFor = "nothing";
    if (waitsFor === "turn") {
      channel.queue.splice(channel.queue.indexOf(call), 1);
      return;
    }
    const slot = channel.calls.get(token);
    if (slot !== undefined) slot.call = undefined;
    channel.calls.delete(token);
    const next = channel.queue.shift();
    if (next !== undefined) admit(next);
    else if (channel.calls.size === 0) channels.retire(channel);
  };

  const admit = (call: PendingCall): void => {
    call.channel.calls.set(call.token, { call });
    start(call);
  };

  const start = (call: PendingCall): void => {
    call.waitsFor = "connection";
    if (!online) return;
    if (isGranted(call)) return publish(call);
    call.waitsFor = "subscription";
    subscriptions.ensure(call.channel.filters).then(
      () => {
        // All that wait for the same SUBACK, since calls are sent in their order, and not in that of its filters.
        if (call.waitsFor === "subscription") startAll();
      },
      (cause: unknown) => {
        if (call.waitsFor !== "subscription") return;
        if (cause instanceof SubscriptionError && !call.mayHaveArrived) fail(call, cause);
        else failConnection(call, "could not subscribe to the replies", cause);
      },
    );
  };

  const isGranted = ({ channel }: PendingCall): boolean => subscriptions.isGranted(channel.filters);

  /** Starts what has waited for the connection, or for a subscription that is there now. */
  const startAll = (): void => {
    for (const call of channels.listCalls()) {
      if (call.waitsFor === "connection" || (call.waitsFor === "subscription" && isGranted(call))) start(call);
    }
  };

  const publish = (call: PendingCall): void => {
    const { channel, payload } = call;
    const mightHaveArrived = call.mayHaveArrived;
    const giveUp = (cause: unknown): void => {
      failConnection(call, `did not take the request: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
    };
    call.waitsFor = "reply";
    call.mayHaveArrived = true;
    try {
      connection.publish({ topic: channel.requestTopic, payload, qos: channel.operation.qos }, (cause, outcome) => {
        if (call.waitsFor !== "reply") return;
        call.mayHaveArrived = mightHaveArrived || outcome === "unknown";
        giveUp(cause);
      });
    } catch (cause) {
      call.mayHaveArrived = mightHaveArrived;
      giveUp(cause);
    }
  };

  return {
    call: <Request extends object, Response>(
      operation: MqttOperation<Request, Response>,
      request: Record<string, unknown>,
      { signal, timeoutMs: askedMs }: CallOptions,
    ) =>
      new Promise<Response>((resolve, reject) => {
        const { key, request: check } = operation;
        if (!check.is(request)) throw new ValidationError(check.name, listIssues(check.inspect(request)));
        const allowedMs = chooseTimeoutMs(askedMs, timeoutMs);
        if (signal?.aborted === true) throw new AbortError({ operation: key, outcome: "not sent", cause: signal.reason });
        if (stopped !== undefined) throw new ConnectionError({ operation: key, problem: stopped, outcome: "not sent" });
        const channel = channels.open(operation, request);
        const { token, payload } = writeRequest(operation, request, writer);
        if (operation.token !== undefined && channel.calls.has(token)) throw createTokenError(check.name, operation.token, token);
        const call: PendingCall = {
          channel,
          order: count++,
          token,
          payload,
          accept: (members) => resolve(readResponse(operation, members, validators)),
          reject,
          stop: startDeadline({
            timeoutMs: allowedMs,
            signal,
            onTimeout: () =>
              fail(call, call.suspicion ?? new TimeoutError({ operation: key, timeoutMs: allowedMs, outcome: tellOutcome(call) })),
            onAbort: (cause) => fail(call, new AbortError({ operation: key, outcome: tellOutcome(call), cause })),
          }),
          waitsFor: "turn",
          mayHaveArrived: false,
          suspicion: undefined,
        };
        if (channel.calls.has(token)) channel.queue.push(call);
        else admit(call);
      }),
    findRoute: channels.find,
    end,
    connected: () => {
      online = true;
      stopped = undefined;
      startAll();
    },
    disconnected: (cause) => {
      online = false;
      for (const call of channels.listCalls()) {
        if (call.mayHaveArrived && !call.channel.operation.repeatable) failConnection(call, "was lost", cause);
        else if (call.waitsFor !== "turn") call.waitsFor = "connection";
      }
    },
    stop: (problem) => {
      online = false;
      stopped = problem;
      for (const call of channels.listCalls()) failConnection(call, problem);
    },
  };
}
