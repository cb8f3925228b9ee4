import type { Draw } from "./draw.js";
import { hostileMembers, hostilePatterns, hostileTexts, hostileWords, levelWords } from "./hostile-texts.js";

/** A type of a model that is being made, with what the rest of the model has to know of it. */
export interface DrawnType {
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
  /** May stand in a request, which holds no open enum. */
  readonly closed: boolean;
  readonly use: "label" | "key" | "scalar" | "number" | "bytes" | "json" | "composite";
  /** Makes a value of the type. */
  readonly createValue: () => unknown;
}

/** Types that need no definition. */
export const builtInTypes: readonly DrawnType[] = [
  { name: "String", definition: {}, closed: true, use: "scalar", createValue: () => "text" },
  { name: "Integer", definition: {}, closed: true, use: "number", createValue: () => 7 },
  { name: "Number", definition: {}, closed: true, use: "number", createValue: () => 0.5 },
  { name: "Boolean", definition: {}, closed: true, use: "scalar", createValue: () => false },
  { name: "JsonValue", definition: {}, closed: true, use: "json", createValue: () => null },
  { name: "JsonObject", definition: {}, closed: true, use: "json", createValue: () => ({ a: [1] }) },
  { name: "Bytes", definition: {}, closed: true, use: "bytes", createValue: () => "cmVib290" },
];

/** Draws what any part of a model may say of itself. */
export function drawFacts(draw: Draw): Readonly<Record<string, string>> {
  return {
    ...(draw.seldom(2) && { description: draw.pick(hostileTexts) }),
    ...(draw.seldom(5) && { note: draw.pick(hostileTexts) }),
  };
}

/** Draws what a member of a request may say of itself. */
export function drawRequestFacts(draw: Draw, { use }: DrawnType): Readonly<Record<string, string>> {
  return { ...(use === "number" && draw.seldom(2) && { accepts: "numericString" }), ...drawFacts(draw) };
}

/** Draws how a member says its type: by its name, or where it can, as JSON on one transport whose text the other carries. */
export function drawReference(draw: Draw, { name }: DrawnType): unknown {
  if (name !== "JsonValue" || draw.seldom(2)) return name;
  return draw.pick([
    { mqtt: name, https: "JsonText" },
    { mqtt: "JsonText", https: name },
  ]);
}

/** Draws a type whose values can be a level of a topic. */
export function drawLabelType(draw: Draw, name: string): DrawnType {
  if (draw.seldom(2)) {
    const words = draw.some(levelWords, 1, 5);
    const definition = { type: "enum", values: Object.fromEntries(words.map((word) => [word, null])), ...drawFacts(draw) };
    return { name, definition, closed: true, use: "label", createValue: () => words[0] };
  }
  const sentinels = draw.seldom(3) ? { sentinels: { $next: draw.pick(hostileTexts) } } : {};
  const pattern = draw.seldom(4) ? { unit: "bytes", pattern: "[^+#/\\0]+" } : { pattern: "[a-zA-Z0-9:_-]+" };
  const definition = { type: "string", length: "1..64", ...pattern, ...sentinels, ...drawFacts(draw) };
  return { name, definition, closed: true, use: "label", createValue: () => "a-1" };
}

/** Draws any type, made of these. */
export function drawType(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const facts = drawFacts(draw);
  const make = draw.pick([
    drawString,
    drawNumber,
    drawEnum,
    drawMap,
    drawList,
    drawStructure,
    drawStructure,
    drawUnion,
    drawJson,
    drawAlias,
  ]);
  const type = make(draw, name, others);
  return { ...type, definition: { ...type.definition, ...facts } };
}

function drawString(draw: Draw, name: string): DrawnType {
  const { pattern, samples } = draw.pick(hostilePatterns);
  const sentinel = draw.pick(hostileWords);
  const sentinels = draw.seldom(3) ? { sentinels: { [sentinel]: draw.pick(hostileTexts) } } : {};
  const unit = draw.seldom(3) ? { unit: "bytes" } : {};
  const definition = draw.seldom(3) ? { type: "string", length: draw.pick(["..1024", 4, "0.."]), ...unit } : { type: "string", pattern };
  const value = "pattern" in definition ? samples[0] : "four";
  return { name, definition: { ...definition, ...sentinels }, closed: true, use: "key", createValue: () => value };
}

