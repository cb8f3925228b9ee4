import { startDeadline } from "../client/deadline.js";
import { isBrokerReason } from "./broker-reason.js";
import type { ConnectionClient } from "./connection-clients.js";
import type { SessionContext } from "./session-context.js";

/** How long `close` waits for the broker to confirm that the subscriptions are gone, in milliseconds. */
const unsubscribeTimeoutMs = 1_000;

/** What a session does over its connection: calls, or messages. */
export interface ConnectionFollower extends Pick<ConnectionClient, "reads"> {
  /** Takes a message. Returns false where it is none of its own. */
  readonly receive: (topic: string, payload: Uint8Array, retained: boolean) => boolean;
  readonly connected: () => void;
  readonly disconnected: (cause: unknown) => void;
  /** Ends whatever goes on, and until there is a connection again whatever comes. `problem` ends the sentence that begins with the connection. */
  readonly end: (problem: string) => void;
}

/**
 * Tells the followers, one after another, what the connection does; the first that takes a message has it. `waits` tells the other clients of
 * the calls. What is returned closes the session: it ends everything and gives the subscriptions back.
 */
export function followConnection(
  { connection, clients, gate, subscriptions, warn }: SessionContext,
  followers: readonly ConnectionFollower[],
  waits: ConnectionClient["waits"],
): () => Promise<void> {
  const end = (problem: string): void => followers.forEach((follower) => follower.end(problem));
  const client: ConnectionClient = {
    needs: subscriptions.has,
    reads: (topic) => followers.some(({ reads }) => reads(topic)),
    waits,
  };
  clients.add(client);
  const stopListening = [
    connection.onMessage((topic, payload, retained) => void followers.some(({ receive }) => receive(topic, payload, retained))),
    connection.onStatus((status) => {
      if (status.state === "connected") {
        gate.open(status.receiveMaximum);
        subscriptions.connected(status.sessionPresent);
        return followers.forEach(({ connected }) => connected());
      }
      gate.close();
      subscriptions.disconnected();
      const cause = status.state === "disconnected" ? status.cause : undefined;
      if (isBrokerReason(cause))
        warn({ kind: "lost connection", message: `The broker ended or refused the connection: ${cause.message}.`, cause });
      if (status.state === "ended") end("was ended by its owner");
      else followers.forEach(({ disconnected }) => disconnected(cause));
    }),
  ];
  return async () => {
    clients.delete(client);
    for (const stop of stopListening.splice(0)) stop();
    const released = subscriptions.releaseAll();
    end("is no longer used: the client was closed");
    await new Promise<void>((resolve) => {
      const stop = startDeadline(unsubscribeTimeoutMs, resolve);
      const finish = (): void => {
        stop();
        resolve();
      };
      released.then(finish, finish);
    });
  };
}
