import type { FieldObject, Place } from "./document.js";
import type { Transport } from "./transport.js";

/** Where a field travels on one transport, as the model says it or as its name implies. A topic's label may be repeated in the payload. */
export function placeField(name: string, field: FieldObject, binding: PlaceInput): readonly Place[] {
  const said = selectPlaces(field.in, binding.transport);
  if (said !== undefined) return typeof said === "string" ? [said] : said;
  if (binding.labels.has(name)) return [binding.transport === "mqtt" ? "topic" : "path"];
  if (binding.transport === "mqtt") return ["payload"];
  return [binding.method === "GET" || binding.method === "DELETE" ? "query" : "body"];
}

/** What decides where fields go: the transport, the labels of its template, and for HTTPS the method. */
export interface PlaceInput {
  readonly transport: Transport;
  readonly labels: ReadonlySet<string>;
  readonly method?: string;
}

const mqttPlaces: ReadonlySet<Place> = new Set(["topic", "payload", "whole"]);

// `in: [topic, payload]` without a transport speaks of the one that has such places; the other keeps its own rule.
function selectPlaces(said: FieldObject["in"], transport: Transport): Place | readonly Place[] | undefined {
  if (said === undefined) return undefined;
  if (typeof said === "object" && "mqtt" in said) return said[transport];
  const places = typeof said === "string" ? [said] : said;
  const fits = places.every((place) => place === "whole" || mqttPlaces.has(place) === (transport === "mqtt"));
  return fits ? places : undefined;
}