function drawNumber(draw: Draw, name: string): DrawnType {
  const unit = draw.seldom(2) ? { unit: draw.pick(["epoch seconds", "minutes", "bytes"]) } : {};
  const definition = draw.pick<Readonly<Record<string, unknown>>>([
    { type: "integer", range: "-5..5", ...unit },
    { type: "integer", range: "0..", sentinels: { "-1": draw.pick(hostileTexts) }, ...unit },
    { type: "integer", range: 3 },
    { type: "number", range: "..100", ...unit },
    { type: "integer", range: "-9007199254740991..9007199254740991" },
  ]);
  return { name, definition, closed: true, use: "number", createValue: () => 3 };
}

function drawEnum(draw: Draw, name: string): DrawnType {
  const words = draw.some(hostileWords, 1, 6);
  const open = draw.seldom(4);
  const isMachine = draw.seldom(2);
  const fact = draw.pick(["terminal", "constructor", "is", "default"]);
  const values = words.map((word, index) => {
    const next = words[index + 1];
    const to = isMachine && next !== undefined ? { to: [next] } : {};
    return [word, { ...to, ...(index === words.length - 1 && { [fact]: true }), ...drawFacts(draw), note: undefined }];
  });
  const definition = {
    type: "enum",
    ...(open && { open }),
    ...(isMachine && words.length > 1 && { start: words[0] }),
    facts: { [fact]: { description: draw.pick(hostileTexts) } },
    values: Object.fromEntries(values),
  };
  return { name, definition, closed: !open, use: open ? "composite" : "key", createValue: () => words[0] };
}

function drawMap(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const keys = draw.pick(others.filter(({ use }) => use === "key" || use === "label"));
  const values = draw.pick(others);
  const size = draw.seldom(2) ? { size: "..10" } : {};
  const definition = { type: "map", keys: keys.name, values: values.name, ...size };
  const createValue = (): unknown => Object.fromEntries([[keys.createValue(), values.createValue()]]);
  return { name, definition, closed: keys.closed && values.closed, use: "composite", createValue };
}

function drawList(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const items = draw.pick(others);
  const definition = { type: "list", of: draw.seldom(4) ? `${items.name}[]` : items.name, ...(draw.seldom(2) && { size: "0..3" }) };
  return { name, definition, closed: items.closed, use: "composite", createValue: () => [] };
}

function drawStructure(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const members = draw.some(hostileMembers, 0, 6).map((member) => ({ member, type: draw.pick(others), required: draw.seldom(2) }));
  const itself = draw.seldom(3) ? { [draw.pick(["self", "branches"])]: draw.pick([name, `${name}[]`]) } : {};
  const fields = members.map(({ member, type, required }) => {
    const given = !required && draw.seldom(4) ? { default: type.createValue() } : {};
    const field = { type: drawReference(draw, type), ...(required && { required }), ...given, ...drawFacts(draw) };
    return [member, draw.seldom(3) && !required ? type.name : field];
  });
  const definition = { type: "structure", fields: { ...Object.fromEntries(fields), ...itself } };
  const needed = members.filter(({ required }) => required || draw.seldom(2));
  const createValue = (): unknown => Object.fromEntries(needed.map(({ member, type }) => [member, type.createValue()]));
  return { name, definition, closed: members.every(({ type }) => type.closed), use: "composite", createValue };
}

function drawUnion(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const members = draw.some(hostileMembers, 1, 4).map((member) => ({ member, type: draw.pick(others) }));
  const fields = Object.fromEntries(members.map(({ member, type }) => [member, { type: drawReference(draw, type) }]));
  const createValue = (): unknown => Object.fromEntries(members.slice(0, 1).map(({ member, type }) => [member, type.createValue()]));
  const closed = members.every(({ type }) => type.closed);
  return { name, definition: { type: "structure", union: true, fields }, closed, use: "composite", createValue };
}

function drawJson(draw: Draw, name: string): DrawnType {
  const isText = draw.seldom(2);
  const isObject = draw.seldom(2);
  const definition = {
    type: isText ? "jsonText" : "json",
    ...(isObject && { shape: "object" }),
    ...(isText && draw.seldom(2) && { length: "..99", ...(draw.seldom(2) && { unit: "bytes" }) }),
  };
  return { name, definition, closed: true, use: "json", createValue: () => ({ a: 1 }) };
}

/** The same type by another name. */
function drawAlias(draw: Draw, name: string, others: readonly DrawnType[]): DrawnType {
  const base = draw.pick(others);
  return { ...base, name, definition: { type: base.name } };
}
