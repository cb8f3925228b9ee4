import type { SessionContext } from "../session-context.js";
import { awaitReply, awaitSubscription, failPublish, failSubscription } from "./pending-call.js";
import type { PendingCall } from "./pending-call.js";

/** Publishes requests once there is a connection, and once their replies can arrive. */
export interface RequestSender {
  /** Sends the request of a call whose turn it is, at once or as soon as it can be sent. */
  readonly send: (call: PendingCall) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
}

/** Creates a sender without a connection. `listCalls` gives the calls that wait, in their order. */
export function createRequestSender(
  { connection, subscriptions }: Pick<SessionContext, "connection" | "subscriptions">,
  listCalls: () => readonly PendingCall[],
): RequestSender {
  let online = false;

  const isGranted = ({ request }: PendingCall): boolean => subscriptions.isGranted(request.target.filters);

  const send = (call: PendingCall): void => {
    if (!online) return;
    if (isGranted(call)) return publish(call);
    awaitSubscription(call);
    subscriptions.ensure(call.request.target.filters).then(
      () => {
        // All that wait for the same SUBACK, since calls are sent in their order, and not in that of its filters.
        if (call.waitsFor === "subscription") sendAll();
      },
      (cause: unknown) => failSubscription(call, cause),
    );
  };

  /** Sends what has waited for the connection, or for a subscription that is there now. */
  const sendAll = (): void => {
    for (const call of listCalls()) {
      if (call.waitsFor === "connection" || (call.waitsFor === "subscription" && isGranted(call))) send(call);
    }
  };

  const publish = (call: PendingCall): void => {
    const { target, payload } = call.request;
    const message = { topic: target.topic, payload, qos: target.operation.qos };
    awaitReply(call);
    try {
      connection.publish(message, (cause, outcome) => failPublish(call, cause, outcome));
    } catch (cause) {
      failPublish(call, cause, "not sent");
    }
  };

  return {
    send,
    connected: () => {
      online = true;
      sendAll();
    },
    disconnected: () => {
      online = false;
    },
  };
}
