import type { Place } from "./document/field-definition.js";
import type { HttpsMethod } from "./parse-path.js";
import type { PerTransport, Transport } from "./transport.js";

interface PlaceFacts {
  /** The transports that have it. */
  readonly transports: readonly Transport[];
  /** Whether a reply has it as well. */
  readonly inReplies: boolean;
}

const placeFacts: Readonly<Record<Place, PlaceFacts>> = {
  topic: { transports: ["mqtt"], inReplies: false },
  path: { transports: ["https"], inReplies: false },
  query: { transports: ["https"], inReplies: false },
  payload: { transports: ["mqtt"], inReplies: true },
  body: { transports: ["https"], inReplies: true },
  whole: { transports: ["mqtt", "https"], inReplies: true },
};

/** Where a field travels that a topic or path names. */
export const labelPlaces: PerTransport<Place> = { mqtt: "topic", https: "path" };

/** Where the members of a JSON object travel. */
export const memberPlaces: PerTransport<Place> = { mqtt: "payload", https: "body" };

/** Whether a transport has a place. */
export function isPlaceOf(transport: Transport, place: Place): boolean {
  return placeFacts[place].transports.includes(transport);
}

/** Lists the places that a field can have on a transport. */
export function listPlaces(transport: Transport, { inReply }: { readonly inReply: boolean }): readonly Place[] {
  const all = Object.keys(placeFacts) as readonly Place[];
  return all.filter((place) => isPlaceOf(transport, place) && (!inReply || placeFacts[place].inReplies));
}

/** Whether requests by a method have no body, so that fields travel in the query string. */
export function isBodiless(method: HttpsMethod): boolean {
  return method === "GET" || method === "DELETE";
}
