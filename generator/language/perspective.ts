import type { FieldObject, Fields, ModelDocument, TypeDefinition } from "./document.js";
import type { Transport } from "./transport.js";

/** From where a structure is looked at: by a user of the API, or on the wire of one transport. */
export type View = "user" | Transport;

/** A field's definition with its short form written out. */
export function expandField(definition: Fields[string]): FieldObject {
  return typeof definition === "string" ? { type: definition } : definition;
}

/** Whether a view has the field at all. Users see the fields of every transport. */
export function hasField(field: FieldObject, view: View): boolean {
  return view === "user" || field.only === undefined || field.only === view;
}

/** The type that a field has in a view. Users see the JSON where a transport carries its text. */
export function selectType(document: ModelDocument, { type }: FieldObject, view: View): string {
  if (typeof type === "string") return type;
  if (view !== "user") return type[view];
  return isJsonText(document.types?.[type.mqtt], type.mqtt) ? type.https : type.mqtt;
}

function isJsonText(definition: TypeDefinition | undefined, name: string): boolean {
  return definition === undefined ? name === "JsonText" : definition.type === "jsonText";
}

/** Tells which named types look different on a transport than to a user: those that reach a field which differs there. */
export function findDifferingTypes(document: ModelDocument, transport: Transport): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const differing: string[] = [];
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    for (const reference of listReferences(document, definition, transport)) {
      users.set(reference, [...(users.get(reference) ?? []), name]);
    }
    if ("fields" in definition && Object.values(definition.fields).some((field) => differs(document, expandField(field), transport))) {
      differing.push(name);
    }
  }
  const found = new Set(differing);
  for (let name = differing.pop(); name !== undefined; name = differing.pop()) {
    for (const user of users.get(name) ?? []) {
      if (found.has(user)) continue;
      found.add(user);
      differing.push(user);
    }
  }
  return found;
}

function differs(document: ModelDocument, field: FieldObject, transport: Transport): boolean {
  return !hasField(field, transport) || selectType(document, field, transport) !== selectType(document, field, "user");
}

function listReferences(document: ModelDocument, definition: TypeDefinition, transport: Transport): readonly string[] {
  if ("fields" in definition) {
    return Object.values(definition.fields).map((field) => stripList(selectType(document, expandField(field), transport)));
  }
  if ("of" in definition) return [stripList(definition.of)];
  if ("keys" in definition) return [stripList(definition.values)];
  return [];
}

/** `JobExecutionSummary[]` -> `JobExecutionSummary` */
export function stripList(reference: string): string {
  return reference.replace(/(\[\])+$/, "");
}
