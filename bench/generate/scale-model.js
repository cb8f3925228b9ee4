import { parse, stringify } from "yaml";

/**
 * Makes a model with many times the operations of another. Every operation and message is there once per copy, with all types that it speaks
 * of, under names and topics of its own, so that the model stays valid. What belongs to the API as a whole (errors, endpoints) is there once.
 */
export function scaleModel(text, factor) {
  const model = parse(text);
  const own = { types: selectTypes(model), operations: model.operations ?? {}, messages: model.messages ?? {} };
  const names = new Set(Object.values(own).flatMap(Object.keys));
  const scaled = { ...model, operations: { ...own.operations }, messages: { ...own.messages }, types: { ...model.types } };
  for (let copy = 2; copy <= factor; copy++) {
    for (const [room, definitions] of Object.entries(own)) {
      for (const [name, definition] of Object.entries(definitions))
        scaled[room][`${name}No${copy}`] = renameIn(definition, { names, copy });
    }
  }
  return stringify(scaled, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Those that operations and messages name, and what these name in turn: a copy of any other would be a type that nothing uses. */
function selectTypes({ types, operations, messages }) {
  const selected = new Set();
  const open = [operations, messages];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const name of listWords(value)) {
      if (types[name] === undefined || selected.has(name)) continue;
      selected.add(name);
      open.push(types[name]);
    }
  }
  return Object.fromEntries(Object.entries(types).filter(([name]) => selected.has(name)));
}

function listWords(value) {
  if (typeof value === "string") return [value.replace(/(\[\])?$/, "")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === "examples" ? [] : listWords(member)));
}

function renameIn(value, surroundings, key) {
  if (Array.isArray(value)) return value.map((item) => renameIn(item, surroundings));
  if (typeof value === "string") return renameText(value, surroundings, key);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    // Examples, notes and descriptions name nothing that a copy has of its own.
    Object.entries(value).map(([name, member]) => [name, name === "examples" ? member : renameIn(member, surroundings, name)]),
  );
}

function renameText(text, { names, copy }, key) {
  if (key === "predicate") return `${text}No${copy}`;
  if (names.has(text.replace(/(\[\])?$/, ""))) return text.replace(/^\w+/, `$&No${copy}`);
  if (key === "action") return `${text}No${copy}`;
  // A topic or a path gets a first level of its own; copies that differ nowhere could not be told apart.
  return text.replace(/^(\$aws\/|[A-Z]+ \/)(\w+)(?=\/)/, `$1$2-no-${copy}`);
}
