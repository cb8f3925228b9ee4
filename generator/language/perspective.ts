import type { Transport } from "./transport.js";

/** From where a type is looked at: by a user of the API, or on the wire of one transport. */
export type Perspective = "user" | Transport;
