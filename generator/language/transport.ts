/** The transports on which an API may speak. */
export const transports = ["mqtt", "https"] as const;

export type Transport = (typeof transports)[number];
