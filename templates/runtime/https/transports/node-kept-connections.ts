/**
 * How connections are kept: unused ones for 4 seconds only, because a request that meets a connection which the service is just closing cannot
 * tell whether it arrived. More than 50 requests at a time wait for each other.
 */
export const keptConnections = { keepAlive: true, maxSockets: 50, timeout: 4_000 } as const;
