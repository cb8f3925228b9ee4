import { placeField } from "../../language/field-places.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FieldObject, Place } from "../../language/document.js";
import type { Transport } from "../../language/transport.js";
import { listNames, suggest } from "../text/suggest.js";
import { isOn } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { YamlLocator, YamlPath } from "../yaml/yaml-path.js";
import { capitalize } from "../text/sentence.js";

/** One thing that travels: a request, a reply or a message on one transport. */
export interface Voyage {
  readonly transport: Transport;
  readonly direction: "request" | "reply" | "message";
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
  readonly fields: readonly FieldView[];
  readonly labels: ReadonlySet<string>;
  readonly method?: string;
  /** There is no other transport that a place could be meant for. */
  readonly alone: boolean;
  /** The place of `payload: empty`, where it is said. */
  readonly emptyPath?: YamlPath;
}

const labelPlaces: Readonly<Record<Transport, Place>> = { mqtt: "topic", https: "path" };
const payloadPlaces: Readonly<Record<Transport, Place>> = { mqtt: "payload", https: "body" };
const transportNames: Readonly<Record<Transport, string>> = { mqtt: "MQTT", https: "HTTPS" };

/** Looks for fields that nothing carries, that two things carry, or that are put where their transport has no place. */
export function* checkPlaces(locator: YamlLocator, voyage: Voyage): Iterable<Diagnostic> {
  const carried: Carried[] = [];
  for (const field of voyage.fields.filter((candidate) => isOn(voyage.transport, candidate))) {
    const wrong = [...checkPlace(locator, voyage, field)];
    yield* wrong;
    if (wrong.length === 0) carried.push({ field, places: toList(placeField(field.name, field.definition, voyage)) });
  }
  yield* checkPayload(locator, voyage, carried);
}

interface Carried {
  readonly field: FieldView;
  readonly places: readonly Place[];
}

function* checkPlace(locator: YamlLocator, voyage: Voyage, field: FieldView): Iterable<Diagnostic> {
  const { transport, labels, owner, method } = voyage;
  const { name, definition } = field;
  const said = selectSaid(definition.in, transport);
  if (said === undefined) return;
  const path = findSaidPath(field, transport);
  const location = locator.value(path);
  const allowed = listPlaces(voyage);
  const foreign = said.find((place) => !allowed.includes(place));
  if (foreign !== undefined) {
    // Said for both transports at once, it may be meant for the other one; that one then looks whether it can be.
    const meantForOther = !isPerTransport(definition.in) && said.every((place) => isPlaceOf(otherTransport(transport), place));
    if (meantForOther && (field.shared || !voyage.alone)) return;
    const params = { owner: capitalize(owner), place: foreign, transport: transportNames[transport], places: listNames(allowed) };
    yield createDiagnostic("wrong-place", { ...params, suggestion: suggest(foreign, allowed, "Remove `in`.") }, location);
    return;
  }
  const label = labelPlaces[transport];
  const template = transport === "mqtt" ? "topic" : "path";
  const [first = label, second] = said;
  if (said.length > 1 && !(said.length === 2 && said.includes(label) && said.includes(payloadPlaces[transport]))) {
    yield createDiagnostic("place-conflict", { name, first, second: second ?? first }, location);
  } else if (said.includes(label) && !labels.has(name)) {
    const suggestion = `Write \`{${name}}\` into the ${template}, or remove \`in\`.`;
    yield createDiagnostic("field-without-label", { name, template, owner, place: label, suggestion }, location);
  } else if (!said.includes(label) && labels.has(name)) {
    yield createDiagnostic("field-bound-twice", { name, template, place: first, label }, location);
  } else if (said.includes("body") && (method === "GET" || method === "DELETE")) {
    yield createDiagnostic("body-on-get", { name, method }, location);
  }
}

function* checkPayload(locator: YamlLocator, voyage: Voyage, carried: readonly Carried[]): Iterable<Diagnostic> {
  const wholes = carried.filter(({ places }) => places.includes("whole")).map(({ field }) => field);
  const members = carried.filter(({ places }) => places.includes(payloadPlaces[voyage.transport])).map(({ field }) => field);
  const [whole, ...furtherWholes] = wholes;
  if (voyage.emptyPath !== undefined) {
    for (const { name } of [...wholes, ...members]) yield createDiagnostic("payload-not-empty", { name }, locator.value(voyage.emptyPath));
    return;
  }
  if (whole === undefined) return;
  for (const { name, path } of furtherWholes) yield createDiagnostic("second-whole", { name, other: whole.name }, locator.key(path));
  for (const { name, path, shared } of members) {
    // What all operations have is no mistake of this one; then the whole is.
    const location = locator.key(shared ? whole.path : path);
    yield createDiagnostic("whole-with-members", { name, other: whole.name }, location);
  }
}

function listPlaces({ transport, direction }: Voyage): readonly Place[] {
  if (transport === "mqtt") return direction === "reply" ? ["payload", "whole"] : ["topic", "payload", "whole"];
  return direction === "reply" ? ["body", "whole"] : ["path", "query", "body", "whole"];
}

function isPlaceOf(transport: Transport, place: Place): boolean {
  if (place === "whole") return true;
  return (place === "topic" || place === "payload") === (transport === "mqtt");
}

function selectSaid(said: FieldObject["in"], transport: Transport): readonly Place[] | undefined {
  if (said === undefined) return undefined;
  return toList(isPerTransport(said) ? said[transport] : said);
}

function isPerTransport(said: FieldObject["in"]): said is Extract<FieldObject["in"], { readonly mqtt: unknown }> {
  return typeof said === "object" && "mqtt" in said;
}

function findSaidPath({ definition, path }: FieldView, transport: Transport): YamlPath {
  return isPerTransport(definition.in) ? [...path, "in", transport] : [...path, "in"];
}

function toList(places: Place | readonly Place[]): readonly Place[] {
  return typeof places === "string" ? [places] : places;
}

function otherTransport(transport: Transport): Transport {
  return transport === "mqtt" ? "https" : "mqtt";
}
