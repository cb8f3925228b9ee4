import type { PerTransport } from "../../language/transport.js";

/** The transports, as a sentence calls them. */
export const transportNames: PerTransport<string> = { mqtt: "MQTT", https: "HTTPS" };
