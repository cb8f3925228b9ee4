import type { ConnectionStatus, StatusListener } from "../connection.js";
import { shareListening } from "./share-listening.js";

/** What an adapter knows of its connection. */
export interface StatusSourceOptions {
  /** The state when the first listener comes. */
  readonly readStatus: () => ConnectionStatus;
  /** Begins to follow the connection. What is returned ends it. */
  readonly follow: (become: (status: ConnectionStatus) => void) => () => void;
}

/** The state of a connection, for those who listen to it. The connection is followed only while someone does. */
export interface StatusSource {
  readonly onStatus: (listener: StatusListener) => () => void;
  /** How many changes there were so far: where it differs, something happened in between. */
  readonly countChanges: () => number;
}

/**
 * Creates a source without listeners. It tells changes only, so that a connection that is told of twice stays one, and why an attempt to connect
 * again has failed.
 */
export function createStatusSource({ readStatus, follow }: StatusSourceOptions): StatusSource {
  let status: ConnectionStatus = { state: "disconnected" };
  let changes = 0;
  const listen = shareListening<StatusListener>((listeners) => {
    status = readStatus();
    return follow((next) => {
      if (next.state !== status.state) changes++;
      else if (next.state !== "disconnected" || next.cause === undefined) return;
      status = next;
      for (const listener of [...listeners]) listener(next);
    });
  });

  return {
    countChanges: () => changes,
    onStatus: (listener) => {
      const stop = listen(listener);
      listener(status);
      return stop;
    },
  };
}
