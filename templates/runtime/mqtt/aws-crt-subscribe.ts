/** What is needed to subscribe with aws-crt, which does not say whether it is connected. */
export interface AwsCrtSubscribeOptions {
  readonly send: () => Promise<readonly number[]>;
  /** How many changes of the connection's state were reported so far. */
  readonly countChanges: () => number;
  readonly waitForConnection: () => Promise<void>;
}

/** Subscribes. If that fails while the state of the connection is still unknown, subscribes again once there is a connection. */
export async function subscribeOnceConnected({
  send,
  countChanges,
  waitForConnection,
}: AwsCrtSubscribeOptions): Promise<readonly number[]> {
  try {
    return await send();
  } catch (cause) {
    if (countChanges() > 0) throw cause;
    // Before the first connection aws-crt refuses, or, with a clean session, gives up what was asked for before.
    await waitForConnection();
    return send();
  }
}
