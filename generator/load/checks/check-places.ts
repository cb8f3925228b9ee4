import { isBodiless, isPlaceOf, labelPlaces, listPlaces, memberPlaces } from "../../language/field-places.js";
import type { NormalizedField, PlacedField } from "../../language/normalize/normalized-field.js";
import type { HttpsMethod } from "../../language/parse-path.js";
import { transports } from "../../language/transport.js";
import type { PerTransport, Transport } from "../../language/transport.js";
import type { YamlPath } from "../../language/yaml-path.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { capitalize } from "../text/sentence.js";
import { listNames, suggest } from "../text/suggest.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";
import { isShared } from "./check-fields.js";
import { transportNames } from "./transport-names.js";

/** One thing that travels: a request, a reply or a message on one transport. */
export interface Voyage {
  readonly transport: Transport;
  readonly direction: "request" | "reply" | "message";
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
  readonly fields: readonly PlacedField[];
  readonly labels: ReadonlySet<string>;
  readonly method?: HttpsMethod;
  /** There is no other transport that a place could be meant for. */
  readonly alone: boolean;
  /** The place of `payload: empty`, where it is said. */
  readonly emptyPath?: YamlPath;
}

const templateNames: PerTransport<string> = { mqtt: "topic", https: "path" };

/** Looks for fields that nothing carries, that two things carry, or that are put where their transport has no place. */
export function* checkPlaces(locator: YamlLocator, voyage: Voyage): Iterable<Diagnostic> {
  const carried: PlacedField[] = [];
  for (const placed of voyage.fields) {
    const wrong = [...checkPlace(locator, voyage, placed.field)];
    yield* wrong;
    if (wrong.length === 0) carried.push(placed);
  }
  yield* checkPayload(locator, voyage, carried);
}

function* checkPlace(locator: YamlLocator, voyage: Voyage, field: NormalizedField): Iterable<Diagnostic> {
  const { transport, direction, labels, owner, method } = voyage;
  const { name } = field;
  if (field.in === undefined) return;
  const { places: said, path } = field.in[transport];
  const location = locator.value(path);
  const allowed = listPlaces(transport, { inReply: direction === "reply" });
  const foreign = said.find((place) => !allowed.includes(place));
  if (foreign !== undefined) {
    // Said for both transports at once, it may be meant for the other one; that one then looks whether it can be.
    if (isMeantForOther(field.in, transport) && (isShared(field) || !voyage.alone)) return;
    const params = { owner: capitalize(owner), place: foreign, transport: transportNames[transport], places: listNames(allowed) };
    yield createDiagnostic("wrong-place", { ...params, suggestion: suggest(foreign, allowed, "Remove `in`.") }, location);
    return;
  }
  const label = labelPlaces[transport];
  const template = templateNames[transport];
  const [first = label, second] = said;
  if (said.length > 1 && !(said.length === 2 && said.includes(label) && said.includes(memberPlaces[transport]))) {
    yield createDiagnostic("place-conflict", { name, first, second: second ?? first }, location);
  } else if (said.includes(label) && !labels.has(name)) {
    const suggestion = `Write \`{${name}}\` into the ${template}, or remove \`in\`.`;
    yield createDiagnostic("field-without-label", { name, template, owner, place: label, suggestion }, location);
  } else if (!said.includes(label) && labels.has(name)) {
    yield createDiagnostic("field-bound-twice", { name, template, place: first, label }, location);
  } else if (said.includes("body") && method !== undefined && isBodiless(method)) {
    yield createDiagnostic("body-on-get", { name, method }, location);
  }
}

function isMeantForOther(said: NonNullable<NormalizedField["in"]>, transport: Transport): boolean {
  return transports.some(
    (other) => other !== transport && said[other] === said[transport] && said[other].places.every((place) => isPlaceOf(other, place)),
  );
}

function* checkPayload(locator: YamlLocator, voyage: Voyage, carried: readonly PlacedField[]): Iterable<Diagnostic> {
  const wholes = carried.filter(({ places }) => places.includes("whole")).map(({ field }) => field);
  const members = carried.filter(({ places }) => places.includes(memberPlaces[voyage.transport])).map(({ field }) => field);
  const [whole, ...furtherWholes] = wholes;
  if (voyage.emptyPath !== undefined) {
    for (const { name } of [...wholes, ...members]) yield createDiagnostic("payload-not-empty", { name }, locator.value(voyage.emptyPath));
    return;
  }
  if (whole === undefined) return;
  for (const { name, path } of furtherWholes) yield createDiagnostic("second-whole", { name, other: whole.name }, locator.key(path));
  for (const member of members) {
    // What all operations have is no mistake of this one; then the whole is.
    const location = locator.key(isShared(member) ? whole.path : member.path);
    yield createDiagnostic("whole-with-members", { name: member.name, other: whole.name }, location);
  }
}
