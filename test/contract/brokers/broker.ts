import type { Certificates } from "../certificates.js";

/** A broker that runs on this machine. */
export interface Broker {
  readonly tcpPort: number;
  /** Demands a client certificate. */
  readonly tlsPort?: number;
  readonly webSocketPort?: number;
  /** Ends at once, cutting every connection. */
  readonly kill: () => Promise<void>;
}

/** What a broker is started with. The same port again stands for the same broker, restarted. */
export interface BrokerOptions {
  readonly tcpPort?: number;
  readonly certificates?: Certificates;
}
