/** A client, as far as the other clients of its connection have to do with it. */
export interface ConnectionClient {
  /** Whether it needs the subscription to a filter. */
  readonly needs: (filter: string) => boolean;
  /** Whether it reads what comes on a topic. */
  readonly reads: (topic: string) => boolean;
  /** How many of its calls wait for a message on a topic, including one that this very message has just ended. */
  readonly waits: (topic: string, payload: Uint8Array) => number;
}

/**
 * Where a connection has its clients. Registered, so that every package that Topicsmith has made finds those of the others, and numbered for the
 * day on which a client is something else.
 */
const clientsKey: unique symbol = /* @__PURE__ */ Symbol.for("topicsmith.clients/1");

/** The clients of a connection, of whichever package or copy of one. */
export function findClients(connection: object): Set<ConnectionClient> {
  const { [clientsKey]: clients = new Set<ConnectionClient>() }: { readonly [clientsKey]?: Set<ConnectionClient> } = connection;
  // Where the object is frozen, each client is alone with itself.
  Reflect.defineProperty(connection, clientsKey, { value: clients });
  return clients;
}

/** What an adapted connection needs to have the clients of the library's own object, which may be adapted more than once. */
export function shareClients(library: object): object {
  return { [clientsKey]: findClients(library) };
}
