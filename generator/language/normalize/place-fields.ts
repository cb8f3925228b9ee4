import { isBodiless, isPlaceOf, labelPlaces, memberPlaces } from "../field-places.js";
import type { Place } from "../document/field-definition.js";
import type { HttpsMethod } from "../parse-path.js";
import type { Transport } from "../transport.js";
import type { NormalizedField, PlacedField } from "./normalized-field.js";

/** What decides where fields go: the transport, the labels of its template, and for a request over HTTPS the method. */
export interface Carrier {
  readonly transport: Transport;
  readonly labels: ReadonlySet<string>;
  readonly method?: HttpsMethod;
}

/** Tells where those fields travel that a transport has, as the model says it or as their names imply. */
export function placeFields(fields: readonly NormalizedField[], carrier: Carrier): readonly PlacedField[] {
  return fields
    .filter(({ only }) => only === undefined || only === carrier.transport)
    .map((field) => ({ field, places: selectPlaces(field, carrier) }));
}

function selectPlaces({ name, in: said }: NormalizedField, { transport, labels, method }: Carrier): readonly Place[] {
  const places = said?.[transport].places;
  // `in: [topic, payload]` without a transport speaks of the one that has such places; the other keeps its own rule.
  if (places?.every((place) => isPlaceOf(transport, place)) === true) return places;
  if (labels.has(name)) return [labelPlaces[transport]];
  return [method !== undefined && isBodiless(method) ? "query" : memberPlaces[transport]];
}
