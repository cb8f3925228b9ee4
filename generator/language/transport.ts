/** The transports on which an API may speak. */
export const transports = ["mqtt", "https"] as const;

export type Transport = (typeof transports)[number];

/** One value for each transport. */
export type PerTransport<Value> = Readonly<Record<Transport, Value>>;
