import { createLossRecord } from "../loss-record.js";
import type { SessionContext } from "../session-context.js";
import {
  awaitReply,
  awaitSlot,
  awaitSubscription,
  failConnection,
  failPublish,
  failSubscription,
  followCall,
  postpone,
} from "./pending-call.js";
import type { PendingCall } from "./pending-call.js";

/** Publishes requests once there is a connection, and once their replies can arrive. */
export interface RequestSender {
  /** Sends the request of a call whose turn it is, at once or as soon as it can be sent. */
  readonly send: (call: PendingCall) => void;
  readonly connected: () => void;
  /** Must be told while calls still wait for replies over the connection that is lost. */
  readonly disconnected: () => void;
  /** Why there is no sense in waiting for the next connection, as the end of a sentence that begins with it; `undefined` where there is. */
  readonly findProblem: (call: PendingCall) => string | undefined;
  /** Must be told of the topics of requests that were answered. */
  readonly answered: (topic: string) => void;
}

/** Creates a sender without a connection. `listCalls` gives the calls that wait, in their order. */
export function createRequestSender(
  { connection, subscriptions, gate, limits }: Pick<SessionContext, "connection" | "subscriptions" | "gate" | "limits">,
  listCalls: () => readonly PendingCall[],
): RequestSender {
  const losses = createLossRecord("a request to");
  let online = false;

  const isGranted = ({ request }: PendingCall): boolean => subscriptions.isGranted(request.target.filters);

  const send = (call: PendingCall): void => {
    if (!online) return;
    const { topic, filters } = call.request.target;
    const pause = losses.findPause(topic);
    if (pause?.problem !== undefined) return failConnection(call, pause.problem);
    if (pause !== undefined) return postpone(call, pause.leftMs, () => sendWaiting(call));
    if (isGranted(call)) return publish(call);
    awaitSubscription(call);
    subscriptions.ensure(filters).then(
      () => {
        // All that wait for the same SUBACK, since calls are sent in their order, and not in that of its filters.
        if (call.waitsFor === "subscription") sendAll();
      },
      (cause: unknown) => failSubscription(call, cause),
    );
  };

  const sendWaiting = (call: PendingCall): void => {
    if (call.waitsFor === "connection" || (call.waitsFor === "subscription" && isGranted(call))) send(call);
  };

  /** Sends what has waited for the connection, or for a subscription that is there now. */
  const sendAll = (): void => listCalls().forEach(sendWaiting);

  const publish = (call: PendingCall): void => {
    const { target, payload } = call.request;
    const message = { topic: target.topic, payload, qos: target.operation.qos };
    awaitSlot(call);
    const leave = gate.enter(limits, (acknowledge) => {
      awaitReply(call);
      try {
        connection.publish(message, (cause, outcome) => failPublish(call, cause, outcome), acknowledge);
      } catch (cause) {
        failPublish(call, cause, "not sent");
      }
    });
    followCall(call, leave);
  };

  return {
    send,
    connected: () => {
      online = true;
      sendAll();
    },
    disconnected: () => {
      online = false;
      const sent = listCalls().filter(({ waitsFor }) => waitsFor === "reply");
      for (const [topic, sentAt] of new Map(sent.map(({ request, sentAt }) => [request.target.topic, sentAt]))) losses.blame(topic, sentAt);
    },
    findProblem: ({ request }) => losses.findPause(request.target.topic)?.problem,
    answered: losses.clear,
  };
}
